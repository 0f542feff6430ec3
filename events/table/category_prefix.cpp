#include "events/table/category_prefix.h"

#include "events/table/table_threads.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr auto one = [](EventNumber) { return 1u; };

} // namespace

CategoryPrefix::CategoryPrefix(const TableParts& parts, const TableFilter& filter, unsigned threads)
    : m_parts(parts), m_filter{{}, filter.sources, filter.found}, m_test(view_of(parts.columns), m_filter),
      m_categories(std::max<std::size_t>(parts.categories.size(), 1)), m_threads(threads),
      m_counts({0, static_cast<EventNumber>(parts.size)}, m_categories), m_tick_sums(parts.segments.size()) {
    m_counts.fill(threads,
                  [&](EventRange range, std::uint32_t* sums, std::uint32_t sign) { add(range, sums, sign, one); });
    count_unplaced(threads);
}

CategoryPrefix::CategoryPrefix(const TableParts& parts, unsigned threads)
    : m_parts(parts), m_test(view_of(parts.columns), m_filter),
      m_categories(std::max<std::size_t>(parts.categories.size(), 1)), m_threads(threads),
      m_counts({0, static_cast<EventNumber>(parts.size)}, m_categories, parts.summary->count_rows),
      m_unplaced(parts.summary->unplaced), m_tick_sums(parts.segments.size()) {}

template <class Number, class ValueOf>
void CategoryPrefix::add(EventRange range, Number* sums, Number sign, const ValueOf& value_of) const {
    const bool takes_all = m_test.passes_everything();
    for (EventNumber event = range.first; event < range.last; ++event) {
        if (takes_all || lets_through(event)) {
            sums[category_of(event)] += sign * static_cast<Number>(value_of(event));
        }
    }
}

void CategoryPrefix::count(EventRange range, std::span<std::uint64_t> counts) const {
    m_counts.sum(range, counts,
                 [&](EventRange few, std::uint64_t* sums, std::uint64_t sign) { add(few, sums, sign, one); });
}

void CategoryPrefix::sum_ticks(std::size_t segment, EventRange range, std::span<std::uint64_t> sums) const {
    const TimeSegment& its = m_parts.segments[segment];
    const std::uint32_t* const ticks = &m_parts.columns.ticks[its.times_at];
    const auto tick_of = [&](EventNumber event) { return ticks[event - its.events.first]; };
    const auto add_few = [&](EventRange few, std::uint64_t* to, std::uint64_t sign) { add(few, to, sign, tick_of); };
    TickSums& kept = m_tick_sums[segment];
    std::call_once(kept.once, [&] {
        kept.rows.emplace(its.events, m_categories);
        kept.rows->fill(m_threads, add_few);
    });
    kept.rows->sum(range, sums, add_few);
}

void CategoryPrefix::count_unplaced(unsigned threads) {
    std::vector<std::vector<std::uint64_t>> by_thread(threads, std::vector<std::uint64_t>(m_categories));
    on_threads(threads, [&](unsigned thread) {
        const Part part = part_of(m_parts.size, thread, threads);
        for (std::size_t event = part.begin; event < part.end; ++event) {
            if (m_parts.columns.places[event] == no_place && lets_through(static_cast<EventNumber>(event))) {
                ++by_thread[thread][category_of(static_cast<EventNumber>(event))];
            }
        }
    });
    m_unplaced.assign(m_categories, 0);
    for (const auto& its : by_thread) {
        std::transform(m_unplaced.begin(), m_unplaced.end(), its.begin(), m_unplaced.begin(), std::plus<>());
    }
}

} // namespace chronomap
