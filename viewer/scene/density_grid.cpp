#include "viewer/scene/density_grid.h"

#include "events/table/event_ranges.h"
#include "events/table/place_cells.h"
#include "events/table/table_threads.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <optional>
#include <thread>

namespace chronomap {

namespace {

constexpr std::size_t block_size = 2'048;

using Cells = std::array<std::uint32_t, block_size>;

/// Works out in which cells of all planes events are counted, some at a time.
class CellFinder {
public:
    CellFinder(const EventTable& table, const GridView& view, const TableFilter& filter, std::size_t planes,
               std::size_t cells)
        : m_columns(table.columns()), m_filter(filter),
          m_places(view.origin, view.units_per_cell, view.width, view.height),
          m_nowhere(static_cast<std::uint32_t>(planes * cells)) {
        if (m_columns.categories.empty()) {
            // What has no category counts as the first for a filter, and among the rest for a picture.
            m_takes_none = !filter.looks_at_category(0);
            m_every_start = static_cast<std::uint32_t>((planes - 1) * cells);
        } else if (planes > 1 || !filter.categories.empty()) {
            for (std::size_t category = 0; category < table.categories().size(); ++category) {
                const auto start = static_cast<std::uint32_t>(std::min(category, planes - 1) * cells);
                m_starts.push_back(filter.looks_at_category(category) ? start : m_nowhere);
            }
        }
    }

    bool is_empty() const { return m_places.is_empty() || m_takes_none; }

    /// For events from `first` on.
    void find(EventNumber first, std::size_t count, Cells& cells) const {
        m_places.find(m_columns.places.subspan(first, count), m_nowhere, cells.data());
        if (!m_starts.empty()) {
            const std::uint16_t* const categories = &m_columns.categories[first];
            change(count, cells, [&](std::size_t i) { return m_starts[categories[i]]; });
        } else if (m_every_start != 0) {
            change(count, cells, [&](std::size_t) { return m_every_start; });
        }
        if (!m_filter.sources.empty() && !m_columns.sources.empty()) {
            change(count, cells, [&](std::size_t i) {
                return m_filter.looks_at_source(m_columns.sources[first + i]) ? 0 : m_nowhere;
            });
        }
        if (m_filter.found) {
            change(count, cells, [&](std::size_t i) {
                return m_filter.found->has(first + static_cast<EventNumber>(i)) ? 0 : m_nowhere;
            });
        }
    }

private:
    /// Moves the cells of each event on to where start_of(its index) says.
    template <class StartOf>
    void change(std::size_t count, Cells& cells, const StartOf& start_of) const {
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t start = start_of(i);
            cells[i] = cells[i] == m_nowhere || start == m_nowhere ? m_nowhere : cells[i] + start;
        }
    }

    EventColumnsView m_columns;
    const TableFilter& m_filter;
    PlaceCells m_places;
    std::uint32_t m_nowhere, m_every_start = 0;
    bool m_takes_none = false;
    std::vector<std::uint32_t> m_starts; ///< by category: where its plane begins; empty: all count alike
};

/// Calls visit for blocks of the events of `part`, counted over all ranges.
void for_each_block(const std::vector<EventRange>& ranges, Part part,
                    const std::function<void(EventNumber, std::size_t)>& visit) {
    std::size_t start = 0;
    for (const EventRange& range : ranges) {
        const std::size_t begin = std::max(part.begin, start) - start;
        const std::size_t end = std::clamp(part.end, start, start + range.size()) - start;
        for (std::size_t at = begin; at < end; at += block_size) {
            visit(range.first + static_cast<EventNumber>(at), std::min(block_size, end - at));
        }
        start += range.size();
    }
}

void count_cells(const CellFinder& finder, const std::vector<EventRange>& ranges, Part part, std::uint32_t by,
                 std::uint32_t* counts) {
    Cells cells;
    for_each_block(ranges, part, [&](EventNumber first, std::size_t count) {
        finder.find(first, count, cells);
        for (std::size_t i = 0; i < count; ++i) {
            counts[cells[i]] += by;
        }
    });
}

/// A grid of its own for another thread must be made and added, which costs as much as counting some events.
unsigned threads_for(std::size_t events, std::size_t counts) {
    const std::size_t most = std::clamp(std::thread::hardware_concurrency(), 1U, 2U);
    return static_cast<unsigned>(std::clamp<std::size_t>(events / std::max<std::size_t>(400'000, counts / 2), 1, most));
}

} // namespace

DensityGrid::DensityGrid(const EventTable& table, const GridView& view, std::size_t categories)
    : m_table(&table), m_view(view), m_planes(categories + 1), m_counts(m_planes * cells() + 1) {}

void DensityGrid::look_at(const GridView& view) {
    const std::size_t before = cells();
    m_view = view;
    if (cells() == before) {
        // Memory that was used before is faster than new one.
        std::fill(m_counts.begin(), m_counts.end(), 0);
    } else {
        m_counts = LargeArray<std::uint32_t>(m_planes * cells() + 1);
    }
    m_counted.clear();
}

void DensityGrid::rebuild(const EventsInWindow& events, const TableFilter& filter) {
    std::fill(m_counts.begin(), m_counts.end(), 0);
    m_filter = filter;
    m_counted = all_of(events);
    change(m_counted, 1);
}

void DensityGrid::move(const EventsInWindow& events) {
    std::vector<EventRange> wanted = all_of(events);
    change(without(m_counted, wanted), std::numeric_limits<std::uint32_t>::max()); // modulo 2^32: -1
    change(without(wanted, m_counted), 1);
    m_counted = std::move(wanted);
}

void DensityGrid::change(const std::vector<EventRange>& ranges, std::uint32_t by) {
    const CellFinder finder(*m_table, m_view, m_filter, m_planes, cells());
    const std::size_t events = count_of(ranges);
    if (finder.is_empty() || events == 0) {
        return;
    }
    const unsigned threads = threads_for(events, m_counts.size());
    std::vector<std::optional<LargeArray<std::uint32_t>>> others(threads - 1);
    on_threads(threads, [&](unsigned thread) {
        LargeArray<std::uint32_t>& counts = thread == 0 ? m_counts : others[thread - 1].emplace(m_counts.size());
        count_cells(finder, ranges, part_of(events, thread, threads), by, counts.data());
    });
    on_threads(threads, [&](unsigned thread) {
        const Part part = part_of(m_counts.size(), thread, threads);
        for (const auto& counts : others) {
            std::transform(m_counts.begin() + part.begin, m_counts.begin() + part.end, counts->begin() + part.begin,
                           m_counts.begin() + part.begin, std::plus<>());
        }
    });
}

} // namespace chronomap
