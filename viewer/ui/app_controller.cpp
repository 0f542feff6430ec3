#include "viewer/ui/app_controller.h"

#include "viewer/ui/key_bindings.h"
#include "viewer/ui/map_controller.h"
#include "viewer/ui/timeline_controller.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace chronomap {

namespace {

constexpr double double_click_ms = 400;
constexpr double double_click_px = 6;
constexpr double panel_px_per_wheel_step = 72;
constexpr double most_wheel_steps = 20; // in one event; a broken device may report anything
constexpr double largest_size_px = 100'000;

double distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

bool is_finite(Point p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

Rect map_rect(const Document& document, const ViewState& view, Size size) {
    return lay_out(size, document, FramePurpose::window, wishes_of(view, document, FramePurpose::window)).map;
}

} // namespace

AppController::AppController(std::shared_ptr<const Document> document, ViewState view, Size size, double scale)
    : m_document(std::move(document)), m_view(std::move(view)), m_size(size), m_scale(scale),
      m_reach(reach_of(*m_document, m_view)) {
    m_view = with_times_in(std::move(m_view), m_reach);
    m_view.camera = clamped(m_view.camera, size_of(map_rect(*m_document, m_view, m_size)));
    for (std::optional<EntryIndex>* entry : {&m_view.selected, &m_view.hovered}) {
        if (*entry && **entry >= m_document->dossier->entries.size()) {
            entry->reset();
        }
    }
}

bool AppController::handle(const TimedEvent& event) {
    const ViewState view_before = m_view;
    const Size size_before = m_size;
    const double scale_before = m_scale;
    std::visit([this, &event](const auto& plain) { on(plain, event.t_ms); }, event.event);
    return !(m_view == view_before && m_size == size_before && m_scale == scale_before);
}

void AppController::set_frame(Frame frame) {
    m_frame = std::move(frame);
    if (!m_frame.layout.panel.is_empty()) {
        m_view.panel.scroll_px = m_frame.panel_scroll_px;
    }
    m_view.panel.reveals_selection = false;
    m_view.panel.selection_y_px.reset();
}

void AppController::on(const PointerMoved& event, double) {
    if (!is_finite(event.at)) {
        return;
    }
    m_pointer = event.at;
    if (!m_drag) {
        hover(event.at);
        return;
    }
    m_drag->has_moved = m_drag->has_moved || distance(m_drag->from, event.at) >= click_slop_px;
    if (m_drag->has_moved) {
        m_view = dragged(*m_drag, m_view, event.at, *m_document, m_frame.layout, m_reach);
    }
}

void AppController::on(const PointerPressed& event, double t_ms) {
    if (!is_finite(event.at) || m_drag) {
        return;
    }
    m_pointer = event.at;
    hover(event.at);
    const Pick pressed = m_under_pointer;
    if (event.button == PointerButton::left && is_double_click(event.at, t_ms)) {
        m_last_press.reset();
        double_click(pressed, event.at);
        return;
    }
    if (event.button == PointerButton::left) {
        m_last_press = Press{t_ms, event.at};
        if (pressed.kind == PickKind::overview) {
            const Instant t = overview_scale(*m_document, m_frame.layout).time_at(event.at.x);
            m_view = centered_on(std::move(m_view), t, m_reach);
        }
        if (pressed.kind == PickKind::playhead) {
            m_view = paused(std::move(m_view));
        }
    }
    const DragKind kind = drag_kind(m_frame, m_view, pressed, event.at, event.button);
    m_drag = Drag{kind, event.button, event.at, pressed, m_view, false};
}

void AppController::on(const PointerReleased& event, double) {
    if (!m_drag || m_drag->button != event.button) {
        return;
    }
    const Drag drag = *std::exchange(m_drag, std::nullopt);
    if (drag.has_moved) {
        // The press that began a drag is no half of a double click.
        m_last_press.reset();
    } else if (drag.button == PointerButton::left) {
        click(drag.pressed, drag.from);
    }
}

void AppController::on(const PointerLeft&, double) {
    m_pointer.reset();
    m_under_pointer = {};
    m_view.hovered.reset();
}

void AppController::on(const WheelTurned& event, double) {
    // A drag is worked out from its start: it would undo the wheel.
    if (!is_finite(event.at) || !std::isfinite(event.steps) || m_drag) {
        return;
    }
    const FrameLayout& layout = m_frame.layout;
    const double steps = std::clamp(event.steps, -most_wheel_steps, most_wheel_steps);
    const bool is_sideways = event.horizontal || event.modifiers.shift;
    if (layout.timeline.contains(event.at)) {
        const TimeScale scale = axis_scale(m_view.axis, layout);
        if (is_sideways) {
            const double length_ms = scale.ms_per_px() * (scale.right() - scale.left());
            const double share = (event.horizontal ? steps : -steps) * axis_pan_per_wheel_step;
            m_view.axis = moved_within(m_view.axis, share * length_ms, m_reach);
            return;
        }
        // The overview shows other times: zooming there keeps the middle of the axis.
        const double x = layout.overview.contains(event.at) ? (scale.left() + scale.right()) / 2
                                                            : std::clamp(event.at.x, scale.left(), scale.right());
        const double factor = std::pow(axis_zoom_per_wheel_step, steps);
        m_view.axis = axis_zoomed_about(m_view.axis, factor, scale.time_at(x), m_reach);
    } else if (layout.panel.contains(event.at) && !is_sideways) {
        scroll_panel(-steps * panel_px_per_wheel_step);
    } else if (layout.map.contains(event.at) && !layout.card.contains(event.at) && !is_sideways) {
        m_view.camera = zoomed_at(m_view.camera, steps * zoom_per_wheel_step, event.at, layout.map);
    }
}

void AppController::on(const KeyPressed& event, double) {
    if (const std::optional<Action> action = action_for(event)) {
        act(*action);
    }
}

void AppController::on(const TextEntered&, double) {
    // No part of the window takes text yet; keys come as KeyPressed.
}

void AppController::on(const Resized& event, double) {
    const auto sane = [](double length) {
        return std::isfinite(length) ? std::clamp(length, 1.0, largest_size_px) : 1.0;
    };
    m_size = {sane(event.size.width), sane(event.size.height)};
    if (std::isfinite(event.scale) && event.scale > 0) {
        m_scale = event.scale;
    }
    m_view.camera = clamped(m_view.camera, size_of(map_rect(*m_document, m_view, m_size)));
}

void AppController::on(const Tick& event, double) {
    const bool holds_playhead = m_drag && m_drag->kind == DragKind::playhead;
    if (!m_view.is_playing || holds_playhead) {
        return;
    }
    m_view = m_player.advance(*m_document, std::move(m_view), event.ms);
    if (!m_drag) {
        m_view.axis = axis_following(m_view.axis, m_view.playhead, m_reach);
    }
}

void AppController::on(const CloseRequested&, double) {
    m_quits = true;
}

bool AppController::is_double_click(Point at, double t_ms) const {
    return m_last_press && t_ms - m_last_press->t_ms <= double_click_ms &&
           distance(m_last_press->at, at) <= double_click_px;
}

void AppController::double_click(Pick pick, Point at) {
    const FrameLayout& layout = m_frame.layout;
    const bool is_panel = pick.kind == PickKind::card || pick.kind == PickKind::title;
    if (pick.kind == PickKind::button || pick.kind == PickKind::facet_value) {
        // Quick presses of a button are as many single ones.
        click(pick, at);
    } else if (layout.map.contains(at) && !is_panel) {
        m_view.camera = zoomed_at(m_view.camera, zoom_per_key, at, layout.map);
    } else if (pick.kind == PickKind::entry && pick.index < m_document->dossier->entries.size()) {
        m_view = fitting_entry(std::move(m_view), *m_document, pick.index, m_reach);
    } else if (pick.kind == PickKind::overview || pick.kind == PickKind::overview_window) {
        m_view.axis = kept_within(m_document->span, m_reach, shortest_axis_ms);
    }
}

void AppController::hover(Point at) {
    m_under_pointer = pick_at(m_frame.list, at);
    m_view.hovered.reset();
    if (m_under_pointer.kind == PickKind::entry && m_under_pointer.index < m_document->dossier->entries.size()) {
        m_view.hovered = m_under_pointer.index;
    }
}

PointerShape AppController::pointer_shape() const {
    if (!m_pointer) {
        return PointerShape::arrow;
    }
    const bool is_dragging = m_drag && m_drag->has_moved;
    const Pick pick = m_drag ? m_drag->pressed : m_under_pointer;
    const bool can_be_clicked = pick.kind == PickKind::entry || pick.kind == PickKind::place ||
                                pick.kind == PickKind::button || pick.kind == PickKind::overview ||
                                pick.kind == PickKind::facet_value || pick.kind == PickKind::paragraph;
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
    default:
        return m_drag ? PointerShape::grabbing : PointerShape::grab;
    }
}

} // namespace chronomap
