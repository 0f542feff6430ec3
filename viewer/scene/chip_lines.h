#pragma once

#include "viewer/scene/widgets.h"

#include <cstddef>
#include <string>
#include <vector>

namespace chronomap {

/// One chip of several that stand in lines.
struct Chip {
    std::string text;
    ChipSign sign = ChipSign::none;
    bool is_on = true;
    Pick pick;
};

/// How many lines they take in a column.
std::size_t chip_lines(const std::vector<Chip>& chips, double column_width_px);

/// Lays them in lines that begin at the column's start, from `y` on. Returns where the next thing below may begin.
double draw_chip_lines(DisplayList& list, const Theme& theme, const Column& column, const std::vector<Chip>& chips,
                       double y);

} // namespace chronomap
