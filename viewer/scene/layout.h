#pragma once

#include "viewer/scene/document.h"
#include "viewer/scene/geometry.h"

#include <vector>

namespace chronomap {

/// Where each part of the frame stands, in logical px. Parts that there is no room for are empty.
struct FrameLayout {
    Rect frame;
    Rect map;
    Rect timeline;              ///< the whole panel along the bottom
    Rect controls;              ///< play and step buttons, left of the overview
    Rect overview;              ///< strip of the whole span
    Rect ruler;                 ///< labels of the detailed axis
    Rect lane_names;            ///< column left of the lanes
    Rect lanes;                 ///< all lanes
    std::vector<Rect> lane;     ///< one a document lane, each as wide as `lanes`
    Rect hint;                  ///< the quiet line that tells the keys; empty in pictures
    Rect card;                  ///< of the selected entry; empty when nothing is selected
};

enum class FramePurpose { window, picture };

/// `has_selection` makes room for the card; `right_to_left` puts the card on the left. The time axis is never mirrored.
FrameLayout lay_out(Size size, const Document& document, FramePurpose purpose, bool has_selection, bool right_to_left);

} // namespace chronomap
