#pragma once

#include "events/table/event_sets.h"

#include <cstddef>
#include <vector>

namespace chronomap {

/// Appends a range that does not begin before the last one ends; joins the two where they touch. Empty ones add nothing.
void append_range(std::vector<EventRange>& ranges, EventRange range);

/// The events of a window, certain and possible alike, as ranges in ascending order that do not touch each other.
std::vector<EventRange> all_of(const EventsInWindow& events);

/// What is in the one and not in the other. All are in ascending order and do not touch each other.
std::vector<EventRange> without(const std::vector<EventRange>& ranges, const std::vector<EventRange>& others);

/// Whether an event is in one of some ranges that ascend.
bool contains(const std::vector<EventRange>& ranges, EventNumber event);

std::size_t count_of(const std::vector<EventRange>& ranges);

} // namespace chronomap
