// The part of the controller that takes what was clicked, and selects.
#include "viewer/scene/event_picking.h"
#include "viewer/ui/app_controller.h"
#include "viewer/ui/panel_controller.h"
#include "viewer/ui/selection.h"
#include "viewer/ui/timeline_controller.h"

#include <utility>
#include <variant>

namespace chronomap {

void AppController::keep_row_in_place(Pick row) {
    for (const DisplayItem& item : m_frame.list.items) {
        const bool is_row = item.pick == row && m_frame.layout.panel.contains(item.bounds.center()) &&
                            std::holds_alternative<RectCommand>(item.command);
        if (is_row) {
            m_view.panel.reveals_selection = false;
            m_view.panel.selection_y_px = item.bounds.y;
        }
    }
}

void AppController::step(int direction) {
    if (const std::optional<EntryIndex> entry = stepped(*m_document, m_view, direction)) {
        select(*entry);
        m_view = showing_entry(std::move(m_view), *m_document, *entry, m_reach);
    }
}

void AppController::select(EntryIndex entry) {
    if (entry < m_document->dossier->entries.size()) {
        m_view = without_selection(std::move(m_view));
        m_view.selected = entry;
        m_view.panel.text = text_for(m_document->texts, m_document->dossier->entries[entry], m_view.panel.text);
        m_view.panel.reveals_selection = true;
        // Who points at something wants to read it.
        m_view = paused(std::move(m_view));
    }
}

void AppController::select_event(TableEvent event) {
    m_view.selected.reset();
    m_view.selected_event = event;
    m_view.panel.reveals_selection = true;
    m_view = paused(std::move(m_view));
}

void AppController::click_event(TableEvent event, Point at) {
    if (m_frame.layout.panel.contains(at)) {
        select_event(event);
        keep_row_in_place({PickKind::table_event, event});
        m_view.focus = {FrameRegion::panel, {PickKind::table_event, event}, m_view.focus.is_seen};
        return;
    }
    // On the map one of many at a point stands for all of them: the list then tells of these.
    const bool is_one_of_many = is_shared_spot(*m_document, m_view, event);
    m_view.spot = is_one_of_many ? std::optional(event) : std::nullopt;
    m_view.panel.tab = PanelTab::entries;
    select_event(event);
}

void AppController::click(Pick pick, Point at) {
    const bool can_be_measured = pick.kind == PickKind::none || pick.kind == PickKind::map ||
                                 pick.kind == PickKind::entry || pick.kind == PickKind::place ||
                                 pick.kind == PickKind::table_event;
    if (m_view.measurement && can_be_measured && m_frame.layout.map.contains(at)) {
        measure_to(at);
        return;
    }
    switch (pick.kind) {
    case PickKind::menu_row:
        if (m_view.input) {
            m_view.input->chosen = pick.index;
            accept_input();
        }
        break;
    case PickKind::export_row:
        press_in_export(pick);
        break;
    case PickKind::column_row:
        press_in_columns(pick);
        break;
    case PickKind::forget_answer:
        answer_forgetting(static_cast<ForgetAnswer>(pick.index));
        break;
    case PickKind::entry:
        select(pick.index);
        if (m_frame.layout.panel.contains(at)) {
            keep_row_in_place(pick);
            m_view.focus = {FrameRegion::panel, pick, m_view.focus.is_seen};
        }
        break;
    case PickKind::table_event:
        click_event(pick.index, at);
        break;
    case PickKind::place:
        if (const std::optional<EntryIndex> entry = next_at_place(*m_document, m_view, pick.index)) {
            select(*entry);
        }
        break;
    case PickKind::paragraph:
        if (const std::optional<EntryIndex> entry = next_at_paragraph(*m_document, m_view, pick.index)) {
            select(*entry);
            m_view.panel.reveals_selection = false;
        }
        break;
    case PickKind::source_text:
        show_text_of(pick.index);
        break;
    case PickKind::button:
        if (pick.index <= static_cast<std::uint32_t>(Action::quit)) {
            act(static_cast<Action>(pick.index));
        }
        break;
    case PickKind::facet_value:
        m_view = with_facet_pressed(std::move(m_view), *m_document, pick);
        break;
    case PickKind::none:
    case PickKind::map:
        if (m_frame.layout.map.contains(at)) {
            m_view = without_selection(std::move(m_view));
        }
        break;
    default:
        break;
    }
}

} // namespace chronomap
