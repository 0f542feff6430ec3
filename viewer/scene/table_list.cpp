#include "viewer/scene/table_list.h"

#include "events/table/loaded_table.h"
#include "viewer/scene/event_words.h"
#include "viewer/scene/scene_memo.h"
#include "viewer/scene/table_colors.h"
#include "viewer/scene/text_flow.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double heading_px = 34;
constexpr double row_px = 42;
constexpr double stripe_px = 4;
constexpr double text_start_px = 14;
constexpr double end_px = 10;
constexpr double section_gap_px = 10;
constexpr double far_bottom_px = 1e6;
const TextStyle heading_style{11.5, FontWeight::bold, 0.4};
const TextStyle kicker_style{11};
const TextStyle title_style{13};
const TextStyle cell_style{12};

/// Every column of a row, one below the other. Returns where the text ends.
double tell_cells(DisplayList& list, const Scene& scene, TableEvent event, const Column& column) {
    TextFlow flow(list, column.rect, column.mirrored);
    for (const auto& [name, value] : event_cells(scene, event)) {
        flow.paragraph(name, {11}, scene.theme.ink_soft, 1, 1.3);
        flow.paragraph(value, cell_style, scene.theme.ink, 12, 1.3);
        flow.gap(3);
    }
    return flow.y();
}

} // namespace

TableList::TableList(const Panel& panel, const Column& room) : m_panel(panel), m_scene(panel.scene), m_room(room) {
    if (m_scene.view.selected_event) {
        DisplayList text;
        const Rect column{room.rect.x, 0, room.rect.width - text_start_px - 12, far_bottom_px};
        m_opened_px = tell_cells(text, m_scene, *m_scene.view.selected_event, {column, room.mirrored}) + 8;
    }
    for (std::size_t table = 0; table < m_scene.document.tables.all.size(); ++table) {
        add_section(table);
    }
}

void TableList::add_section(std::size_t table) {
    const DocumentTables& tables = m_scene.document.tables;
    const auto own = [&](const std::optional<TableEvent>& event) -> std::optional<EventNumber> {
        if (!event || tables.position_of(*event).table != table) {
            return std::nullopt;
        }
        return tables.position_of(*event).event;
    };
    const std::optional<EventNumber> spot = own(m_scene.view.spot);
    if (m_scene.view.spot && !spot) {
        return;
    }
    const SequenceQuestion question{(*m_scene.tables)[table], spot, m_scene.view.panel.newest_first};
    Section section{table, m_scene.document.memo->sequences->answer(tables.all[table], table, question), m_height, 0, {}};
    if (const std::optional<EventNumber> selected = own(m_scene.view.selected_event)) {
        section.selected = section.events->position_of(*selected);
    }
    section.height = heading_px + row_px * static_cast<double>(section.events->size()) + (section.selected ? m_opened_px : 0) +
                     section_gap_px;
    m_height += section.height;
    m_sections.push_back(std::move(section));
}

double TableList::row_y(const Section& section, std::size_t row) const {
    const bool is_below_opened = section.selected && row > *section.selected;
    return section.y + heading_px + row_px * static_cast<double>(row) + (is_below_opened ? m_opened_px : 0);
}

TableEvent TableList::event_at(const Section& section, std::size_t row) const {
    return m_scene.document.tables.event_at({section.table, section.events->at(row)});
}

std::optional<double> TableList::selected_y() const {
    for (const Section& section : m_sections) {
        if (section.selected) {
            return row_y(section, *section.selected);
        }
    }
    return std::nullopt;
}

void TableList::draw(DisplayList& list, double top) const {
    for (const Section& section : m_sections) {
        const double y = top + section.y;
        if (y < m_room.rect.bottom() && y + section.height > m_room.rect.y) {
            draw_section(list, section, top);
        }
    }
}

