// The part of the controller that goes through the window by keyboard: what has the focus, and what keys do to it.
#include "viewer/ui/app_controller.h"
#include "viewer/ui/focus_controller.h"

namespace chronomap {

void AppController::move_focus(int direction) {
    if (m_view.has_overlay()) {
        return; // what lies behind it cannot be pressed
    }
    m_view.input.reset();
    if (const std::optional<FocusStop> stop = stop_beside(m_frame, m_view.focus, direction)) {
        set_focus(stop->where);
    }
}

void AppController::set_focus(const Focus& focus) {
    m_view.focus = focus;
    // What has the focus lights up everywhere, as if it were pointed at.
    point_at(focus.pick);
}

void AppController::focus_first_row() {
    for (const FocusStop& stop : focus_stops(m_frame.list, m_frame.layout)) {
        if (stop.where.region == FrameRegion::panel && stop.where.pick.kind == PickKind::entry) {
            set_focus(stop.where);
            return;
        }
    }
}

void AppController::press_focused() {
    const std::optional<FocusStop> stop = focused_stop(m_frame.list, m_frame.layout, m_view.focus);
    if (!stop || !m_view.focus.is_seen) {
        return;
    }
    if (stop->where.pick.kind == PickKind::search_field) {
        begin_input(static_cast<InputKind>(stop->where.pick.index));
    } else {
        click(stop->where.pick, stop->bounds.center());
    }
}

bool AppController::key_on_focus(const KeyPressed& event) {
    const Focus focus = m_view.focus;
    if (m_view.has_overlay() || event.modifiers.ctrl || event.modifiers.alt) {
        return false;
    }
    const bool is_row = focus.region == FrameRegion::panel && focus.pick.kind == PickKind::entry &&
                        m_view.panel.tab == PanelTab::entries;
    if (is_row && (event.key == "up" || event.key == "down")) {
        step_row(event.key == "down" ? 1 : -1);
        return true;
    }
    if (!focus.is_seen) {
        return false;
    }
    if (event.key == "space") {
        press_focused();
        return true;
    }
    if (event.key == "left" || event.key == "right") {
        const int direction = event.key == "right" ? 1 : -1;
        ViewState moved =
            nudged(m_view, focus.pick.kind, direction, event.modifiers.shift, *m_document, m_frame.layout, m_reach);
        const bool is_moved = !(moved == m_view);
        m_view = std::move(moved);
        return is_moved;
    }
    return false;
}

void AppController::step_row(int direction) {
    const EntryIndex here = m_view.focus.pick.index;
    if (const std::optional<EntryIndex> next = row_beside(*m_document, m_view, here, direction)) {
        select(*next);
        m_view.focus.pick.index = static_cast<std::uint32_t>(*next);
        point_at(m_view.focus.pick);
    }
}

} // namespace chronomap
