#pragma once

#include "viewer/scene/display_list.h"

#include <functional>
#include <string>

namespace chronomap {

/// A line of the map's legend: a sample and what it means.
struct LegendRow {
    std::function<void(DisplayList&, Rect)> draw_sample;
    std::string text;          ///< empty: the sample takes the whole line and speaks for itself
    double least_width_px = 0; ///< of the line, where the sample takes it
    double height_px = 17;
};

} // namespace chronomap
