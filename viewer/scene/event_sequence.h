#pragma once

#include "events/table/event_order.h"
#include "viewer/scene/document_tables.h"
#include "viewer/scene/remembered.h"
#include "viewer/scene/tables_now.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace chronomap {

/// The events of a table that a list shows, in its order.
class EventSequence {
public:
    /// All that are in the time in view and pass the filter.
    EventSequence(const EventTable& events, const TableNow& now, bool newest_first);

    /// These alone.
    EventSequence(const EventTable& events, std::vector<EventNumber> few, bool newest_first);

    std::size_t size() const { return m_order ? m_order->size() : m_few.size(); }
    EventNumber at(std::size_t position) const;
    std::optional<std::size_t> position_of(EventNumber event) const;

    /// The instant by which the event at a position has its place in the list.
    Instant time_at(std::size_t position) const { return time_of(at(position)); }

    /// How many of the list come before something else that begins at t: of the same instant that stands first in the
    /// order of time, so last when the newest stands first.
    std::size_t count_before(Instant t) const;

private:
    Instant time_of(EventNumber event) const;
    std::size_t turned(std::size_t position) const { return m_newest_first ? size() - 1 - position : position; }

    const EventTable* m_events;
    std::optional<EventOrder> m_order;
    std::vector<EventNumber> m_few;
    bool m_newest_first;
};

/// What decides which events a list shows.
struct SequenceQuestion {
    TableNow now;
    std::optional<EventNumber> spot; ///< only those at the very place of this one
    bool newest_first = false;

    friend bool operator==(const SequenceQuestion&, const SequenceQuestion&) = default;
};

/// The last sequences, by table.
class EventSequences {
public:
    explicit EventSequences(std::size_t tables) : m_kept(tables) {}

    std::shared_ptr<const EventSequence> answer(const DocumentTable& table, std::size_t index,
                                                const SequenceQuestion& question) const;

private:
    std::vector<Remembered<SequenceQuestion, EventSequence>> m_kept;
};

} // namespace chronomap
