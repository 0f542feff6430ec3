#pragma once

#include "events/table/event_table.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace chronomap {

/// Some events and how many there are in all.
struct EventsFound {
    std::vector<EventNumber> events; ///< in the table's order
    std::size_t count = 0;
};

/// The event of a window that passes the filter and lies nearest to a point of the Web Mercator square, no farther than
/// `radius` world units; of several the first in the table's order. 180° east and west are the same place.
std::optional<EventNumber> nearest(const EventTable& table, const EventsInWindow& events, const TableFilter& filter,
                                   WorldPoint point, double radius);

/// The events of a window that pass the filter and lie in a box, whose x may leave [0, 1]: the first `most` of them, and
/// how many there are.
EventsFound events_at(const EventTable& table, const EventsInWindow& events, const TableFilter& filter,
                      const WorldBox& box, std::size_t most);

} // namespace chronomap
