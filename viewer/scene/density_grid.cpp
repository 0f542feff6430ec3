#include "viewer/scene/density_grid.h"
#include "events/table/event_test.h"
#include <algorithm>
#include <cmath>
namespace chronomap {
void DensityGrid::rebuild(const EventsInWindow& events, const TableFilter& filter) {
    for (auto& p : m_planes) std::fill(p.begin(), p.end(), 0);
    const EventColumnsView columns = m_table->columns();
    const EventTest test(columns, filter);
    const std::size_t last = m_planes.size() - 1;
    for (const auto* ranges : {&events.certain, &events.possible}) for (const EventRange& r : *ranges) for (EventNumber e = r.first; e < r.last; ++e) if (columns.places[e] != no_place && test.passes(e)) {
        WorldPoint p = world_point(columns.places[e]);
        p.x -= m_view.origin.x; p.x -= std::floor(p.x);
        const double x = p.x / m_view.units_per_cell, y = (p.y - m_view.origin.y) / m_view.units_per_cell;
        if (x < m_view.width && y >= 0 && y < m_view.height) ++m_planes[last == 0 || columns.categories.empty() ? last : std::min<std::size_t>(columns.categories[e], last)][std::size_t(y) * std::size_t(m_view.width) + std::size_t(x)];
    }
}
} // namespace chronomap
