#pragma once

#include "viewer/scene/map_frame.h"

namespace chronomap {

/// What each shape and colour in this frame means; only of what is drawn. `list` is drawn relative to the map's frame,
/// anchored with its bottom at `bottom` and its outer edge at `edge_x` (left edge, or right edge in right-to-left).
FloatingPart legend_part(const MapFrame& map, double edge_x, double bottom);

} // namespace chronomap
