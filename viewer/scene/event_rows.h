#pragma once

#include "viewer/scene/list_rows.h"
#include "viewer/scene/panel_parts.h"

#include <optional>
#include <vector>

namespace chronomap {

/// The tables' events in the list of the reading panel: a line a table at the top, with how many of its events are in the
/// time in view, and a row an event. When the events at one place are looked at, these alone.
class EventRows {
public:
    EventRows(const Panel& panel, const Column& room);

    const MergedEvents& events() const { return m_events; }

    /// Where the row of the selected event stands among events(); nothing when it has none.
    std::optional<OpenedEvent> opened() const { return m_opened; }

    /// 0 where there are no tables.
    double heads_height() const;
    void draw_heads(DisplayList& list, double y) const;

    void draw_row(DisplayList& list, MergedEvents::Row row, double y) const;

private:
    std::optional<MergedEvents::Row> row_of(const std::optional<TableEvent>& event) const;
    TableEvent event_of(MergedEvents::Row row) const;
    void draw_head(DisplayList& list, std::size_t number, double y) const;
    std::string heading(std::size_t number, double room_px) const;
    void draw_opened(DisplayList& list, TableEvent event, double y) const;

    const Panel& m_panel;
    const Scene& m_scene;
    Column m_room;
    std::vector<std::size_t> m_tables; ///< those that are listed
    std::vector<std::size_t> m_counts; ///< of the events of each
    MergedEvents m_events;
    std::optional<OpenedEvent> m_opened;
    bool m_names_tables; ///< in every row, where not all rows are of one table
};

} // namespace chronomap
