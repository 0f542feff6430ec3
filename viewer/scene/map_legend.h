#pragma once

#include "viewer/scene/map_frame.h"

namespace chronomap {

/// What each shape and colour in this frame means: of what may be drawn while no place has found its room yet, and then
/// only of what is drawn. Stands on `bottom`, its outer edge at `edge_x` (left, or right in right-to-left).
FloatingPart legend_part(const MapFrame& map, double edge_x, double bottom);

} // namespace chronomap
