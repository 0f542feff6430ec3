#pragma once

#include "events/table/event_test.h"
#include "events/table/prefix_rows.h"
#include "events/table/table_parts.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace chronomap {

/// Counts any range of the events that a filter's sources and search let through, by category, in a microsecond. The
/// filter's categories are left to those who ask.
class CategoryPrefix {
public:
    /// `parts` must outlive it. Looks at every event.
    CategoryPrefix(const TableParts& parts, const TableFilter& filter, unsigned threads);

    /// That of all events, which a table's summary has counted. `parts` must have one and outlive it.
    CategoryPrefix(const TableParts& parts, unsigned threads);

    /// At least 1: what has no category counts as the first.
    std::size_t categories() const { return m_categories; }

    /// Adds how many events a range holds to `counts`, by category.
    void count(EventRange range, std::span<std::uint64_t> counts) const;

    /// Adds the ticks of the events of a range of a segment that is not wide to `sums`, by category, modulo 2^64. The
    /// first call for a large range of a segment looks at all of its events.
    void sum_ticks(std::size_t segment, EventRange range, std::span<std::uint64_t> sums) const;

    /// How many have no place, by category.
    const std::vector<std::uint64_t>& unplaced() const { return m_unplaced; }

    /// The counts that a table's summary keeps.
    const std::shared_ptr<const std::vector<std::uint32_t>>& count_rows() const { return m_counts.sums(); }

    bool lets_through(EventNumber event) const { return m_test.passes_but_for_category(event); }
    std::size_t category_of(EventNumber event) const {
        return m_parts.columns.categories.empty() ? 0 : m_parts.columns.categories[event];
    }

private:
    struct TickSums {
        std::once_flag once;
        std::optional<PrefixRows<std::uint64_t>> rows;
    };

    template <class Number, class ValueOf>
    void add(EventRange range, Number* sums, Number sign, const ValueOf& value_of) const;
    void count_unplaced(unsigned threads);

    const TableParts& m_parts;
    TableFilter m_filter;
    EventTest m_test;
    std::size_t m_categories;
    unsigned m_threads;
    PrefixRows<std::uint32_t> m_counts;
    std::vector<std::uint64_t> m_unplaced;
    mutable std::deque<TickSums> m_tick_sums; ///< by segment, each made when it is first needed
};

} // namespace chronomap
