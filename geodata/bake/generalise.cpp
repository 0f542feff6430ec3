#include "geodata/bake/generalise.h"

#include "geodata/clip.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace chronomap::bake {

namespace {

constexpr double tolerance_px = 0.5;
constexpr double finest_zoom_outside = 7.5;
const LonLat region_min{42.5, 37.8};
const LonLat region_max{51.0, 42.8};
constexpr double ramp_deg = 6.0;
constexpr double region_tolerance_m = 25;

double degrees_outside_region(WorldPoint point) {
    const LonLat at = to_lon_lat(point);
    const double dx = std::max({region_min.lon_deg - at.lon_deg, at.lon_deg - region_max.lon_deg, 0.0});
    const double dy = std::max({region_min.lat_deg - at.lat_deg, at.lat_deg - region_max.lat_deg, 0.0});
    return std::hypot(dx, dy);
}

double equator_units(double metres) {
    return metres / metres_per_world_unit(0);
}

double tolerance_at(WorldPoint point, std::size_t level, const Detail& detail) {
    if (level + 1 < map_levels().size()) {
        return detail.coarser * tolerance_px / pixels_per_world_unit(map_levels()[level].max_zoom);
    }
    const double share = std::clamp(degrees_outside_region(point) / ramp_deg, 0.0, 1.0);
    return equator_units(region_tolerance_m +
                         share * (std::max(detail.tolerance_m, region_tolerance_m) - region_tolerance_m));
}

double smallest_size(WorldPoint at, std::size_t level, const Detail& detail) {
    const bool last = level + 1 == map_levels().size();
    if (last && degrees_outside_region(at) == 0) {
        return 0;
    }
    return detail.smallest_px / pixels_per_world_unit(last ? finest_zoom_outside : map_levels()[level].max_zoom);
}

WorldBox bounds_of(const WorldPath& path) {
    WorldBox box;
    std::for_each(path.begin(), path.end(), [&](WorldPoint p) { box.include(p); });
    return box;
}

bool is_small(const WorldBox& box, std::size_t level, const Detail& detail) {
    return std::max(box.width(), box.height()) < smallest_size(box.center(), level, detail);
}

/// Grid cell of a group, or a number of its own for what is larger than a cell.
std::pair<long, long> group_of(const Line& points, double grid_deg, long& next_large) {
    const auto [west, east] =
        std::minmax_element(points.begin(), points.end(), [](LonLat a, LonLat b) { return a.lon_deg < b.lon_deg; });
    const auto [south, north] =
        std::minmax_element(points.begin(), points.end(), [](LonLat a, LonLat b) { return a.lat_deg < b.lat_deg; });
    if (east->lon_deg - west->lon_deg > grid_deg || north->lat_deg - south->lat_deg > grid_deg) {
        return {-100'000, next_large++};
    }
    return {std::lround(std::floor(west->lon_deg / grid_deg)), std::lround(std::floor(south->lat_deg / grid_deg))};
}

} // namespace

const std::vector<MapLevel>& map_levels() {
    static const std::vector<MapLevel> levels{{2.5, 14}, {4.25, 16}, {6.25, 18}, {24, 20}};
    return levels;
}

std::vector<WorldPath> generalised(const Shape& shape, std::size_t level, const Detail& detail) {
    std::vector<WorldPath> parts;
    const auto tolerance = [&](WorldPoint p) { return tolerance_at(p, level, detail); };
    for (const Polygon& polygon : shape) {
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            const WorldPath ring = to_world_path(polygon[i], true);
            if (is_small(bounds_of(ring), level, detail)) {
                if (i == 0) {
                    break;
                }
                continue;
            }
            WorldPath simple = simplify_ring(ring, tolerance);
            if (simple.size() > 2) {
                parts.push_back(std::move(simple));
            }
        }
    }
    return parts;
}

std::vector<WorldPath> generalised(const Lines& lines, std::size_t level, const Detail& detail) {
    std::vector<WorldPath> parts;
    const auto tolerance = [&](WorldPoint p) { return tolerance_at(p, level, detail); };
    for (const Line& line : lines) {
        const WorldPath path = to_world_path(line, false);
        if (path.size() > 1 && !is_small(bounds_of(path), level, detail)) {
            parts.push_back(simplify_line(path, tolerance));
        }
    }
    return parts;
}

std::vector<Shape> grouped(const Shape& shape, double grid_deg) {
    std::map<std::pair<long, long>, Shape> groups;
    long next_large = 0;
    for (const Polygon& polygon : shape) {
        groups[group_of(polygon.front(), grid_deg, next_large)].push_back(polygon);
    }
    std::vector<Shape> result;
    for (auto& [cell, group] : groups) {
        result.push_back(std::move(group));
    }
    return result;
}

std::vector<Lines> grouped(const Lines& lines, double grid_deg) {
    std::map<std::pair<long, long>, Lines> groups;
    long next_large = 0;
    for (const Line& line : lines) {
        groups[group_of(line, grid_deg, next_large)].push_back(line);
    }
    std::vector<Lines> result;
    for (auto& [cell, group] : groups) {
        result.push_back(std::move(group));
    }
    return result;
}

} // namespace chronomap::bake
