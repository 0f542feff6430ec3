#include "events/table/event_search.h"
#include "events/table/event_test.h"
#include <cmath>
namespace chronomap {
namespace {
template <class Visit> void each(const EventTable& table, const EventsInWindow& events, const TableFilter& filter, Visit visit) {
    const EventColumnsView columns = table.columns();
    const EventTest test(columns, filter);
    for (const auto* ranges : {&events.certain, &events.possible}) for (const EventRange& r : *ranges) for (EventNumber e = r.first; e < r.last; ++e) if (columns.places[e] != no_place && test.passes(e)) visit(e, world_point(columns.places[e]));
}
}
EventsFound events_at(const EventTable& table, const EventsInWindow& events, const TableFilter& filter, const WorldBox& box, std::size_t most) {
    EventsFound found;
    each(table, events, filter, [&](EventNumber e, WorldPoint p) {
        p.x += std::ceil(box.min.x - p.x);
        if (p.x <= box.max.x && p.y >= box.min.y && p.y <= box.max.y) { if (found.events.size() < most) found.events.push_back(e); ++found.count; }
    });
    return found;
}
std::optional<EventNumber> nearest(const EventTable& table, const EventsInWindow& events, const TableFilter& filter, WorldPoint at, double radius) {
    std::optional<EventNumber> best; double least = radius * radius;
    each(table, events, filter, [&](EventNumber e, WorldPoint p) {
        double dx = p.x - at.x; dx -= std::round(dx); const double dy = p.y - at.y;
        if (dx * dx + dy * dy <= least) { least = dx * dx + dy * dy; best = e; }
    });
    return best;
}
} // namespace chronomap
