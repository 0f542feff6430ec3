#include "geodata/gdal/geometry_parts.h"

#include "geodata/outline.h"
#include "geodata/simplify.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <ogr_geometry.h>
#include <optional>

namespace chronomap::gdal {
namespace {

using Line = std::vector<WorldPoint>;

constexpr double tolerance_m = 1;

std::vector<LonLat> line_of(const OGRSimpleCurve& curve) {
    std::vector<LonLat> line;
    line.reserve(static_cast<std::size_t>(curve.getNumPoints()));
    for (int i = 0; i < curve.getNumPoints(); ++i)
        line.push_back({curve.getX(i), curve.getY(i)});
    return line;
}

void collect(const OGRGeometry& geometry, RawGeometry& to) {
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPoint && !geometry.IsEmpty()) {
        to.points.push_back({geometry.toPoint()->getX(), geometry.toPoint()->getY()});
    } else if (type == wkbLineString) {
        to.lines.push_back(line_of(*geometry.toLineString()));
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

// Some files go on behind 180°, but not often around the Earth; what does is in metres, or rubbish.
bool is_on_earth(LonLat point) {
    constexpr double farthest_deg = 720, pole_deg = 90 + 1e-6;
    return std::abs(point.lon_deg) <= farthest_deg && std::abs(point.lat_deg) <= pole_deg;
}

// Nothing when one of its points is not on the Earth; those that are no numbers are left out.
Line to_line(const std::vector<LonLat>& points) {
    Line line;
    line.reserve(points.size());
    for (const LonLat point : points) {
        if (!std::isfinite(point.lon_deg) || !std::isfinite(point.lat_deg))
            continue;
        if (!is_on_earth(point))
            return {};
        line.push_back(to_world(point));
    }
    return line;
}

// A point of what has no usable shape, for the row to say what is wrong with it.
std::optional<LonLat> any_point_of(const RawGeometry& geometry) {
    for (const auto* const paths : {&geometry.rings, &geometry.lines})
        for (const std::vector<LonLat>& path : *paths)
            if (const auto wrong = std::find_if_not(path.begin(), path.end(), is_on_earth); wrong != path.end())
                return *wrong;
    return std::nullopt;
}

// Who goes from 179° E to 179° W crosses 180° and not the whole map.
void unwrap(Line& line) {
    for (std::size_t i = 1; i < line.size(); ++i)
        line[i].x += std::round(line[i - 1].x - line[i].x);
}

std::vector<Line> simplified_rings(const std::vector<std::vector<LonLat>>& rings) {
    std::vector<Line> result;
    for (const std::vector<LonLat>& ring : rings)
        if (Line corners = simplified(to_line(ring), tolerance_m, true); corners.size() >= 3)
            result.push_back(std::move(corners));
    return result;
}

std::vector<Line> unwrapped_lines(const std::vector<std::vector<LonLat>>& lines) {
    std::vector<Line> result;
    for (const std::vector<LonLat>& points : lines)
        if (Line line = to_line(points); !line.empty()) {
            unwrap(line);
            result.push_back(std::move(line));
        }
    return result;
}

LonLat middle_of(const std::vector<LonLat>& points) {
    LonLat mean;
    for (const LonLat point : points) {
        mean.lon_deg += point.lon_deg / static_cast<double>(points.size());
        mean.lat_deg += point.lat_deg / static_cast<double>(points.size());
    }
    const auto distance = [&](LonLat point) {
        return std::hypot(point.lon_deg - mean.lon_deg, point.lat_deg - mean.lat_deg);
    };
    return *std::min_element(points.begin(), points.end(),
                             [&](LonLat a, LonLat b) { return distance(a) < distance(b); });
}

double length_of(const Line& line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    return length;
}

WorldPoint middle_of(const std::vector<Line>& lines) {
    const Line& line = *std::max_element(lines.begin(), lines.end(),
                                         [](const Line& a, const Line& b) { return length_of(a) < length_of(b); });
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

} // namespace

GeometryParts parts_of(const RawGeometry& geometry) {
    GeometryParts result;
    if (std::vector<Line> rings = simplified_rings(geometry.rings); !rings.empty()) {
        result.point = to_lon_lat(interior_point(rings));
        result.shape = {0, true, std::move(rings)};
    } else if (const std::vector<Line> lines = unwrapped_lines(geometry.lines); !lines.empty()) {
        result.point = to_lon_lat(middle_of(lines));
        for (const Line& line : lines)
            if (Line kept = simplified(line, tolerance_m, false); kept.size() > 1)
                result.shape.parts.push_back(std::move(kept));
    } else if (!geometry.points.empty()) {
        result.point = geometry.points.size() == 1 ? geometry.points[0] : middle_of(geometry.points);
    } else {
        result.point = any_point_of(geometry);
    }
    return result;
}

GeometryParts parts_of(const OGRGeometry& geometry) {
    RawGeometry raw;
    collect(geometry, raw);
    return parts_of(raw);
}

} // namespace chronomap::gdal
