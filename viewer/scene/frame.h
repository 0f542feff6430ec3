#pragma once

#include "viewer/scene/display_list.h"
#include "viewer/scene/document.h"
#include "viewer/scene/layout.h"
#include "viewer/scene/view_state.h"

#include <cstddef>
#include <vector>

namespace chronomap {

/// A part of a frame that can stay as it is while others change.
struct Pane {
    Rect rect;                        ///< holds all its ink
    std::size_t first = 0, count = 0; ///< of the list's items
};

/// A picture of a document: what is drawn, where its parts stand, and what it counts.
struct Frame {
    DisplayList list;
    std::vector<Pane> panes; ///< of a window's frame, from the back to the front: all of the list
    FrameLayout layout;
    Counts counts;
    double panel_scroll_px = 0;      ///< where the panel stands: what the view asked for, as far as there is so much
    double panel_scroll_most_px = 0; ///< how far it can be scrolled
};

/// Draws a document as seen. Pure: the same arguments give the same frame, on any thread.
Frame build_frame(const Document& document, const ViewState& view, Size size, FramePurpose purpose);

/// How a document opens: as its author wishes, else where most of its entries lie in space and time.
ViewState opening_view(const Document& document, Size size, FramePurpose purpose, const std::string& language);

/// The time that the axis shows when it is laid around a window: the window with room on both sides.
TimeWindow axis_around(TimeWindow window);

/// The camera that shows the places of an entry, or nothing when it has none.
std::optional<Camera> camera_fitting(const Document& document, EntryIndex entry, Size map_size);

} // namespace chronomap
