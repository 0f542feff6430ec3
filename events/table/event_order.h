#pragma once

#include "events/table/event_subset.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace chronomap {

/// The dated events of a window that pass a filter, certain and possible alike, in the order of time: by earliest
/// instant, equals as in the table. Made for lists that show some rows of millions; counted from the end it is newest
/// first.
class EventOrder {
public:
    /// Looks at each event of the window when there is a filter. The table must outlive it.
    EventOrder(const EventTable& table, const EventsInWindow& events, const TableFilter& filter);

    std::size_t size() const { return m_subset.size(); }

    /// The event at a position less than size().
    EventNumber at(std::size_t position) const;

    /// The events from a position on, fewer than `most` where the list ends.
    std::vector<EventNumber> slice(std::size_t position, std::size_t most) const;

    /// Where an event stands; nothing when it is not in the list.
    std::optional<std::size_t> position_of(EventNumber event) const;

    /// How many of the list begin before t.
    std::size_t count_before(Instant t) const;

private:
    /// What events are ordered by.
    struct Key {
        Instant t;
        EventNumber event = 0;

        friend auto operator<=>(const Key&, const Key&) = default;
    };
    struct Pivot {
        Key key;
        std::size_t run = 0, weight = 0;
    };
    using Positions = std::vector<EventNumber>; ///< by run: an event, or the run's end

    const std::vector<EventRange>& runs() const { return m_table->runs(); }
    Key key_of(EventNumber event) const;
    Positions first_not_before(const Key& key) const;
    std::size_t rank_of(const Positions& positions) const;
    Pivot middle_of(const Positions& begins, const Positions& ends) const;
    Positions find(std::size_t position) const;

    const EventTable* m_table;
    EventSubset m_subset;
    std::vector<std::size_t> m_run_ranks; ///< by run: that of its first event
};

} // namespace chronomap
