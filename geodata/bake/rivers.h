#pragma once

#include "geodata/bake/shapes.h"

#include <filesystem>

namespace chronomap::bake {

/// Rivers of one importance, joined from the tiles they are stored in.
struct RiverClass {
    int level = 0;      ///< GSHHG: 1 double-lined rivers, 2 permanent major, 3 additional major, 4 additional, ...
    Lines lines;
};

/// Reads `binned_river_*.nc` of GSHHG (WDBII). Throws std::runtime_error.
std::vector<RiverClass> read_rivers(const std::filesystem::path& file, int max_level);

} // namespace chronomap::bake
