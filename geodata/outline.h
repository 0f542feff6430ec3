#pragma once

#include "geodata/web_mercator.h"

#include <vector>

namespace chronomap {

/// True when a point lies inside a polygon of rings filled even-odd (closed implicitly). On an edge either may come back.
bool contains(const std::vector<std::vector<WorldPoint>>& rings, WorldPoint point);

/// The point inside a polygon farthest from its outline (the pole of inaccessibility), to within a hundredth of the
/// polygon's size, or, where that would be looked for too long, a point inside; the good place for a label. A polygon without an inside gives the centre of its bounds.
WorldPoint interior_point(const std::vector<std::vector<WorldPoint>>& rings);

/// Shortest distance on the ground from a point to polylines, metres; exact enough up to a few hundred kilometres.
/// Infinite without segments.
double distance_to_lines_m(const std::vector<std::vector<WorldPoint>>& lines, WorldPoint point);

/// Area of a ring in square world units, positive.
double ring_area(const std::vector<WorldPoint>& ring);

} // namespace chronomap
