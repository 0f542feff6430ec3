// The part of the controller that the pointer and its wheel drive.
#include "viewer/scene/menu.h"
#include "viewer/ui/app_controller.h"
#include "viewer/ui/map_controller.h"
#include "viewer/ui/text_editing.h"
#include "viewer/ui/timeline_controller.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace chronomap {

namespace {

constexpr double double_click_ms = 400;
constexpr double double_click_px = 6;
constexpr double panel_px_per_wheel_step = 72;
constexpr double menu_rows_per_wheel_step = 2;
constexpr double most_wheel_steps = 20; // in one event; a broken device may report anything

bool is_finite(Point p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

} // namespace

void AppController::on(const PointerMoved& event, double t_ms) {
    if (!is_finite(event.at)) {
        return;
    }
    m_pointer = event.at;
    if (!m_drag) {
        hover(event.at);
        rest(m_under_pointer, event.at, t_ms);
        return;
    }
    m_drag->has_moved = m_drag->has_moved || distance_between(m_drag->from, event.at) >= click_slop_px;
    if (m_drag->kind == DragKind::text && m_view.input) {
        put_caret(event.at.x, true);
    } else if (m_drag->has_moved) {
        m_view = dragged(*m_drag, m_view, event.at, *m_document, m_frame.layout, m_reach);
    }
}

void AppController::on(const PointerPressed& event, double t_ms) {
    if (!is_finite(event.at) || m_drag) {
        return;
    }
    m_pointer = event.at;
    hover(event.at);
    m_rest.reset();
    m_view.hint.reset();
    m_view.focus.is_seen = false;
    if (std::exchange(m_view.shows_keys, false)) {
        return;
    }
    const Pick pressed = m_under_pointer;
    const bool is_menu = pressed.kind == PickKind::menu_row || (pressed.kind == PickKind::card && m_view.input);
    m_view.focus = is_menu ? m_view.focus : Focus{};
    if (!is_menu) {
        press_field(pressed, event.at);
    }
    if (event.button == PointerButton::left && is_double_click(event.at, t_ms) && !m_view.measurement) {
        m_last_press.reset();
        double_click(pressed, event.at);
        return;
    }
    if (event.button == PointerButton::left) {
        m_last_press = Press{t_ms, event.at};
        if (pressed.kind == PickKind::overview) {
            const Instant t = overview_scale(*m_document, m_frame.layout)
                                  .time_at(x_along(m_view, m_frame.layout.overview, event.at.x));
            m_view = centered_on(m_view, t, m_reach);
        }
        if (pressed.kind == PickKind::playhead) {
            m_view = paused(std::move(m_view));
        }
    }
    const DragKind kind = drag_kind(m_frame, m_view, pressed, event.at, event.button);
    m_drag = Drag{kind, event.button, event.at, pressed, m_view, false};
}

/// A press gives a field the keyboard; anywhere else it takes it away.
void AppController::press_field(Pick pick, Point at) {
    if (pick.kind != PickKind::search_field) {
        m_view.input.reset();
        return;
    }
    begin_input(static_cast<InputKind>(pick.index));
    put_caret(at.x, false);
}

void AppController::put_caret(double x, bool marks) {
    const Pick pick = pick_of(m_view.input->kind);
    const auto is_field = [pick](const DisplayItem& item) { return item.pick == pick; };
    const auto item = std::find_if(m_frame.list.items.begin(), m_frame.list.items.end(), is_field);
    if (item != m_frame.list.items.end()) {
        const Column place{item->bounds, m_document->words_in(m_view.language).is_rtl()};
        TextField& field = m_view.input->field;
        field = with_caret_at(field, byte_in_field(place, field, x), marks);
    }
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
    m_rest.reset();
    m_view.hint.reset();
    point_at({});
}

void AppController::on(const WheelTurned& event, double) {
    // A drag is worked out from its start: it would undo the wheel.
    if (!is_finite(event.at) || !std::isfinite(event.steps) || m_drag) {
        return;
    }
    const FrameLayout& layout = m_frame.layout;
    const double steps = std::clamp(event.steps, -most_wheel_steps, most_wheel_steps);
    m_rest.reset();
    m_view.hint.reset();
    const PickKind under = pick_at(m_frame.list, event.at).kind;
    if (m_view.has_overlay() || under == PickKind::menu_row) {
        scroll_menu(-steps);
        return;
    }
    const bool is_sideways = event.horizontal || event.modifiers.shift;
    if (layout.timeline.contains(event.at)) {
        const TimeScale scale = axis_scale(m_view.axis, layout);
        if (is_sideways) {
            const double length_ms = scale.ms_per_px() * (scale.right() - scale.left());
            const double share = (event.horizontal != m_view.time_runs_left ? steps : -steps) * axis_pan_per_wheel_step;
            m_view.axis = moved_within(m_view.axis, share * length_ms, m_reach);
            return;
        }
        // The overview shows other times: zooming there keeps the middle of the axis.
        const double x = layout.overview.contains(event.at)
                             ? (scale.left() + scale.right()) / 2
                             : x_along(m_view, layout.lanes, std::clamp(event.at.x, scale.left(), scale.right()));
        const double factor = std::pow(axis_zoom_per_wheel_step, steps);
        m_view.axis = axis_zoomed_about(m_view.axis, factor, scale.time_at(x), m_reach);
    } else if (layout.panel.contains(event.at) && !is_sideways) {
        scroll_panel(-steps * panel_px_per_wheel_step);
    } else if (layout.map.contains(event.at) && !layout.card.contains(event.at) && !is_sideways) {
        m_view.camera = zoomed_at(m_view.camera, steps * zoom_per_wheel_step, event.at, layout.map);
    }
}

void AppController::scroll_menu(double rows) {
    if (m_view.forget_form) {
        m_view.forget_form = scrolled(std::move(*m_view.forget_form), rows * menu_rows_per_wheel_step);
    }
    if (!m_view.input) {
        return;
    }
    const std::size_t count = menu_of(*m_document, m_view).size();
    const auto last = static_cast<double>(count - std::min(count, most_menu_rows));
    const double first =
        std::clamp(std::round(static_cast<double>(m_view.input->first) + rows * menu_rows_per_wheel_step), 0.0, last);
    m_view.input->first = static_cast<std::size_t>(first);
}

bool AppController::is_double_click(Point at, double t_ms) const {
    return m_last_press && t_ms - m_last_press->t_ms <= double_click_ms &&
           distance_between(m_last_press->at, at) <= double_click_px;
}

void AppController::double_click(Pick pick, Point at) {
    const FrameLayout& layout = m_frame.layout;
    const bool is_panel = pick.kind == PickKind::card || pick.kind == PickKind::title || pick.kind == PickKind::overlay;
    if (pick.kind == PickKind::search_field && m_view.input) {
        m_view.input->field = with_all_marked(m_view.input->field);
    } else if (pick.kind == PickKind::button || pick.kind == PickKind::facet_value ||
               pick.kind == PickKind::paragraph) {
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

} // namespace chronomap
