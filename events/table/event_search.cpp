#include "events/table/event_search.h"

#include "events/table/event_ranges.h"
#include "events/table/event_test.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace chronomap {

namespace {

constexpr double steps = 4294967296.0;

/// The fixed points of a box. Distances from its corner wrap around as the world does.
class FixedBox {
public:
    explicit FixedBox(const WorldBox& box) {
        // A fixed point stands for the middle of its step.
        const double left = std::ceil(box.min.x * steps - 0.5), right = std::floor(box.max.x * steps - 0.5);
        const double top = std::max(std::ceil(box.min.y * steps - 0.5), 0.0);
        const double bottom = std::min(std::floor(box.max.y * steps - 0.5), steps - 2); // below lies what has no place
        m_is_empty = !(left <= right && top <= bottom);
        if (!m_is_empty) {
            const bool is_whole = right - left >= steps - 1;
            m_width = is_whole ? std::numeric_limits<std::uint32_t>::max() : static_cast<std::uint32_t>(right - left);
            m_left = is_whole ? 0 : static_cast<std::uint32_t>(std::fmod(std::fmod(left, steps) + steps, steps));
            m_top = static_cast<std::uint32_t>(top);
            m_height = static_cast<std::uint32_t>(bottom - top);
        }
    }

    bool is_empty() const { return m_is_empty; }

    bool holds(FixedPoint place) const { return is_within(place) != 0; }

    bool holds_any(std::span<const FixedPoint> places) const {
        // Without a way out, so that several are compared at a time.
        std::uint32_t any = 0;
        for (const FixedPoint place : places) {
            any |= is_within(place);
        }
        return any != 0;
    }

private:
    std::uint32_t is_within(FixedPoint place) const {
        return static_cast<std::uint32_t>(place.x - m_left <= m_width) &
               static_cast<std::uint32_t>(place.y - m_top <= m_height);
    }

    bool m_is_empty = true;
    std::uint32_t m_left = 0, m_width = 0, m_top = 0, m_height = 0;
};

/// Calls visit for each event of a window in a box, whatever a filter says.
template <class Visit>
void for_each_in_box(const EventTable& table, const EventsInWindow& events, const WorldBox& box, const Visit& visit) {
    const FixedBox fixed(box);
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
