#pragma once

#include "geodata/web_mercator.h"

#include <functional>
#include <vector>

namespace chronomap {

/// A ring (closed implicitly) or a polyline.
using WorldPath = std::vector<WorldPoint>;

/// The part of a polygon ring inside a box, closed implicitly; stretches outside run along the box's edges. Empty when
/// nothing is left. (Sutherland and Hodgman, "Reentrant polygon clipping", 1974.)
WorldPath clip_ring(const WorldPath& ring, const WorldBox& box);

/// The pieces of a polyline inside a box, in order. (Liang and Barsky, 1984.)
std::vector<WorldPath> clip_line(const WorldPath& line, const WorldBox& box);

/// The polyline with as few of its points as keep it within `tolerance` world units; the ends stay.
/// (Douglas and Peucker, 1973.)
WorldPath simplify_line(const WorldPath& line, double tolerance);

/// The same with a tolerance (> 0) that depends on the place.
WorldPath simplify_line(const WorldPath& line, const std::function<double(WorldPoint)>& tolerance_at);

/// The same for a ring without a repeated last point; may come back with fewer than three points when it is that small.
WorldPath simplify_ring(const WorldPath& ring, double tolerance);
WorldPath simplify_ring(const WorldPath& ring, const std::function<double(WorldPoint)>& tolerance_at);

} // namespace chronomap
