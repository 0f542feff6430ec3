#include "events/table/column_table.h"

#include "events/table/begin_histogram.h"
#include "events/table/table_summary.h"
#include "events/table/window_search.h"

#include <algorithm>
#include <numeric>

namespace chronomap {

namespace {

TableParts with_summary(TableParts parts, unsigned threads) {
    if (!parts.summary) {
        parts.summary = summary_of(parts, threads);
    }
    return parts;
}

} // namespace

ColumnTable::ColumnTable(TableParts parts, unsigned threads)
    : m_parts(with_summary(std::move(parts), threads)), m_threads(threads), m_prefix(m_parts, threads) {
    for (const TimeSegment& segment : m_parts.segments) {
        m_runs.push_back(segment.events);
    }
}

EventNumber ColumnTable::first_not_before(std::size_t run, Instant t) const {
    return chronomap::first_not_before(m_parts, m_parts.segments[run], t);
}

std::optional<TimeExtent> ColumnTable::time_of(EventNumber event) const {
    if (event >= m_parts.dated) {
        return std::nullopt;
    }
    const auto segment =
        std::upper_bound(m_parts.segments.begin(), m_parts.segments.end(), event,
                         [](EventNumber wanted, const TimeSegment& its) { return wanted < its.events.last; });
    return extent_of(m_parts.shape_of(*segment, event), m_parts.earliest_of(*segment, event));
}

EventsInWindow ColumnTable::in(TimeWindow window) const {
    return find_in_window(m_parts, window);
}

std::shared_ptr<const CategoryPrefix> ColumnTable::prefix_for(const TableFilter& filter) const {
    if (filter.sources.empty() && !filter.found) {
        return {std::shared_ptr<const void>(), &m_prefix}; // not owned: it lives as long as the table
    }
    constexpr std::size_t most_kept = 4;
    const std::lock_guard lock(m_mutex);
    const auto at = std::find_if(m_kept.begin(), m_kept.end(), [&](const KeptPrefix& kept) {
        return kept.sources == filter.sources && kept.found == filter.found;
    });
    if (at != m_kept.end()) {
        std::rotate(at, at + 1, m_kept.end());
        return m_kept.back().prefix;
    }
    if (m_kept.size() == most_kept) {
        m_kept.erase(m_kept.begin());
    }
    m_kept.push_back({filter.sources, filter.found, std::make_shared<CategoryPrefix>(m_parts, filter, m_threads)});
    return m_kept.back().prefix;
}

namespace {

std::vector<std::uint64_t> counts_of(const std::vector<EventRange>& ranges, const CategoryPrefix& prefix,
                                     const TableFilter& filter) {
    std::vector<std::uint64_t> counts(prefix.categories());
    for (const EventRange& range : ranges) {
        prefix.count(range, counts);
    }
    for (std::size_t category = 0; category < counts.size(); ++category) {
        counts[category] = filter.looks_at_category(category) ? counts[category] : 0;
    }
    return counts;
}

std::uint64_t sum_of(const std::vector<std::uint64_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

} // namespace

TableCounts ColumnTable::count(const std::optional<TimeWindow>& window, const TableFilter& filter) const {
    const auto prefix = prefix_for(filter);
    const auto dated = static_cast<EventNumber>(m_parts.dated), all = static_cast<EventNumber>(m_parts.size);
    const EventsInWindow found = window ? in(*window) : EventsInWindow{{{0, dated}}, {}};
    TableCounts counts;
    counts.certain = counts_of(found.certain, *prefix, filter);
    counts.possible = counts_of(found.possible, *prefix, filter);
    counts.counts.total = sum_of(counts_of({{0, all}}, *prefix, filter));
    counts.counts.certain = sum_of(counts.certain);
    counts.counts.possible = sum_of(counts.possible);
    counts.counts.undated = sum_of(counts_of({{dated, all}}, *prefix, filter));
    counts.counts.outside =
        counts.counts.total - counts.counts.certain - counts.counts.possible - counts.counts.undated;
    for (std::size_t category = 0; category < prefix->categories(); ++category) {
        counts.counts.unplaced += filter.looks_at_category(category) ? prefix->unplaced()[category] : 0;
    }
    return counts;
}

std::vector<float> ColumnTable::histogram(TimeWindow window, std::size_t bins, const TableFilter& filter) const {
    const auto prefix = prefix_for(filter);
    const std::size_t categories = prefix->categories();
    if (window.is_empty() || bins == 0) {
        return std::vector<float>(bins * categories);
    }
    std::vector<float> histogram = begin_histogram(m_parts, *prefix, window, bins);
    for (std::size_t category = 0; category < categories; ++category) {
        for (std::size_t i = category; !filter.looks_at_category(category) && i < histogram.size(); i += categories) {
            histogram[i] = 0;
        }
    }
    return histogram;
}

} // namespace chronomap
