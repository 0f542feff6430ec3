#include "viewer/ui/drag.h"

#include "viewer/ui/map_controller.h"
#include "viewer/ui/time_snapping.h"
#include "viewer/ui/timeline_controller.h"

#include <algorithm>

namespace chronomap {

namespace {

/// Edges of the window cannot be pulled closer together than this: they must stay apart for the pointer.
constexpr double narrowest_window_px = 8;

bool covers(const TimeWindow& window, const TimeWindow& axis) {
    return window.begin <= axis.begin && window.end >= axis.end;
}

DragKind axis_drag_kind(const FrameLayout& layout, const ViewState& view, Point at) {
    const double x = x_along(view, layout.lanes, std::clamp(at.x, layout.lanes.x, layout.lanes.right()));
    const Instant t = axis_scale(view.axis, layout).time_at(x);
    return view.window.contains(t) && !covers(view.window, view.axis) ? DragKind::window : DragKind::axis;
}

/// A time of the start, moved as far as the pointer went along the axis. Outside of the lanes the pointer counts as at
/// their edge, so that nothing can be lost beyond it.
Instant carried(const Drag& drag, Instant t, double to_x, const FrameLayout& layout) {
    const TimeScale scale = axis_scale(drag.start.axis, layout);
    const auto shown_at = [&](double x) {
        return scale.time_at(x_along(drag.start, layout.lanes, std::clamp(x, layout.lanes.x, layout.lanes.right())));
    };
    return {t.ms + (shown_at(to_x).ms - shown_at(drag.from.x).ms)};
}

std::int64_t narrowest_window_ms(const Drag& drag, const FrameLayout& layout) {
    const double ms = axis_scale(drag.start.axis, layout).ms_per_px() * narrowest_window_px;
    return std::max(shortest_window_ms, static_cast<std::int64_t>(ms));
}

} // namespace

DragKind drag_kind(const Frame& frame, const ViewState& view, Pick pressed, Point at, PointerButton button) {
    if (button == PointerButton::right) {
        return DragKind::none;
    }
    if (button == PointerButton::middle) {
        return frame.layout.map.contains(at)        ? DragKind::map
               : frame.layout.timeline.contains(at) ? DragKind::axis
                                                    : DragKind::none;
    }
    switch (pressed.kind) {
    case PickKind::playhead:
        return DragKind::playhead;
    case PickKind::window_begin:
        return DragKind::window_begin;
    case PickKind::window_end:
        return DragKind::window_end;
    case PickKind::overview:
    case PickKind::overview_window:
        return DragKind::overview_window;
    case PickKind::axis:
        return axis_drag_kind(frame.layout, view, at);
    case PickKind::panel_edge:
        return DragKind::panel_edge;
    case PickKind::search_field:
        return DragKind::text;
    case PickKind::button:
    case PickKind::card:
    case PickKind::title:
    case PickKind::panel:
    case PickKind::facet_value:
    case PickKind::paragraph:
    case PickKind::menu_row:
    case PickKind::export_row:
    case PickKind::column_row:
    case PickKind::forget_answer:
    case PickKind::overlay:
    case PickKind::source_text:
        return DragKind::none;
    case PickKind::none:
    case PickKind::map:
    case PickKind::entry:
    case PickKind::place:
    case PickKind::table_event:
        break;
    }
    if (frame.layout.map.contains(at)) {
        return DragKind::map;
    }
    return frame.layout.lanes.contains(at) || frame.layout.ruler.contains(at) ? axis_drag_kind(frame.layout, view, at)
                                                                              : DragKind::none;
}

ViewState dragged(const Drag& drag, const ViewState& now, Point to, const Document& document, const FrameLayout& layout,
                  const TimeWindow& reach) {
    const ViewState& start = drag.start;
    const double dx = to.x - drag.from.x;
    const double along = start.time_runs_left ? -dx : dx;
    const auto carried_to = [&](Instant t) { return carried(drag, t, to.x, layout); };
    const auto snapped_to = [&](Instant t) {
        const TimeZone zone = start.zone_is_utc ? TimeZone() : document.zone;
        return snapped(carried_to(t), axis_scale(start.axis, layout), zone);
    };
    ViewState next = now;
    switch (drag.kind) {
    case DragKind::none:
    case DragKind::text: // what is marked depends on the letters, not on where the drag began
        break;
    case DragKind::map:
        next.camera = panned(start.camera, dx, to.y - drag.from.y, size_of(layout.map));
        break;
    case DragKind::axis:
        next.axis = moved_within(start.axis, -along * axis_scale(start.axis, layout).ms_per_px(), reach);
        break;
    case DragKind::window: {
        const auto ms = static_cast<double>(carried_to(start.window.begin).ms - start.window.begin.ms);
        next = with_window(now, moved_within(start.window, ms, reach), reach);
        break;
    }
    case DragKind::window_begin:
        next = with_window_begin(now, snapped_to(start.window.begin), narrowest_window_ms(drag, layout), reach);
        break;
    case DragKind::window_end:
        next = with_window_end(now, snapped_to(start.window.end), narrowest_window_ms(drag, layout), reach);
        break;
    case DragKind::playhead:
        next = with_playhead(now, snapped_to(start.playhead));
        break;
    case DragKind::overview_window: {
        const ViewState moved = moved_in_time(start, along * overview_scale(document, layout).ms_per_px(), reach);
        next = with_window(now, moved.window, reach);
        next.axis = moved.axis;
        break;
    }
    case DragKind::panel_edge: {
        const bool is_left_of_map = layout.panel.x < layout.map.x;
        const PanelRange range = panel_range(size_of(layout.frame));
        next.panel.width_px =
            std::clamp(is_left_of_map ? to.x : layout.frame.width - to.x, range.least_px, range.most_px);
        break;
    }
    }
    return next;
}

} // namespace chronomap