void TableList::draw_section(DisplayList& list, const Section& section, double top) const {
    draw_heading(list, section, top + section.y);
    const double first_y = m_room.rect.y - top - section.y - heading_px - m_opened_px - row_px;
    const double size = static_cast<double>(section.events->size());
    const auto first = static_cast<std::size_t>(std::clamp(std::floor(first_y / row_px), 0.0, size));
    for (std::size_t row = first; row < section.events->size(); ++row) {
        const double y = top + row_y(section, row);
        if (y >= m_room.rect.bottom()) {
            break;
        }
        const TableEvent event = event_at(section, row);
        const bool is_open = section.selected == row;
        if (y + row_px + (is_open ? m_opened_px : 0) > m_room.rect.y) {
            draw_row(list, event, y);
            if (is_open) {
                draw_opened(list, event, y + row_px - 2);
            }
        }
    }
}

void TableList::draw_heading(DisplayList& list, const Section& section, double y) const {
    const Messages& words = m_panel.words();
    const auto count = static_cast<std::int64_t>(section.events->size());
    const std::string& name = m_scene.document.tables.all[section.table].loaded->name;
    const std::string text = m_scene.view.spot ? words.format_count("table.at_spot", count)
                                               : words.format("table.heading", {{"name", name}, {"count", words.format_count("count.events", count)}});
    double end = end_px;
    if (m_scene.view.spot) {
        const std::string back = words.get("table.all_events");
        const double width = chip_width(back, ChipSign::remove);
        const Rect chip = m_room.at(m_room.rect.width - width - end_px, y + 5, width, 24);
        draw_chip(list, m_panel.theme(), {chip, m_room.mirrored}, back, ChipSign::remove, true, pick_of(Action::leave_spot));
        end += width + 8;
    }
    const Rect line = m_room.at(0, y, m_room.rect.width - end, heading_px);
    draw_line(list, text, heading_style, m_panel.theme().ink_soft, line.x, line.width, y + heading_px / 2 + 2, m_room.start_side());
}

void TableList::draw_row(DisplayList& list, TableEvent event, double y) const {
    const Theme& theme = m_panel.theme();
    const bool is_selected = m_scene.view.selected_event == event;
    const bool is_hovered = m_scene.view.hovered_event == event;
    const Pick pick{PickKind::table_event, event};
    const Rect plate = m_room.at(0, y, m_room.rect.width - 8, row_px - 4);
    list.add(RectCommand{plate, is_selected ? theme.selection_fill : theme.selection_fill.faded(is_hovered ? 0.4 : 0), {0, 0, 0, 0}, 1, 4}, pick);
    const TablePosition position = m_scene.document.tables.position_of(event);
    const DocumentTable& table = m_scene.document.tables.all[position.table];
    const std::span<const std::uint16_t> categories = table.events().columns().categories;
    const Color color = categories.empty() || m_scene.view.table_colors == TableColors::density
                            ? table_color(m_scene)
                            : category_color(m_scene, table.category_values[categories[position.event]]);
    list.add(RectCommand{m_room.at(0, plate.y, stripe_px, plate.height), color});
    const Rect text = m_room.at(text_start_px, y, m_room.rect.width - text_start_px - end_px, row_px);
    const std::string category = event_category_words(m_scene, event);
    const std::string kicker = event_time_words(m_scene, event) + (category.empty() ? "" : " · " + category);
    draw_line(list, kicker, kicker_style, theme.ink_soft, text.x, text.width, y + 11, m_room.start_side(), pick);
    draw_line(list, event_title(m_scene, event), {title_style.size_px, is_selected ? FontWeight::bold : FontWeight::regular},
              theme.ink, text.x, text.width, y + 27, m_room.start_side(), pick);
}

void TableList::draw_opened(DisplayList& list, TableEvent event, double y) const {
    const Rect column = m_room.at(text_start_px, y, m_room.rect.width - text_start_px - 12, far_bottom_px);
    tell_cells(list, m_scene, event, {column, m_room.mirrored});
}

} // namespace chronomap
