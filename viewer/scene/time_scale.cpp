#include "viewer/scene/time_scale.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double farthest_px = 1e7;

} // namespace

TimeScale::TimeScale(TimeWindow shown, double x0, double x1) : m_shown(shown), m_x0(x0), m_x1(x1) {}

double TimeScale::ms_per_px() const {
    return (static_cast<double>(m_shown.end.ms) - static_cast<double>(m_shown.begin.ms)) / (m_x1 - m_x0);
}

double TimeScale::x_of(Instant t) const {
    // Differences of infinite instants would overflow as integers.
    const double ms = is_finite(t) ? static_cast<double>(t.ms - m_shown.begin.ms)
                                   : static_cast<double>(t.ms) - static_cast<double>(m_shown.begin.ms);
    return std::clamp(m_x0 + ms / ms_per_px(), -farthest_px, farthest_px);
}

Instant TimeScale::time_at(double x) const {
    return {m_shown.begin.ms + static_cast<std::int64_t>(std::llround((x - m_x0) * ms_per_px()))};
}

} // namespace chronomap
