#pragma once

#include "events/instant.h"

namespace chronomap {

/// The linear map between a window of time and a stretch of the screen, both ways.
/// Positions are doubles in logical px; times far outside are clamped to ±1e7 px so that drawing stays finite.
class TimeScale {
public:
    /// `shown` must be finite and not empty; x0 < x1.
    TimeScale(TimeWindow shown, double x0, double x1);

    double x_of(Instant t) const;
    Instant time_at(double x) const;
    double ms_per_px() const;
    const TimeWindow& shown() const { return m_shown; }
    double left() const { return m_x0; }
    double right() const { return m_x1; }

private:
    TimeWindow m_shown;
    double m_x0, m_x1;
};

} // namespace chronomap
