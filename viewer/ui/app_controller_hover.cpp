// The part of the controller that knows what the pointer is on: what lights up, what is told after a rest, and its shape.
#include "viewer/scene/event_picking.h"
#include "viewer/ui/app_controller.h"

#include <optional>
#include <string>
#include <variant>

namespace chronomap {

void AppController::hover(Point at) {
    m_under_pointer = pick_at(m_frame.list, at);
    const bool is_bare_map = m_under_pointer.kind == PickKind::none || m_under_pointer.kind == PickKind::map;
    if (is_bare_map && m_frame.layout.map.contains(at) && !m_view.has_overlay()) {
        // Where there are too many to be marks of their own, the nearest is meant.
        if (const std::optional<TableEvent> event = event_at(*m_document, m_view, m_frame.layout.map, at)) {
            m_under_pointer = {PickKind::table_event, *event};
        }
    }
    if (m_under_pointer.kind == PickKind::menu_row && m_view.input) {
        m_view.input->chosen = m_under_pointer.index;
    }
    point_at(m_under_pointer);
}

void AppController::rest(Pick pick, Point at, double t_ms) {
    const bool is_still_there = (m_view.hint && m_view.hint->pick == pick) || (m_rest && m_rest->hint.pick == pick);
    if (is_still_there) {
        if (m_rest) {
            m_rest = Rest{t_ms, {pick, at}};
        }
        return;
    }
    m_view.hint.reset();
    m_rest = has_hint(pick, at) ? std::optional(Rest{t_ms, {pick, at}}) : std::nullopt;
}

bool AppController::has_hint(Pick pick, Point at) const {
    if (pick.kind == PickKind::button) {
        return true;
    }
    if (pick.kind == PickKind::table_event) {
        return m_frame.layout.map.contains(at);
    }
    if (pick.kind != PickKind::entry && pick.kind != PickKind::place) {
        return false;
    }
    // Told is what is not told already, or not to its end, in that part of the window.
    const FrameLayout& layout = m_frame.layout;
    const Rect& part = layout.panel.contains(at)      ? layout.panel
                       : layout.timeline.contains(at) ? layout.timeline
                                                      : layout.map;
    bool is_told = false;
    for (const DisplayItem& item : m_frame.list.items) {
        if (item.pick == pick && part.contains(item.bounds.center())) {
            const auto* text = std::get_if<TextCommand>(&item.command);
            if (text != nullptr && text->text.find("…") != std::string::npos) {
                return true;
            }
            // The dots of a place's fan tell their headline beside them.
            is_told = is_told || text != nullptr ||
                      (&part == &layout.map && std::holds_alternative<CircleCommand>(item.command));
        }
    }
    return !is_told;
}

void AppController::point_at(Pick pick) {
    m_view.hovered.reset();
    m_view.hovered_event.reset();
    m_view.hovered_place.reset();
    m_view.hovered_paragraph.reset();
    if (pick.kind == PickKind::paragraph && m_document->texts.holding(pick.index)) {
        m_view.hovered_paragraph = pick.index;
    }
    if (pick.kind == PickKind::place && pick.index < m_document->places.size()) {
        m_view.hovered_place = pick.index;
    }
    if (pick.kind == PickKind::entry && pick.index < m_document->dossier->entries.size()) {
        m_view.hovered = pick.index;
    }
    if (pick.kind == PickKind::table_event && pick.index < m_document->tables.size()) {
        m_view.hovered_event = pick.index;
    }
}

PointerShape AppController::pointer_shape() const {
    if (!m_pointer) {
        return PointerShape::arrow;
    }
    const bool is_dragging = m_drag && m_drag->has_moved;
    const Pick pick = m_drag ? m_drag->pressed : m_under_pointer;
    const bool can_be_clicked =
        pick.kind == PickKind::entry || pick.kind == PickKind::place || pick.kind == PickKind::button ||
        pick.kind == PickKind::table_event || pick.kind == PickKind::overview || pick.kind == PickKind::facet_value ||
        pick.kind == PickKind::source_text || pick.kind == PickKind::menu_row || pick.kind == PickKind::forget_answer ||
        (pick.kind == PickKind::paragraph && !m_document->texts.entries_at(pick.index).empty());
    if (can_be_clicked && !is_dragging) {
        return PointerShape::hand;
    }
    switch (m_drag ? m_drag->kind : drag_kind(m_frame, m_view, pick, *m_pointer, PointerButton::left)) {
    case DragKind::none:
        return PointerShape::arrow;
    case DragKind::window_begin:
    case DragKind::window_end:
    case DragKind::playhead:
    case DragKind::panel_edge:
        return PointerShape::resize_horizontal;
    case DragKind::text:
        return PointerShape::text;
    default:
        return m_drag ? PointerShape::grabbing : PointerShape::grab;
    }
}

} // namespace chronomap
