#pragma once

#include <cmath>

namespace chronomap {

/// A position on WGS 84: degrees, east and north positive. Longitude in [-180, 180], latitude in [-90, 90].
struct LonLat {
    double lon_deg = 0;
    double lat_deg = 0;

    friend bool operator==(const LonLat&, const LonLat&) = default;
};

/// True for finite coordinates within the ranges named above.
inline bool is_valid(LonLat position) {
    return std::isfinite(position.lon_deg) && std::isfinite(position.lat_deg) && std::abs(position.lon_deg) <= 180.0 &&
           std::abs(position.lat_deg) <= 90.0;
}

} // namespace chronomap
