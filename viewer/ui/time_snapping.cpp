#include "viewer/ui/time_snapping.h"

#include "viewer/scene/time_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chronomap {

namespace {

constexpr std::int64_t ms_per_minute = 60 * ms_per_second;
constexpr std::array stretches_ms{std::int64_t{1},    std::int64_t{10},   std::int64_t{100}, ms_per_second,
                                  5 * ms_per_second,  15 * ms_per_second, ms_per_minute,     5 * ms_per_minute,
                                  15 * ms_per_minute, ms_per_hour,        3 * ms_per_hour,   ms_per_day};

std::int64_t stretch_of_pixel(double ms_per_px) {
    const auto* const longer = std::find_if(stretches_ms.begin(), stretches_ms.end(),
                                            [&](std::int64_t ms) { return static_cast<double>(ms) >= ms_per_px; });
    return longer == stretches_ms.end() ? stretches_ms.back() : *longer;
}

} // namespace

Instant snapped(Instant t, const TimeScale& axis, const TimeZone& zone) {
    const std::int64_t stretch = stretch_of_pixel(axis.ms_per_px());
    const std::int64_t local = t.ms + zone.offset_ms(t);
    const std::int64_t into = (local % stretch + stretch) % stretch;
    const Instant whole{t.ms - into + (2 * into >= stretch ? stretch : 0)};
    const double x = axis.x_of(whole);
    for (const Tick& tick : time_ticks(axis.shown(), axis.right() - axis.left(), zone)) {
        if (std::abs(axis.x_of(tick.at) - x) <= snap_px) {
            return tick.at;
        }
    }
    return whole;
}

} // namespace chronomap
