#pragma once

#include "geodata/web_mercator.h"

#include <vector>

namespace chronomap {

/// A line, or a ring (closed implicitly; a last point that repeats the first is taken away), with fewer points, none of those
/// left out farther than `tolerance_m` metres on the ground from what is left (Douglas and Peucker). A ring that would lose its
/// area keeps three points; one with less than three different points comes back as those.
std::vector<WorldPoint> simplified(const std::vector<WorldPoint>& line, double tolerance_m, bool is_ring);

} // namespace chronomap
