#pragma once

#include "geodata/bake/shapes.h"

#include <filesystem>

namespace chronomap::bake {

/// Rivers of one importance, joined from the tiles they are stored in.
struct RiverClass {
    int level = 0; ///< GSHHG: 1 double-lined rivers, 2 permanent major, 3 additional major, 4 additional, ...
    Lines lines;
};

/// Reads `binned_river_*.nc` of GSHHG (WDBII). Throws std::runtime_error.
std::vector<RiverClass> read_rivers(const std::filesystem::path& file, int max_level);

/// Moves the stretches that run along a border in the region of the story out of the rivers: the border is the better
/// line of the two. Comes back with the stretches of border that are those rivers.
std::vector<RiverClass> take_border_rivers(std::vector<RiverClass>& rivers, const Lines& borders);

} // namespace chronomap::bake
