#pragma once

#include "geodata/bake/shapes.h"
#include "geodata/base_map_writer.h"

#include <vector>

namespace chronomap::bake {

/// The levels of all baked files.
const std::vector<MapLevel>& map_levels();

/// How finely a layer is kept on the last level outside the region, in metres at the equator; in the region everything is
/// kept, and between them the tolerance grows with the distance, so that no edge shows.
struct Detail {
    double tolerance_m = 350;
    double smallest_px = 1.2; ///< rings smaller than this at a level's largest zoom are left out
    double coarser = 1;       ///< factor on the tolerance of the other levels
};

/// The rings of a shape generalised for a level, as parts for one feature.
std::vector<std::vector<WorldPoint>> generalised(const Shape& shape, std::size_t level, const Detail& detail);
std::vector<std::vector<WorldPoint>> generalised(const Lines& lines, std::size_t level, const Detail& detail);

/// Polygons, or lines, grouped by a grid of the given size, so that small ones share a feature; large ones stay alone.
std::vector<Shape> grouped(const Shape& shape, double grid_deg);
std::vector<Lines> grouped(const Lines& lines, double grid_deg);

} // namespace chronomap::bake
