#pragma once

#include "events/dossier.h"
#include "events/query.h"
#include "events/time_zone.h"

#include <compare>
#include <cstdint>
#include <vector>

namespace chronomap {

/// The civil days that a time may lie in, as days since 1970-01-01, both inclusive. Open ends are the extreme values.
struct DaySpan {
    std::int64_t first = 0, last = 0;

    friend auto operator<=>(const DaySpan&, const DaySpan&) = default;
};

DaySpan days_of(const TimeExtent& extent, const TimeZone& zone);

/// The window that holds these days and no more.
TimeWindow window_of(const DaySpan& days, const TimeZone& zone);

/// The entries as a list tells them by one clock.
struct EntryOrder {
    std::vector<std::uint32_t> entries; ///< in time order, undated ones last

    /// Beside the clock's `EntryTimes::distinct()` a number that two of them share when they have the same days (the
    /// undated one has a number as well), in the dossier's zone or in UTC.
    const std::vector<std::uint32_t>& days_in(bool is_utc) const {
        return is_utc && !days_utc.empty() ? days_utc : days;
    }

    std::vector<std::uint32_t> days, days_utc; ///< of days_in(); those in UTC are empty where they are the zone's

    /// As a list of indices.
    std::vector<EntryIndex> indices() const { return {entries.begin(), entries.end()}; }
};

EntryOrder order_of(const EntryTimes& extents, const TimeZone& zone);

} // namespace chronomap
