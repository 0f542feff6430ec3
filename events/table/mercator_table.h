#pragma once

#include "events/table/event_columns.h"
#include "geodata/web_mercator.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace chronomap {

/// Projects many places quickly: to_fixed(to_world()) within one step, where logarithm and tangent cost ten times as much.
/// The Mercator latitude is a polynomial of degree 5 in each of 320 stripes that meets its value, slope and curvature at
/// both edges.
class MercatorTable {
public:
    MercatorTable();

    /// Longitude in [-180, 180], latitude in [-90, 90], finite.
    FixedPoint operator()(double lon_deg, double lat_deg) const {
        // No branch hangs on a sign, for every second one is another.
        const double at = std::min(std::fabs(lat_deg), mercator_max_lat_deg) * stripes_per_degree;
        const auto stripe = static_cast<std::size_t>(static_cast<std::int64_t>(at));
        const double* c = m_stripes[stripe].c;
        const double t = at - static_cast<double>(static_cast<std::int64_t>(stripe));
        const double t2 = t * t;
        const double from_equator = (c[0] + t * c[1]) + t2 * ((c[2] + t * c[3]) + t2 * (c[4] + t * c[5]));
        const double y = equator - std::copysign(from_equator, lat_deg);
        const double x = (lon_deg + 180) * steps_per_degree;
        // x wraps at 180°, where it is 2^32; y stays below no_place.
        return {static_cast<std::uint32_t>(static_cast<std::int64_t>(x)),
                static_cast<std::uint32_t>(static_cast<std::int64_t>(std::max(0.0, std::min(y, last_step))))};
    }

private:
    struct alignas(64) Stripe {
        double c[6];
    };

    static constexpr std::size_t stripe_count = 320;
    static constexpr double stripes_per_degree = stripe_count / mercator_max_lat_deg;
    static constexpr double steps = 4294967296.0, equator = steps / 2, last_step = steps - 2;
    static constexpr double steps_per_degree = steps / 360;

    std::vector<Stripe> m_stripes;
};

/// The one table, made when it is first asked for (0.1 ms).
const MercatorTable& mercator_table();

} // namespace chronomap
