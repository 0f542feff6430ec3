#include "events/table/local_clock.h"

namespace chronomap {

namespace {

// No offset was ever further from UTC: times nearer than this to a change of the clocks are left to the zone.
constexpr std::int64_t margin_ms = 26 * ms_per_hour;

std::int64_t floor_divide(std::int64_t value, std::int64_t divisor) {
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

CivilTime civil_of(std::int64_t local_ms) {
    const std::int64_t days = floor_divide(local_ms, ms_per_day);
    const std::int64_t rest = local_ms - days * ms_per_day;
    CivilTime civil = civil_from_days(days);
    civil.hour = static_cast<int>(rest / ms_per_hour);
    civil.minute = static_cast<int>(rest / ms_per_minute % 60);
    civil.second = static_cast<int>(rest / ms_per_second % 60);
    civil.millisecond = static_cast<int>(rest % ms_per_second);
    return civil;
}

} // namespace

LocalClock::LocalClock(const TimeZone& zone) : m_zone(zone) {
    const OffsetPeriod always = zone.offset_period(Instant{0});
    if (!is_finite(always.begin) && !is_finite(always.end)) {
        m_stretches.fill({always.begin.ms, always.end.ms, always.offset_ms});
    }
}

std::int64_t LocalClock::to_utc_ms_slowly(std::int64_t local_ms) {
    const OffsetPeriod period = m_zone.offset_period(Instant{local_ms});
    const Stretch stretch{is_finite(period.begin) ? period.begin.ms + margin_ms : period.begin.ms,
                          is_finite(period.end) ? period.end.ms - margin_ms : period.end.ms, period.offset_ms};
    if (stretch.begin_ms <= local_ms && local_ms < stretch.end_ms) {
        m_stretches[static_cast<std::uint64_t>(local_ms) >> slot_shift & (slots - 1)] = stretch;
        return local_ms - stretch.offset_ms;
    }
    return m_zone.to_instant(civil_of(local_ms)).value_or(Instant{local_ms}).ms;
}

} // namespace chronomap
