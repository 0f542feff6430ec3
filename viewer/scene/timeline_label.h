#pragma once

#include "viewer/scene/timeline_bar.h"
#include "viewer/scene/timeline_parts.h"

#include <optional>
#include <string>

namespace chronomap {

/// The piece of a row that a label may take.
struct LabelRoom {
    double left = 0, width = 0;
    TextSide side = TextSide::left;
    double share = 0; ///< of the bar's colour behind it, at most; 0 beside the bar
};

/// Where the label of a bar stands: on the widest piece of the bar that is evenly light or dark, so that no soft end
/// cuts it; else beside the bar, in the direction of reading first, between `free_left` and `free_right`. Nothing when
/// not even a word fits.
std::optional<LabelRoom> label_room(const BarShape& bar, const Rect& row, double text_px, bool right_to_left,
                                    double free_left, double free_right);

/// The type of a label in a row of this height, the gap between rows included.
TextStyle label_style(double row_px, FontWeight weight = FontWeight::regular);

/// `wanted` where it can be read on the background, else the more readable of ink and the colour for bars.
Color readable_on(Color background, Color wanted, const Theme& theme);

} // namespace chronomap
