#include "geodata/bake/shapes.h"

#include <cmath>
#include <numbers>
#include <ogr_api.h>
#include <ogr_geometry.h>
#include <stdexcept>

namespace chronomap::bake {

namespace {

Geometry owned(OGRGeometry* geometry) {
    if (geometry == nullptr) {
        throw std::runtime_error("a polygon operation failed");
    }
    return {geometry,
            [](const OGRGeometry* old) { OGRGeometryFactory::destroyGeometry(const_cast<OGRGeometry*>(old)); }};
}

void fill(OGRLineString& line, const Line& points) {
    line.setNumPoints(static_cast<int>(points.size()), FALSE);
    for (std::size_t i = 0; i < points.size(); ++i) {
        line.setPoint(static_cast<int>(i), points[i].lon_deg, points[i].lat_deg);
    }
}

void fill(OGRPolygon& polygon, const Polygon& rings) {
    for (const Line& points : rings) {
        OGRLinearRing ring;
        fill(ring, points);
        polygon.addRing(&ring);
    }
}

Line points_of(const OGRSimpleCurve& curve) {
    Line line;
    for (int i = 0; i < curve.getNumPoints(); ++i) {
        line.push_back({curve.getX(i), curve.getY(i)});
    }
    return line;
}

void collect(const OGRGeometry& geometry, Shape& shape) {
    if (wkbFlatten(geometry.getGeometryType()) == wkbPolygon) {
        const OGRPolygon& source = *geometry.toPolygon();
        Polygon polygon;
        for (const OGRLinearRing* ring : source) {
            polygon.push_back(points_of(*ring));
        }
        if (!polygon.empty() && polygon.front().size() > 3) {
            shape.push_back(std::move(polygon));
        }
    } else if (OGR_GT_IsSubClassOf(wkbFlatten(geometry.getGeometryType()), wkbGeometryCollection)) {
        for (const OGRGeometry* part : *geometry.toGeometryCollection()) {
            collect(*part, shape);
        }
    }
}

void collect(const OGRGeometry& geometry, Lines& lines) {
    const auto type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbLineString) {
        lines.push_back(points_of(*geometry.toLineString()));
    } else if (type == wkbPolygon) {
        for (const OGRLinearRing* ring : *geometry.toPolygon()) {
            lines.push_back(points_of(*ring));
        }
    } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
        for (const OGRGeometry* part : *geometry.toGeometryCollection()) {
            collect(*part, lines);
        }
    }
}

} // namespace

Geometry to_geometry(const Shape& shape) {
    // Each polygon by itself: repairing a whole country at once takes minutes.
    OGRMultiPolygon all;
    for (const Polygon& polygon : shape) {
        OGRPolygon part;
        fill(part, polygon);
        if (part.IsValid() != FALSE) {
            all.addGeometry(&part);
            continue;
        }
        for (const Polygon& repaired : shape_of(owned(part.MakeValid()))) {
            OGRPolygon valid;
            fill(valid, repaired);
            all.addGeometry(&valid);
        }
    }
    return owned(all.IsValid() != FALSE ? all.clone() : all.UnionCascaded());
}

Geometry to_geometry(const Lines& lines) {
    OGRMultiLineString all;
    for (const Line& points : lines) {
        OGRLineString line;
        fill(line, points);
        all.addGeometry(&line);
    }
    return owned(all.clone());
}

Geometry box_geometry(double west, double south, double east, double north) {
    return to_geometry(Shape{{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}}});
}

Shape shape_of(const Geometry& geometry) {
    Shape shape;
    collect(*geometry, shape);
    return shape;
}

Lines lines_of(const Geometry& geometry) {
    Lines parts;
    collect(*geometry, parts);
    OGRMultiLineString all;
    for (const Line& points : parts) {
        OGRLineString line;
        fill(line, points);
        all.addGeometry(&line);
    }
    const Geometry merged = owned(OGRGeometryFactory::forceToLineString(all.clone(), false));
    Lines lines;
    collect(*merged, lines);
    return lines;
}

Geometry union_of(const std::vector<Geometry>& parts) {
    OGRMultiPolygon all;
    for (const Geometry& part : parts) {
        for (const Polygon& polygon : shape_of(part)) {
            OGRPolygon copy;
            fill(copy, polygon);
            all.addGeometry(&copy);
        }
    }
    return owned(all.UnionCascaded());
}

Geometry difference(const Geometry& a, const Geometry& b) {
    return owned(a->Difference(b.get()));
}

Geometry intersection(const Geometry& a, const Geometry& b) {
    return owned(a->Intersection(b.get()));
}

Geometry buffered(const Geometry& geometry, double degrees) {
    return owned(geometry->Buffer(degrees, 4));
}

Geometry boundary_of(const Geometry& geometry) {
    return owned(geometry->Boundary());
}

bool intersects(const Geometry& a, const Geometry& b) {
    return a->Intersects(b.get()) != FALSE;
}

bool contains_point(const Geometry& geometry, LonLat point) {
    const OGRPoint p(point.lon_deg, point.lat_deg);
    return geometry->Contains(&p) != FALSE;
}

double distance_deg(const Geometry& geometry, LonLat point) {
    const OGRPoint p(point.lon_deg, point.lat_deg);
    return geometry->Distance(&p);
}

double area_of(const Geometry& geometry) {
    return OGR_G_Area(OGRGeometry::ToHandle(const_cast<OGRGeometry*>(geometry.get())));
}

double ring_area_km2(const Line& ring) {
    constexpr double km_per_degree = earth_radius_m / 1000.0 * std::numbers::pi / 180.0;
    double twice = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const LonLat a = ring[i - 1];
        const LonLat b = ring[i];
        const double narrow = std::cos((a.lat_deg + b.lat_deg) / 2 * std::numbers::pi / 180.0);
        twice += ((a.lon_deg - ring[0].lon_deg) * (b.lat_deg - ring[0].lat_deg) -
                  (b.lon_deg - ring[0].lon_deg) * (a.lat_deg - ring[0].lat_deg)) *
                 narrow;
    }
    return std::abs(twice) / 2 * km_per_degree * km_per_degree;
}

std::vector<WorldPoint> to_world_path(const Line& line, bool ring) {
    std::vector<WorldPoint> path;
    for (const LonLat point : line) {
        path.push_back(to_world(point));
    }
    if (ring && path.size() > 1 && path.front() == path.back()) {
        path.pop_back();
    }
    return path;
}

} // namespace chronomap::bake
