#include "viewer/scene/entry_order.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace chronomap {

namespace {

constexpr std::int64_t farthest_past_day = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t farthest_future_day = std::numeric_limits<std::int64_t>::max();

/// Civil days of instants, quickly for those that have the day of the one before.
class DayOfInstant {
public:
    explicit DayOfInstant(const TimeZone& zone) : m_zone(zone) {}

    std::int64_t operator()(Instant t) {
        if (!m_known.contains(t)) {
            const CivilTime civil = m_zone.to_civil(t);
            m_day = days_from_civil(civil.year, civil.month, civil.day);
            m_known = around(t, civil);
        }
        return m_day;
    }

private:
    /// What has this day as long as the zone keeps its offset. Empty at the ends of time, where a day is no whole one.
    TimeWindow around(Instant t, const CivilTime& civil) const {
        if (t.ms < infinite_past.ms + ms_per_day || t.ms > infinite_future.ms - ms_per_day) {
            return {};
        }
        const std::int64_t since_midnight =
            civil.hour * ms_per_hour + civil.minute * ms_per_minute + civil.second * ms_per_second + civil.millisecond;
        const OffsetPeriod period = m_zone.offset_period(t);
        return {std::max(period.begin, Instant{t.ms - since_midnight}),
                std::min(period.end, Instant{t.ms - since_midnight + ms_per_day})};
    }

    const TimeZone& m_zone;
    TimeWindow m_known;
    std::int64_t m_day = 0; // of what lies in it
};

/// The days of times that ascend, each quickly when it is that of the one before.
class DaysOfTimes {
public:
    explicit DaysOfTimes(const TimeZone& zone) : m_first_day(zone), m_last_day(zone) {}

    DaySpan operator()(const TimeExtent& extent) {
        const Instant begin = extent.earliest();
        const Instant end = extent.latest();
        const std::int64_t first = is_finite(begin) ? m_first_day(begin) : farthest_past_day;
        // The end is not part of the time; what has no length still has its day.
        const Instant last{is_finite(end) && end > begin ? end.ms - 1 : end.ms};
        return {first, is_finite(end) ? m_last_day(last) : farthest_future_day};
    }

private:
    DayOfInstant m_first_day, m_last_day;
};

Instant begin_of_day(std::int64_t day, const TimeZone& zone, Instant beyond_range) {
    return zone.to_instant(civil_from_days(day)).value_or(beyond_range);
}

/// For each of `EntryTimes::distinct()` a number that those of the same days share.
std::vector<std::uint32_t> day_numbers(const EntryTimes& extents, const TimeZone& zone) {
    std::map<std::optional<DaySpan>, std::uint32_t> known;
    auto latest = known.end();
    DaysOfTimes days_of_times(zone);
    std::vector<std::uint32_t> numbers;
    numbers.reserve(extents.distinct().size());
    for (const EntryTimes::Time& time : extents.distinct()) {
        const std::optional<DaySpan> days = time ? std::optional(days_of_times(*time)) : std::nullopt;
        if (latest == known.end() || latest->first != days) {
            latest = known.try_emplace(days, static_cast<std::uint32_t>(known.size())).first;
        }
        numbers.push_back(latest->second);
    }
    return numbers;
}

} // namespace

DaySpan days_of(const TimeExtent& extent, const TimeZone& zone) {
    return DaysOfTimes(zone)(extent);
}

TimeWindow window_of(const DaySpan& days, const TimeZone& zone) {
    return {days.first == farthest_past_day ? infinite_past : begin_of_day(days.first, zone, infinite_past),
            days.last == farthest_future_day ? infinite_future : begin_of_day(days.last + 1, zone, infinite_future)};
}

EntryOrder order_of(const EntryTimes& extents, const TimeZone& zone) {
    const std::vector<EntryIndex> order = in_time_order(extents);
    std::vector<std::uint32_t> days = day_numbers(extents, zone);
    std::vector<std::uint32_t> days_utc = day_numbers(extents, TimeZone());
    if (days == days_utc) {
        days_utc = {};
    }
    return {{order.begin(), order.end()}, std::move(days), std::move(days_utc)};
}

} // namespace chronomap
