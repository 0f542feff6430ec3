#include "events/table/mercator_table.h"

#include <cmath>
#include <numbers>

namespace chronomap {

namespace {

/// The steps from the equator to a latitude, and their first and second derivative by latitude in stripes.
struct Edge {
    double value = 0, slope = 0, curvature = 0;
};

Edge edge_at(double lat_deg, double stripe_deg) {
    constexpr double steps_per_radian = 4294967296.0 / (2 * std::numbers::pi);
    const double radians = lat_deg * std::numbers::pi / 180, stripe = stripe_deg * std::numbers::pi / 180;
    const double secant = 1 / std::cos(radians), tangent = std::tan(radians);
    return {std::asinh(tangent) * steps_per_radian, secant * steps_per_radian * stripe,
            secant * tangent * steps_per_radian * stripe * stripe};
}

} // namespace

MercatorTable::MercatorTable() {
    // One more for the edge itself.
    m_stripes.reserve(stripe_count + 1);
    constexpr double stripe_deg = 1 / stripes_per_degree;
    for (std::size_t i = 0; i <= stripe_count; ++i) {
        const Edge a = edge_at(static_cast<double>(i) * stripe_deg, stripe_deg);
        const Edge b = edge_at(static_cast<double>(i + 1) * stripe_deg, stripe_deg);
        const double rise = b.value - a.value;
        m_stripes.push_back({{a.value, a.slope, a.curvature / 2,
                              10 * rise - 6 * a.slope - 4 * b.slope - 1.5 * a.curvature + 0.5 * b.curvature,
                              -15 * rise + 8 * a.slope + 7 * b.slope + 1.5 * a.curvature - b.curvature,
                              6 * rise - 3 * a.slope - 3 * b.slope - 0.5 * a.curvature + 0.5 * b.curvature}});
    }
}

const MercatorTable& mercator_table() {
    static const MercatorTable table;
    return table;
}

} // namespace chronomap
