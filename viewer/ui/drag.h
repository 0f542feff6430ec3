#pragma once

#include "viewer/scene/frame.h"
#include "viewer/ui/input_event.h"

#include <optional>

namespace chronomap {

/// What a pressed pointer moves.
enum class DragKind {
    none, ///< nothing: the press can only become a click
    map,
    axis,
    window,
    window_begin,
    window_end,
    playhead,
    overview_window,
    panel_edge,
    text, ///< the caret of a field, which marks on its way
};

/// A pressed pointer. The view is always worked out anew from where it started, so that nothing drifts.
struct Drag {
    DragKind kind = DragKind::none;
    PointerButton button = PointerButton::left;
    Point from;
    Pick pressed;           ///< what was under the pointer; clicked when the pointer does not move
    ViewState start;        ///< the view when it was pressed
    bool has_moved = false; ///< farther than `click_slop_px` at some time
};

/// A pointer that moves less than this between press and release clicks.
inline constexpr double click_slop_px = 4;

/// What pressing moves. The middle button always moves the map or the axis; the right one nothing. A press on the
/// detailed axis moves the window when it falls inside it, unless the window covers the whole axis: then, and outside
/// of the window, it moves the axis.
DragKind drag_kind(const Frame& frame, const ViewState& view, Pick pressed, Point at, PointerButton button);

/// The view with the pointer dragged to a point. Only what the drag moves changes in `now`. Edges of the window and the
/// playhead go to ticks and whole stretches of time (`snapped`).
ViewState dragged(const Drag& drag, const ViewState& now, Point to, const Document& document, const FrameLayout& layout,
                  const TimeWindow& reach);

} // namespace chronomap
