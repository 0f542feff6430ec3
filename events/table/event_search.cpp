#include "events/table/event_search.h"

#include "events/table/event_ranges.h"
#include "events/table/event_test.h"
#include "events/table/place_box.h"

#include <cmath>

namespace chronomap {

namespace {

/// Calls visit for each event of a window in a box, whatever a filter says.
template <class Visit>
void for_each_in_box(const EventTable& table, const EventsInWindow& events, const WorldBox& box, const Visit& visit) {
    const PlaceBox fixed(box);
    if (fixed.is_empty()) {
        return;
    }
    constexpr EventNumber block = 256;
    const std::span<const FixedPoint> places = table.columns().places;
    for (const EventRange& range : all_of(events)) {
        for (EventNumber first = range.first; first < range.last;) {
            const EventNumber last = range.last - first < block ? range.last : first + block;
            if (fixed.holds_any(places.subspan(first, last - first))) {
                for (EventNumber event = first; event < last; ++event) {
                    if (fixed.holds(places[event])) {
                        visit(event);
                    }
                }
            }
            first = last;
        }
    }
}

} // namespace

std::optional<EventNumber> nearest(const EventTable& table, const EventsInWindow& events, const TableFilter& filter,
                                   WorldPoint point, double radius) {
    const EventTest test(table.columns(), filter);
    const WorldBox box = WorldBox{point, point}.grown_by(radius);
    std::optional<EventNumber> best;
    double least = radius * radius;
    for_each_in_box(table, events, box, [&](EventNumber event) {
        const WorldPoint place = world_point(table.columns().places[event]);
        const double turns = place.x - point.x, dx = turns - std::round(turns), dy = place.y - point.y;
        const double squared = dx * dx + dy * dy;
        if (squared <= least && (!best || squared < least) && test.passes(event)) {
            best = event;
            least = squared;
        }
    });
    return best;
}

EventsFound events_at(const EventTable& table, const EventsInWindow& events, const TableFilter& filter,
                      const WorldBox& box, std::size_t most) {
    const EventTest test(table.columns(), filter);
    EventsFound found;
    for_each_in_box(table, events, box, [&](EventNumber event) {
        if (test.passes(event)) {
            ++found.count;
            if (found.events.size() < most) {
                found.events.push_back(event);
            }
        }
    });
    return found;
}

} // namespace chronomap
