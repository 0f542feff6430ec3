#pragma once

#include "events/table/event_table.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace chronomap {

/// Some of a table's events, which can be counted off: "how many come before this one", "which is the thousandth".
class EventSubset {
public:
    /// The events of the ranges, in ascending order, that pass a filter. Looks at each where the filter is not empty.
    EventSubset(const EventTable& table, std::vector<EventRange> ranges, const TableFilter& filter);

    std::size_t size() const { return m_size; }
    bool has(EventNumber event) const { return rank(event + 1) != rank(event); }

    /// How many come before an event, in the table's order. Up to the number of the table's events.
    std::size_t rank(EventNumber event) const;

    /// The one with a rank less than size().
    EventNumber select(std::size_t rank) const;

private:
    static constexpr std::size_t words_a_row = 8;

    std::size_t rank_in_words(EventNumber event) const;
    EventNumber select_in_words(std::size_t rank) const;
    void mark(const EventTable& table, const TableFilter& filter);

    std::vector<EventRange> m_ranges;
    std::vector<std::size_t> m_range_ranks; ///< by range: that of its first event
    std::vector<std::uint64_t> m_words;     ///< a bit an event; empty: all of the ranges
    std::vector<std::uint32_t> m_row_ranks; ///< by `words_a_row` words: that of their first event
    std::size_t m_size = 0;
};

} // namespace chronomap
