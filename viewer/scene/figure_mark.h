#pragma once

#include "viewer/scene/timeline_bar.h"

namespace chronomap {

/// What one claim says on a chart: when along x, how many along y (growing upwards), in px.
struct FigureMark {
    BarShape time;
    double top = 0, bottom = 0; ///< the highest and the lowest number claimed; equal for a single number
    bool open_up = false;       ///< "at least": `top` is where the chart ends, not a number
    bool open_down = false;     ///< "at most": likewise `bottom`
    bool is_approximate = false;

    bool is_range() const { return top < bottom; }
};

/// Where a mark takes hits and is told to be selected: within the plot, large enough for a pointer.
Rect mark_bounds(const FigureMark& mark, const Rect& plot);

/// Draws a mark as far as it lies within the plot. Along x it is as soft as its time: a diamond only where the time is
/// known as exactly as the chart can tell. A single number is a line in a haze of its colour, a range fills what lies between its ends,
/// an open end fades and points onwards; what is approximate has no firm line, and is a ring at a moment. `is_inferred`
/// of the look dashes every line.
void draw_figure_mark(DisplayList& list, const FigureMark& mark, const Rect& plot, const BarLook& look, Pick pick);

} // namespace chronomap
