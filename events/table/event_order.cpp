#include "events/table/event_order.h"
#include "events/table/event_test.h"
#include <algorithm>
namespace chronomap {
EventOrder::EventOrder(const EventTable& table, const EventsInWindow& events, const TableFilter& filter) {
    const EventColumnsView columns = table.columns();
    const EventTest test(columns, filter);
    for (const auto* ranges : {&events.certain, &events.possible}) for (const EventRange& r : *ranges) for (EventNumber e = r.first; e < r.last; ++e) if (test.passes(e)) m_events.push_back(e);
    std::sort(m_events.begin(), m_events.end());
}
std::optional<std::size_t> EventOrder::position_of(EventNumber event) const {
    const auto at = std::find(m_events.begin(), m_events.end(), event);
    return at == m_events.end() ? std::nullopt : std::optional<std::size_t>(at - m_events.begin());
}
} // namespace chronomap
