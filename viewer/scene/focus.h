#pragma once

#include "viewer/scene/scene.h"

#include <optional>
#include <vector>

namespace chronomap {

/// Something that can be pressed, and where it is drawn; `bounds` lies within what clips leave of it.
struct FocusStop {
    Focus where;
    Rect bounds;
};

/// Everything drawn that can be pressed, each once, in the order in which the keyboard goes through it: the panel from
/// its top, then the map (places, entries, buttons), then the timeline (bars, playhead, edges of the window, buttons).
/// What is drawn is in it and nothing else.
std::vector<FocusStop> focus_stops(const DisplayList& list, const FrameLayout& layout);

/// The stop that has the focus, if it is drawn.
std::optional<FocusStop> focused_stop(const DisplayList& list, const FrameLayout& layout, const Focus& focus);

/// A ring around what has the focus, where it is to be seen; around lines, a rim along them.
void draw_focus(DisplayList& list, const Scene& scene);

} // namespace chronomap
