#include "viewer/scene/event_sequence.h"

#include "viewer/scene/event_picking.h"

#include <algorithm>
#include <limits>

namespace chronomap {

EventSequence::EventSequence(const EventTable& events, const TableNow& now, bool newest_first) : m_newest_first(newest_first) {
    if (now.passes_any) {
        m_order.emplace(events, now.events, now.filter);
    }
}

EventNumber EventSequence::at(std::size_t position) const {
    return m_order ? m_order->at(turned(position)) : m_few[turned(position)];
}

std::optional<std::size_t> EventSequence::position_of(EventNumber event) const {
    if (m_order) {
        const std::optional<std::size_t> position = m_order->position_of(event);
        return position ? std::optional(turned(*position)) : std::nullopt;
    }
    const auto at = std::lower_bound(m_few.begin(), m_few.end(), event);
    const bool is_there = at != m_few.end() && *at == event;
    return is_there ? std::optional(turned(static_cast<std::size_t>(at - m_few.begin()))) : std::nullopt;
}

std::shared_ptr<const EventSequence> EventSequences::answer(const DocumentTable& table, std::size_t index,
                                                            const SequenceQuestion& question) const {
    return m_kept[index].answer(question, [&] {
        constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
        return question.spot ? EventSequence(events_at_place_of(table, question.now, *question.spot, all), question.newest_first)
                             : EventSequence(table.events(), question.now, question.newest_first);
    });
}

} // namespace chronomap
