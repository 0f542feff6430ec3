#pragma once

#include "viewer/scene/geometry.h"

#include <vector>

namespace chronomap {

/// Cairo counts in 1/256 of a pixel with 32 bits: beyond eight million pixels shapes wrap around. These cut shapes that
/// reach so far, as they do when a map is seen from very near. Points that are no numbers are left out.

/// True when a box leaves `room` or is no box of numbers.
bool reaches_beyond(const Rect& box, const Rect& room);

/// The pieces of a line within `room`.
std::vector<std::vector<Point>> line_within(const std::vector<Point>& points, bool closed, const Rect& room);

/// The part of a ring within `room`; rings that leave and enter again are joined along its edge.
std::vector<Point> ring_within(const std::vector<Point>& ring, const Rect& room);

/// A circle as a ring of points, a tenth of a pixel off at most for radii up to a million pixels.
std::vector<Point> circle_ring(Point center, double radius_px);

} // namespace chronomap
