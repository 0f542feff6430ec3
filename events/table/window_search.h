#pragma once

#include "events/table/table_parts.h"

namespace chronomap {

/// The first event of a segment that does not begin before t; its end when there is none.
EventNumber first_not_before(const TableParts& parts, const TimeSegment& segment, Instant t);

/// What certainty_in() answers for each event, as ranges.
EventsInWindow find_in_window(const TableParts& parts, TimeWindow window);

} // namespace chronomap
