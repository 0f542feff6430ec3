#pragma once
#include "events/table/event_table.h"
#include <span>
namespace chronomap {
struct GridView { WorldPoint origin; double units_per_cell = 1; int width = 0, height = 0; friend bool operator==(const GridView&, const GridView&) = default; };
class DensityGrid {
public:
    DensityGrid(const EventTable& table, GridView view, std::size_t planes) : m_table(&table), m_view(view), m_planes(planes + 1, std::vector<std::uint32_t>(std::size_t(view.width) * std::size_t(view.height))) {}
    void rebuild(const EventsInWindow& events, const TableFilter& filter);
    const GridView& view() const { return m_view; }
    std::size_t planes() const { return m_planes.size(); }
    std::span<const std::uint32_t> plane(std::size_t i) const { return m_planes[i]; }
private:
    const EventTable* m_table; GridView m_view; std::vector<std::vector<std::uint32_t>> m_planes;
};
} // namespace chronomap
