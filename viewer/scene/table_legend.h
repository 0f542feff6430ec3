#pragma once

#include "viewer/scene/legend_row.h"
#include "viewer/scene/map_frame.h"

#include <vector>

namespace chronomap {

/// What the marks, colours and pictures of the tables mean: the scale of numbers, the categories, the sizes.
void add_table_rows(const MapFrame& map, std::vector<LegendRow>& rows);

} // namespace chronomap
