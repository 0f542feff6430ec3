#pragma once

#include "viewer/scene/layout.h"
#include "viewer/scene/view_state.h"

namespace chronomap {

/// What decides how a part of the window looks: the view without what does not show there.
struct PaneQuestion {
    Size size;
    LayoutWishes wishes;
    Rect title, card; ///< what the map keeps its labels off
    ViewState view;

    friend bool operator==(const PaneQuestion&, const PaneQuestion&) = default;
};

/// The questions of the map and of the timeline.
PaneQuestion map_question(const ViewState& view, Size size, const LayoutWishes& wishes, const Rect& title,
                          const Rect& card);
PaneQuestion timeline_question(const ViewState& view, Size size, const LayoutWishes& wishes);

} // namespace chronomap
