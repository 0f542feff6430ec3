#include "viewer/scene/time_scale.h"

#include <cmath>

namespace chronomap {

TimeScale::TimeScale(TimeWindow shown, double x0, double x1)
    : m_shown(shown), m_x0(x0), m_x1(x1),
      m_ms_per_px((static_cast<double>(shown.end.ms) - static_cast<double>(shown.begin.ms)) / (x1 - x0)) {}

Instant TimeScale::time_at(double x) const {
    return {m_shown.begin.ms + static_cast<std::int64_t>(std::llround((x - m_x0) * m_ms_per_px))};
}

} // namespace chronomap
