#include "viewer/scene/list_rows.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

ListRows::ListRows(const Document& document, const ListQuestion& list, const ListPlan& plan, const MergedEvents& events,
                   std::optional<OpenedEvent> opened)
    : m_document(document), m_list(list), m_plan(plan), m_events(events), m_opened(opened) {}

std::size_t ListRows::events_before(EntryIndex entry, bool is_tray) const {
    if (is_tray || m_events.size() == 0) {
        return 0;
    }
    const std::optional<TimeExtent>& extent = m_document.extents_of(m_list.clock)[entry];
    if (!extent) {
        return m_list.newest_first ? 0 : m_events.size();
    }
    return m_events.count_before(extent->earliest());
}

/// Of the first so many events.
double ListRows::events_height(std::size_t count) const {
    return list_event_px * static_cast<double>(count) + (m_opened && m_opened->position < count ? m_opened->px : 0);
}

/// How high the entries are that stand before an event.
double ListRows::entries_above(std::size_t event) const {
    const auto& starts = m_plan.starts;
    const auto after = std::partition_point(starts.begin(), starts.end(), [&](const ListStart& start) {
        return events_before(start.entry, start.is_tray) <= event;
    });
    if (after == starts.begin()) {
        return 0;
    }
    double bottom = 0;
    walk_list(m_document, m_list, (after - 1)->place, [&](const ListItem& item, const ListPlace&) {
        const bool is_above = events_before(item.entry, item.is_tray) <= event;
        bottom = is_above ? item.bottom() : bottom;
        return is_above;
    });
    return bottom;
}

double ListRows::height() const {
    return m_plan.height_px + events_height(m_events.size());
}

std::optional<ListRows::Place> ListRows::selected_entry() const {
    if (!m_plan.selected) {
        return std::nullopt;
    }
    const ListItem& item = *m_plan.selected;
    return Place{item.y + events_height(events_before(item.entry, item.is_tray)), item.height};
}

std::optional<ListRows::Place> ListRows::opened_event() const {
    if (!m_opened) {
        return std::nullopt;
    }
    return Place{entries_above(m_opened->position) + events_height(m_opened->position), list_event_px + m_opened->px};
}

/// The events that stand between two entries, with so many px of entries above them.
void ListRows::walk_events(std::size_t first, std::size_t last, double entries_px, double from, double to,
                           const Visit& visit) const {
    const double hidden_px = from - entries_px - (m_opened ? m_opened->px : 0);
    const double hidden =
        std::clamp(std::floor(hidden_px / list_event_px), static_cast<double>(first), static_cast<double>(last));
    const double room = std::ceil((to - from + (m_opened ? m_opened->px : 0)) / list_event_px) + 1;
    std::size_t position = static_cast<std::size_t>(hidden);
    const std::size_t most = std::min(last - position, static_cast<std::size_t>(std::max(room, 0.0)));
    for (const MergedEvents::Row& row : m_events.slice(position, most)) {
        const double y = entries_px + events_height(position);
        const double bottom = entries_px + events_height(position + 1);
        if (bottom > from && y < to) {
            visit.event(row, y);
        }
        ++position;
    }
}

void ListRows::walk(double from, double to, const Visit& visit) const {
    const auto& starts = m_plan.starts;
    const auto below = std::partition_point(starts.begin(), starts.end(), [&](const ListStart& start) {
        return start.place.y + events_height(events_before(start.entry, start.is_tray)) <= from;
    });
    const bool is_top = below == starts.begin();
    const ListPlace begin = is_top ? ListPlace{} : (below - 1)->place;
    std::size_t passed = is_top ? 0 : events_before((below - 1)->entry, (below - 1)->is_tray);
    bool is_below_room = false;
    if (!starts.empty()) {
        walk_list(m_document, m_list, begin, [&](const ListItem& item, const ListPlace&) {
            const std::size_t before = events_before(item.entry, item.is_tray);
            walk_events(passed, before, item.y, from, to, visit);
            passed = before;
            ListItem placed = item;
            placed.y += events_height(before);
            is_below_room = placed.y >= to;
            if (!is_below_room && placed.bottom() > from) {
                visit.entry(placed);
            }
            return !is_below_room;
        });
    }
    if (!is_below_room) {
        walk_events(passed, m_events.size(), m_plan.height_px, from, to, visit);
    }
}

} // namespace chronomap
