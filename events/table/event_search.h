#pragma once
#include "events/table/event_table.h"
namespace chronomap {
struct EventsFound { std::vector<EventNumber> events; std::size_t count = 0; };
EventsFound events_at(const EventTable& table, const EventsInWindow& events, const TableFilter& filter, const WorldBox& box, std::size_t most);
std::optional<EventNumber> nearest(const EventTable& table, const EventsInWindow& events, const TableFilter& filter, WorldPoint at, double radius);
} // namespace chronomap
