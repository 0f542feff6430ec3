#pragma once

#include "events/table/event_table.h"
#include "events/table/large_memory.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace chronomap {

/// Square cells over a part of the Web Mercator square, such as the pixels of a map.
struct GridView {
    WorldPoint origin;         ///< the upper left corner; x may leave [0, 1]
    double units_per_cell = 1; ///< world units a cell is wide, no less than 2^-40
    int width = 0, height = 0; ///< cells, at most 32 767; with all planes fewer than 2^32

    friend bool operator==(const GridView&, const GridView&) = default;
};

/// How many events of a table lie in each cell of a view. Where the view is wider than the world an event is counted
/// once, at the one of its places around the globe that is nearest to the middle.
class DensityGrid {
public:
    /// The first `categories` categories have a plane each, and all others one after them. All counts are 0. The table
    /// must outlive it.
    DensityGrid(const EventTable& table, const GridView& view, std::size_t categories);

    const GridView& view() const { return m_view; }
    std::size_t planes() const { return m_planes; }

    /// Counts of a plane, row by row from the top, each from the left.
    std::span<const std::uint32_t> plane(std::size_t index) const {
        return {m_counts.data() + index * cells(), cells()};
    }

    /// Another view, of which nothing is counted yet.
    void look_at(const GridView& view);

    /// Counts the events of a window that pass a filter, certain and possible alike: some 2 ns an event on one of two
    /// threads.
    void rebuild(const EventsInWindow& events, const TableFilter& filter);

    /// The same for another window under the same filter, looking only at what one window has and the other not.
    void move(const EventsInWindow& events);

private:
    std::size_t cells() const {
        return static_cast<std::size_t>(m_view.width) * static_cast<std::size_t>(m_view.height);
    }
    void change(const std::vector<EventRange>& ranges, std::uint32_t by);

    const EventTable* m_table;
    GridView m_view;
    std::size_t m_planes;
    LargeArray<std::uint32_t> m_counts; ///< plane after plane, then one for what lies in no cell
    TableFilter m_filter;
    std::vector<EventRange> m_counted;
};

} // namespace chronomap
