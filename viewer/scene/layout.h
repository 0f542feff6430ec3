#pragma once

#include "viewer/scene/document.h"
#include "viewer/scene/geometry.h"

#include <vector>

namespace chronomap {

/// Where each part of the frame stands, in logical px. Parts that there is no room for are empty.
struct FrameLayout {
    Rect frame;
    Rect map;
    Rect panel;             ///< beside map and timeline, as high as the window; empty when hidden
    Rect panel_edge;        ///< where it can be made wider, between map and panel
    Rect timeline;          ///< everything below the map
    Rect controls;          ///< play and step buttons, left of the overview
    Rect overview;          ///< strip of the whole span
    Rect ruler;             ///< labels of the detailed axis
    Rect lane_names;        ///< column left of the lanes
    Rect lanes;             ///< all lanes
    std::vector<Rect> lane; ///< one a document lane, each as wide as `lanes`
    Rect hint;              ///< the quiet line that tells the keys; empty in pictures
    Rect card;              ///< of the selected entry; empty when nothing is selected
};

enum class FramePurpose { window, picture };

/// What there is to be room for.
struct LayoutWishes {
    bool has_card = false;
    bool right_to_left = false; ///< puts card and panel on the left; the time axis is never mirrored
    bool has_panel = false;
    double panel_px = 0; ///< 0: as wide as suits the window

    friend bool operator==(const LayoutWishes&, const LayoutWishes&) = default;
};

FrameLayout lay_out(Size size, const Document& document, FramePurpose purpose, const LayoutWishes& wishes);

struct ViewState;

/// What a view wishes for. The selected entry has its card where the panel does not tell of it.
LayoutWishes wishes_of(const ViewState& view, const Document& document, FramePurpose purpose);

/// The widths that a panel may have in a window, from the narrowest to the widest; equal where there is no room for one.
struct PanelRange {
    double least_px, most_px;
};
PanelRange panel_range(Size size);

} // namespace chronomap
