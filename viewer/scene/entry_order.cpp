#include "viewer/scene/entry_order.h"

#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace chronomap {

namespace {

constexpr std::int64_t farthest_past_day = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t farthest_future_day = std::numeric_limits<std::int64_t>::max();

std::int64_t day_of(Instant t, const TimeZone& zone) {
    const CivilTime civil = zone.to_civil(t);
    return days_from_civil(civil.year, civil.month, civil.day);
}

Instant begin_of_day(std::int64_t day, const TimeZone& zone, Instant beyond_range) {
    return zone.to_instant(civil_from_days(day)).value_or(beyond_range);
}

std::vector<std::uint32_t> day_numbers(const std::vector<EntryIndex>& order, const EntryTimes& extents,
                                       const TimeZone& zone) {
    std::map<std::optional<DaySpan>, std::uint32_t> known;
    std::vector<std::uint32_t> numbers;
    numbers.reserve(order.size());
    for (const EntryIndex entry : order) {
        const std::optional<DaySpan> days =
            extents[entry] ? std::optional(days_of(*extents[entry], zone)) : std::nullopt;
        numbers.push_back(known.try_emplace(days, static_cast<std::uint32_t>(known.size())).first->second);
    }
    return numbers;
}

} // namespace

DaySpan days_of(const TimeExtent& extent, const TimeZone& zone) {
    const Instant begin = extent.earliest();
    const Instant end = extent.latest();
    const std::int64_t first = is_finite(begin) ? day_of(begin, zone) : farthest_past_day;
    // The end is not part of the time; what has no length still has its day.
    const Instant last{is_finite(end) && end > begin ? end.ms - 1 : end.ms};
    return {first, is_finite(end) ? day_of(last, zone) : farthest_future_day};
}

TimeWindow window_of(const DaySpan& days, const TimeZone& zone) {
    return {days.first == farthest_past_day ? infinite_past : begin_of_day(days.first, zone, infinite_past),
            days.last == farthest_future_day ? infinite_future : begin_of_day(days.last + 1, zone, infinite_future)};
}

EntryOrder order_of(const EntryTimes& extents, const TimeZone& zone) {
    const std::vector<EntryIndex> order = in_time_order(extents);
    std::vector<std::uint32_t> days = day_numbers(order, extents, zone);
    std::vector<std::uint32_t> days_utc = day_numbers(order, extents, TimeZone());
    if (days == days_utc) {
        days_utc = {};
    }
    return {{order.begin(), order.end()}, std::move(days), std::move(days_utc)};
}

} // namespace chronomap
