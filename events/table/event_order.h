#pragma once
#include "events/table/event_table.h"
namespace chronomap {
class EventOrder {
public:
    EventOrder(const EventTable& table, const EventsInWindow& events, const TableFilter& filter);
    std::size_t size() const { return m_events.size(); }
    EventNumber at(std::size_t i) const { return m_events[i]; }
    std::optional<std::size_t> position_of(EventNumber event) const;
private:
    std::vector<EventNumber> m_events;
};
} // namespace chronomap
