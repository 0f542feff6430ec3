#include "viewer/scene/event_rows.h"

#include "events/table/loaded_table.h"
#include "viewer/scene/event_words.h"
#include "viewer/scene/scene_memo.h"
#include "viewer/scene/table_colors.h"
#include "viewer/scene/text_flow.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace chronomap {

namespace {

constexpr double table_head_px = 34;
constexpr double event_row_end_px = 10;
const TextStyle cell_style{12};

/// Every column of a row, one below the other. Returns where the text ends.
double tell_cells(DisplayList& list, const Scene& scene, TableEvent event, const Column& column) {
    TextFlow flow(list, column.rect, column.mirrored);
    // As it stands in the file: "-59.07" would be "59.07-" from right to left, and a date have its time before it.
    flow.set_direction(TextDirection::automatic);
    for (const auto& [name, value] : event_cells(scene, event)) {
        flow.paragraph(name, {11}, scene.theme.ink_soft, 1, 1.3);
        flow.paragraph(value, cell_style, scene.theme.ink, 12, 1.3);
        flow.gap(3);
    }
    return flow.y();
}

} // namespace

EventRows::EventRows(const Panel& panel, const Column& room)
    : m_panel(panel), m_scene(panel.scene), m_room(room), m_events({}, false) {
    const DocumentTables& tables = m_scene.document.tables;
    const std::optional<TableEvent>& spot = m_scene.view.spot;
    const bool newest_first = m_scene.view.panel.newest_first;
    std::vector<std::shared_ptr<const EventSequence>> lists;
    for (std::size_t table = 0; table < tables.all.size(); ++table) {
        if (spot && tables.position_of(*spot).table != table) {
            continue;
        }
        const SequenceQuestion question{(*m_scene.tables)[table],
                                        spot ? std::optional(tables.position_of(*spot).event) : std::nullopt,
                                        newest_first};
        lists.push_back(m_scene.document.memo->sequences->answer(tables.all[table], table, question));
        m_tables.push_back(table);
        m_counts.push_back(lists.back()->size());
    }
    m_names_tables = m_tables.size() > 1 || (!spot && !m_scene.dossier().entries.empty());
    m_events = MergedEvents(std::move(lists), newest_first);
    const std::optional<MergedEvents::Row> selected = row_of(m_scene.view.selected_event);
    const std::optional<std::size_t> position = selected ? m_events.position_of(*selected) : std::nullopt;
    if (position) {
        DisplayList text;
        const Rect column{room.rect.x, 0, room.rect.width - list_text_start_px - 12, far_bottom_px};
        m_opened = {*position, tell_cells(text, m_scene, *m_scene.view.selected_event, {column, room.mirrored}) + 8};
    }
}

std::optional<MergedEvents::Row> EventRows::row_of(const std::optional<TableEvent>& event) const {
    if (!event) {
        return std::nullopt;
    }
    const TablePosition position = m_scene.document.tables.position_of(*event);
    const auto list = std::find(m_tables.begin(), m_tables.end(), position.table);
    return list == m_tables.end()
               ? std::nullopt
               : std::optional(MergedEvents::Row{static_cast<std::size_t>(list - m_tables.begin()), position.event});
}

TableEvent EventRows::event_of(MergedEvents::Row row) const {
    return m_scene.document.tables.event_at({m_tables[row.list], row.event});
}

double EventRows::heads_height() const {
    return table_head_px * static_cast<double>(m_tables.size());
}

void EventRows::draw_heads(DisplayList& list, double y) const {
    for (std::size_t number = 0; number < m_tables.size(); ++number) {
        draw_head(list, number, y + table_head_px * static_cast<double>(number));
    }
}

void EventRows::draw_head(DisplayList& list, std::size_t number, double y) const {
    double end = event_row_end_px;
    if (m_scene.view.spot) {
        const std::string back = m_panel.words().get("table.all_events");
        const double width = chip_width(back, ChipSign::remove);
        const Rect chip = m_room.at(m_room.rect.width - width - event_row_end_px, y + 5, width, 24);
        draw_chip(list, m_panel.theme(), {chip, m_room.mirrored}, back, ChipSign::remove, true,
                  pick_of(Action::leave_spot));
        end += width + 8;
    }
    const Rect line = m_room.at(0, y, m_room.rect.width - end, table_head_px);
    draw_line(list, heading(number, line.width), panel_heading_style, m_panel.theme().ink_soft, line.x, line.width,
              y + table_head_px / 2 + 2, m_room.start_side());
}

/// "events.csv: 219,356 events in this time". Where there is no room for all of it, the name is cut and not the number.
std::string EventRows::heading(std::size_t number, double room_px) const {
    const Messages& words = m_panel.words();
    const auto count = static_cast<std::int64_t>(m_counts[number]);
    if (m_scene.view.spot) {
        return words.format_count("table.at_spot", count);
    }
    const auto with_name = [&](const std::string& name) {
        return words.format("table.heading", {{"name", name}, {"count", words.format_count("count.events", count)}});
    };
    const double rest_px = measure_text(with_name(""), panel_heading_style).width;
    return with_name(elided(m_scene.document.tables.all[m_tables[number]].loaded->name, panel_heading_style,
                            room_px - std::ceil(rest_px)));
}

void EventRows::draw_row(DisplayList& list, MergedEvents::Row row, double y) const {
    const Theme& theme = m_panel.theme();
    const TableEvent event = event_of(row);
    const bool is_selected = m_scene.view.selected_event == event;
    const bool is_hovered = m_scene.view.hovered_event == event;
    const Pick pick{PickKind::table_event, event};
    const Rect plate = m_room.at(0, y, m_room.rect.width - 8, list_event_px - 4);
    list.add(RectCommand{plate,
                         is_selected ? theme.selection_fill : theme.selection_fill.faded(is_hovered ? 0.4 : 0),
                         {0, 0, 0, 0},
                         1,
                         4},
             pick);
    const TablePosition position = m_scene.document.tables.position_of(event);
    const DocumentTable& table = m_scene.document.tables.all[position.table];
    const std::span<const std::uint16_t> categories = table.events().columns().categories;
    const Color color = categories.empty() || m_scene.view.table_colors == TableColors::density
                            ? table_color(m_scene)
                            : category_color(m_scene, table.category_values[categories[position.event]]);
    list.add(RectCommand{m_room.at(0, plate.y, list_stripe_px, plate.height), color});
    const Rect text =
        m_room.at(list_text_start_px, y, m_room.rect.width - list_text_start_px - event_row_end_px, list_event_px);
    const std::string category = event_category_words(m_scene, event);
    const std::string kicker = event_time_words(m_scene, event) + (category.empty() ? "" : " · " + category) +
                               (m_names_tables ? " · " + table.loaded->name : "");
    draw_line(list, kicker, list_kicker_style, theme.ink_soft, text.x, text.width, y + 11, m_room.start_side(), pick);
    draw_line(list, event_title(m_scene, event),
              {list_title_style.size_px, is_selected ? FontWeight::bold : FontWeight::regular}, theme.ink, text.x,
              text.width, y + 27, m_room.start_side(), pick);
    if (is_selected) {
        draw_opened(list, event, y + list_event_px - 2);
    }
}

void EventRows::draw_opened(DisplayList& list, TableEvent event, double y) const {
    const Rect column = m_room.at(list_text_start_px, y, m_room.rect.width - list_text_start_px - 12, far_bottom_px);
    tell_cells(list, m_scene, event, {column, m_room.mirrored});
}

} // namespace chronomap
