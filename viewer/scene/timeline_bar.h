#pragma once

#include "events/time_extent.h"
#include "viewer/scene/display_list.h"
#include "viewer/scene/time_scale.h"

namespace chronomap {

/// Where the time of an entry stands on a scale, in px: growing from `left` to `core_left`, whole up to `core_right`,
/// fading to `right`. Without a core no instant is sure (something that happened at one moment, or whose beginning may
/// fall after its end): it fades both ways from the middle.
struct BarShape {
    double left = 0, core_left = 0, core_right = 0, right = 0;
    bool has_core = false;
    bool open_left = false;  ///< without a known beginning
    bool open_right = false; ///< without a known end

    double width() const { return right - left; }
    /// A moment that is known exactly, as far as this scale can tell.
    bool is_point() const { return !has_core && width() < 3; }
};

BarShape bar_shape(const TimeExtent& extent, const TimeScale& scale);

/// How a bar looks.
struct BarLook {
    Color color;
    double strength = 1;          ///< of the filling, 0 to 1
    bool is_inferred = false;     ///< dashed foot: its time is concluded, not stated
    bool is_questionable = false; ///< hatched: the source doubts its time
};

/// Draws a bar as high as `row`, as far as it lies within it. Takes hits on at least 8 px of width.
void draw_bar(DisplayList& list, const BarShape& bar, const Rect& row, const BarLook& look, Pick pick);

/// Only the filling of a bar: what is soft about its time, without the line that it stands on.
void draw_bar_filling(DisplayList& list, const BarShape& bar, const Rect& row, const BarLook& look, Pick pick);

/// Height of the rule along the foot of a core, in a row of this height.
double rule_px(double row_px);

/// The filling of a bar at its core, in the middle of a lens, and at soft ends, as a share of its colour. Light enough
/// for ink to be read on all of it: what makes a core solid is the rule along its foot.
inline constexpr double core_share = 0.3;
inline constexpr double lens_share = 0.38;
inline constexpr double soft_end_share = 0.05;

} // namespace chronomap
