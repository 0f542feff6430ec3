#pragma once

#include "viewer/scene/event_sequence.h"
#include "viewer/scene/panel_parts.h"

#include <optional>
#include <vector>

namespace chronomap {

/// The events of the tables below the entries of the reading panel: a heading a table, then a row an event of those in
/// the time in view, by time. Rows are of one height, so that ten million of them need no laying out; only what is seen
/// is read.
class TableList {
public:
    TableList(const Panel& panel, const Column& room);

    /// 0 where there are no tables.
    double height() const { return m_height; }

    /// Where the row of the selected event stands from the list's top; nothing when it has none.
    std::optional<double> selected_y() const;

    /// Draws what of it is seen; `top` is where its first heading stands in the window.
    void draw(DisplayList& list, double top) const;

private:
    struct Section {
        std::size_t table = 0;
        std::shared_ptr<const EventSequence> events;
        double y = 0, height = 0;
        std::optional<std::size_t> selected;    ///< position of the selected event
    };

    void add_section(std::size_t table);
    double row_y(const Section& section, std::size_t row) const;
    TableEvent event_at(const Section& section, std::size_t row) const;
    void draw_section(DisplayList& list, const Section& section, double top) const;
    void draw_heading(DisplayList& list, const Section& section, double y) const;
    void draw_row(DisplayList& list, TableEvent event, double y) const;
    void draw_opened(DisplayList& list, TableEvent event, double y) const;

    const Panel& m_panel;
    const Scene& m_scene;
    Column m_room;
    std::vector<Section> m_sections;
    double m_height = 0;
    double m_opened_px = 0;             ///< how much higher the selected row is
};

} // namespace chronomap
