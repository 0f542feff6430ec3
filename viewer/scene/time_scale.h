#pragma once

#include "events/instant.h"

#include <algorithm>

namespace chronomap {

/// The linear map between a window of time and a stretch of the screen, both ways.
/// Positions are doubles in logical px; times far outside are clamped to ±1e7 px so that drawing stays finite.
class TimeScale {
public:
    /// `shown` must be finite and not empty; x0 < x1.
    TimeScale(TimeWindow shown, double x0, double x1);

    double x_of(Instant t) const {
        // Differences of infinite instants would overflow as integers.
        const double ms = is_finite(t) ? static_cast<double>(t.ms - m_shown.begin.ms)
                                       : static_cast<double>(t.ms) - static_cast<double>(m_shown.begin.ms);
        return std::clamp(m_x0 + ms / m_ms_per_px, -farthest_px, farthest_px);
    }
    Instant time_at(double x) const;
    double ms_per_px() const { return m_ms_per_px; }
    const TimeWindow& shown() const { return m_shown; }
    double left() const { return m_x0; }
    double right() const { return m_x1; }

private:
    static constexpr double farthest_px = 1e7;

    TimeWindow m_shown;
    double m_x0, m_x1;
    double m_ms_per_px;
};

} // namespace chronomap
