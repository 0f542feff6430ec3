#include "geodata/web_mercator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace chronomap {

namespace {

constexpr double radians_per_degree = std::numbers::pi / 180.0;

} // namespace

void WorldBox::include(WorldPoint p) {
    min = {std::min(min.x, p.x), std::min(min.y, p.y)};
    max = {std::max(max.x, p.x), std::max(max.y, p.y)};
}

void WorldBox::include(const WorldBox& other) {
    if (!other.is_empty()) {
        include(other.min);
        include(other.max);
    }
}

WorldBox WorldBox::grown_by(double margin) const {
    if (is_empty()) {
        return *this;
    }
    return {{min.x - margin, min.y - margin}, {max.x + margin, max.y + margin}};
}

WorldPoint to_world(LonLat position) {
    const double lat = std::clamp(position.lat_deg, -mercator_max_lat_deg, mercator_max_lat_deg) * radians_per_degree;
    return {(position.lon_deg + 180.0) / 360.0, 0.5 - std::asinh(std::tan(lat)) / (2.0 * std::numbers::pi)};
}

LonLat to_lon_lat(WorldPoint point) {
    const double turns = point.x - std::floor(point.x);
    const double lat = std::atan(std::sinh((0.5 - point.y) * 2.0 * std::numbers::pi));
    // The eastern edge of the square stays +180 rather than wrapping to -180.
    const double lon = point.x == 1.0 ? 180.0 : turns * 360.0 - 180.0;
    return {lon, lat / radians_per_degree};
}

double metres_per_world_unit(double lat_deg) {
    return 2.0 * std::numbers::pi * earth_radius_m * std::cos(lat_deg * radians_per_degree);
}

double pixels_per_world_unit(double zoom) {
    return world_size_px * std::exp2(zoom);
}

double distance_to_segment(WorldPoint p, WorldPoint a, WorldPoint b) {
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double length2 = dx * dx + dy * dy;
    const double t = length2 > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - (a.x + t * dx), p.y - (a.y + t * dy));
}

double ground_distance_m(LonLat a, LonLat b) {
    const double lat_a = a.lat_deg * radians_per_degree;
    const double lat_b = b.lat_deg * radians_per_degree;
    const double half_lat = (lat_b - lat_a) / 2.0;
    const double half_lon = (b.lon_deg - a.lon_deg) * radians_per_degree / 2.0;
    const double h = std::sin(half_lat) * std::sin(half_lat) +
                     std::cos(lat_a) * std::cos(lat_b) * std::sin(half_lon) * std::sin(half_lon);
    return 2.0 * earth_radius_m * std::asin(std::min(1.0, std::sqrt(h)));
}

} // namespace chronomap
