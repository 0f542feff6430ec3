#include "geodata/gdal/geometry_parts.h"

#include "geodata/outline.h"
#include "geodata/simplify.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <ogr_geometry.h>

namespace chronomap::gdal {
namespace {

using Line = std::vector<WorldPoint>;

struct Collected {
    std::vector<LonLat> points;
    std::vector<Line> lines, rings;
};

Line line_of(const OGRSimpleCurve& curve) {
    Line line;
    line.reserve(static_cast<std::size_t>(curve.getNumPoints()));
    for (int i = 0; i < curve.getNumPoints(); ++i)
        if (const LonLat point{curve.getX(i), curve.getY(i)}; std::isfinite(point.lon_deg) && std::isfinite(point.lat_deg))
            line.push_back(to_world(point));
    return line;
}

// Who goes from 179° E to 179° W crosses 180° and not the whole map.
void unwrap(Line& line) {
    for (std::size_t i = 1; i < line.size(); ++i)
        line[i].x += std::round(line[i - 1].x - line[i].x);
}

void collect(const OGRGeometry& geometry, Collected& to) {
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPoint && !geometry.IsEmpty()) {
        to.points.push_back({geometry.toPoint()->getX(), geometry.toPoint()->getY()});
    } else if (type == wkbLineString) {
        to.lines.push_back(line_of(*geometry.toLineString()));
        unwrap(to.lines.back());
    } else if (type == wkbPolygon || type == wkbTriangle) {
        for (const OGRLinearRing* ring : *geometry.toPolygon())
            to.rings.push_back(line_of(*ring));
    } else if (OGR_GT_IsSubClassOf(type, wkbPolyhedralSurface)) {
        for (const OGRPolygon* part : *geometry.toPolyhedralSurface())
            collect(*part, to);
    } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
        for (const OGRGeometry* part : *geometry.toGeometryCollection())
            collect(*part, to);
    } else if (OGR_GT_IsNonLinear(type)) {
        const std::unique_ptr<OGRGeometry> straight(geometry.getLinearGeometry());
        if (straight && !OGR_GT_IsNonLinear(wkbFlatten(straight->getGeometryType())))
            collect(*straight, to);
    }
}

LonLat middle_of(const std::vector<LonLat>& points) {
    LonLat mean;
    for (const LonLat point : points) {
        mean.lon_deg += point.lon_deg / static_cast<double>(points.size());
        mean.lat_deg += point.lat_deg / static_cast<double>(points.size());
    }
    const auto distance = [&](LonLat point) { return std::hypot(point.lon_deg - mean.lon_deg, point.lat_deg - mean.lat_deg); };
    return *std::min_element(points.begin(), points.end(), [&](LonLat a, LonLat b) { return distance(a) < distance(b); });
}

double length_of(const Line& line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    return length;
}

WorldPoint middle_of(const std::vector<Line>& lines) {
    const Line& line = *std::max_element(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return length_of(a) < length_of(b); });
    double left = length_of(line) / 2;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const WorldPoint a = line[i - 1], b = line[i];
        const double step = std::hypot(b.x - a.x, b.y - a.y);
        if (step > 0 && step >= left)
            return {a.x + (b.x - a.x) * left / step, a.y + (b.y - a.y) * left / step};
        left -= step;
    }
    return line.front();
}

void drop_short(std::vector<Line>& lines, std::size_t least) {
    std::erase_if(lines, [&](const Line& line) { return line.size() < least; });
}

void simplify_all(std::vector<Line>& lines, bool are_rings) {
    for (Line& line : lines)
        line = simplified(line, 1.0, are_rings);
}

} // namespace

GeometryParts parts_of(const OGRGeometry& geometry) {
    Collected parts;
    collect(geometry, parts);
    GeometryParts result;
    simplify_all(parts.rings, true);
    drop_short(parts.rings, 3);
    if (!parts.rings.empty()) {
        result.point = to_lon_lat(interior_point(parts.rings));
        result.shape = {0, true, std::move(parts.rings)};
        return result;
    }
    drop_short(parts.lines, 1);
    if (!parts.lines.empty()) {
        WorldPoint middle = middle_of(parts.lines);
        result.point = to_lon_lat(middle);
        simplify_all(parts.lines, false);
        drop_short(parts.lines, 2);
        result.shape = {0, false, std::move(parts.lines)};
    } else if (!parts.points.empty()) {
        result.point = parts.points.size() == 1 ? parts.points[0] : middle_of(parts.points);
    }
    return result;
}

} // namespace chronomap::gdal
