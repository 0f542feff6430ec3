#pragma once

#include "events/dossier.h"
#include "events/query.h"
#include "events/time_zone.h"

#include <cstdint>
#include <vector>

namespace chronomap {

/// The civil days that a time may lie in, as days since 1970-01-01, both inclusive. Open ends are the extreme values.
struct DaySpan {
    std::int64_t first = 0, last = 0;

    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

DaySpan days_of(const TimeExtent& extent, const TimeZone& zone);

/// The window that holds these days and no more.
TimeWindow window_of(const DaySpan& days, const TimeZone& zone);

/// The entries as a list tells them by one clock.
struct EntryOrder {
    std::vector<EntryIndex> entries;        ///< in time order, undated ones last
    std::vector<DaySpan> days;              ///< by entry, in the dossier's zone; of no meaning for undated ones
};

EntryOrder order_of(const Extents& extents, const TimeZone& zone);

} // namespace chronomap
