#pragma once

#include "geodata/lon_lat.h"

namespace chronomap {

/// A point of the Web Mercator square (EPSG:3857 scaled): x runs from 0 at 180° W to 1 at 180° E,
/// y from 0 at 85.0511° N to 1 at 85.0511° S. x may leave [0, 1] where a view crosses 180°.
struct WorldPoint {
    double x = 0;
    double y = 0;

    friend bool operator==(const WorldPoint&, const WorldPoint&) = default;
};

/// An axis-aligned box of the Web Mercator square; empty while min is greater than max.
struct WorldBox {
    WorldPoint min{1e300, 1e300};
    WorldPoint max{-1e300, -1e300};

    bool is_empty() const { return min.x > max.x || min.y > max.y; }
    double width() const { return is_empty() ? 0 : max.x - min.x; }
    double height() const { return is_empty() ? 0 : max.y - min.y; }
    WorldPoint center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
    bool contains(WorldPoint p) const { return p.x >= min.x && p.x <= max.x && p.y >= min.y && p.y <= max.y; }
    bool intersects(const WorldBox& other) const {
        return min.x <= other.max.x && other.min.x <= max.x && min.y <= other.max.y && other.min.y <= max.y;
    }

    /// Grows the box so that it contains the point, or the other box.
    void include(WorldPoint p);
    void include(const WorldBox& other);

    /// The box with its edges moved outwards by `margin` world units.
    WorldBox grown_by(double margin) const;
};

/// Latitude at which the Web Mercator square ends, degrees.
inline constexpr double mercator_max_lat_deg = 85.051128779806604;

/// Mean radius of the Earth in metres (IUGG R1), used for every distance on the ground.
inline constexpr double earth_radius_m = 6'371'008.8;

/// Width of the world square in logical pixels at zoom 0.
inline constexpr double world_size_px = 256.0;

/// Forward projection; latitudes beyond the square are clamped to its edge.
WorldPoint to_world(LonLat position);

/// Inverse projection; longitude is wrapped into [-180, 180].
LonLat to_lon_lat(WorldPoint point);

/// Length on the ground, in metres, of one world unit at the given latitude.
double metres_per_world_unit(double lat_deg);

/// Logical pixels that one world unit takes at a zoom (zoom 0: the world is 256 px wide).
double pixels_per_world_unit(double zoom);

/// Distance of a point from the segment between two others, in world units.
double distance_to_segment(WorldPoint p, WorldPoint a, WorldPoint b);

/// Great-circle distance in metres on the sphere of `earth_radius_m` (haversine).
double ground_distance_m(LonLat a, LonLat b);

} // namespace chronomap
