#include "viewer/scene/event_sequence.h"

#include "viewer/scene/event_picking.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace chronomap {

EventSequence::EventSequence(const EventTable& events, const TableNow& now, bool newest_first)
    : m_events(&events), m_newest_first(newest_first) {
    if (now.passes_any) {
        m_order.emplace(events, now.events, now.filter);
    }
}

EventSequence::EventSequence(const EventTable& events, std::vector<EventNumber> few, bool newest_first)
    : m_events(&events), m_few(std::move(few)), m_newest_first(newest_first) {
    std::sort(m_few.begin(), m_few.end(),
              [&](EventNumber a, EventNumber b) { return std::pair(time_of(a), a) < std::pair(time_of(b), b); });
}

Instant EventSequence::time_of(EventNumber event) const {
    const std::optional<TimeExtent> time = m_events->time_of(event);
    return time ? time->earliest() : infinite_future;
}

EventNumber EventSequence::at(std::size_t position) const {
    return m_order ? m_order->at(turned(position)) : m_few[turned(position)];
}

std::optional<std::size_t> EventSequence::position_of(EventNumber event) const {
    if (m_order) {
        const std::optional<std::size_t> position = m_order->position_of(event);
        return position ? std::optional(turned(*position)) : std::nullopt;
    }
    const auto at = std::find(m_few.begin(), m_few.end(), event);
    return at != m_few.end() ? std::optional(turned(static_cast<std::size_t>(at - m_few.begin()))) : std::nullopt;
}

std::size_t EventSequence::count_before(Instant t) const {
    const auto begins_before = [&](EventNumber event) { return time_of(event) < t; };
    const std::size_t earlier =
        m_order
            ? m_order->count_before(t)
            : static_cast<std::size_t>(std::partition_point(m_few.begin(), m_few.end(), begins_before) - m_few.begin());
    return m_newest_first ? size() - earlier : earlier;
}

std::shared_ptr<const EventSequence> EventSequences::answer(const DocumentTable& table, std::size_t index,
                                                            const SequenceQuestion& question) const {
    return m_kept[index].answer(question, [&] {
        constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
        return question.spot
                   ? EventSequence(table.events(), events_at_place_of(table, question.now, *question.spot, all),
                                   question.newest_first)
                   : EventSequence(table.events(), question.now, question.newest_first);
    });
}

} // namespace chronomap
