#pragma once

#include "events/time_extent.h"
#include "viewer/scene/time_scale.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace chronomap {

/// How much may be going on, at `count` points spread evenly from the left to the right end of the scale: the number of
/// entries to be expected within a twentieth of the axis about each point. Something that lasted counts 1 where it
/// surely was and less over its uncertain ends; a moment counts 1 in all places together. O(entries + count).
std::vector<double> expected_presence(const std::vector<std::optional<TimeExtent>>& extents, const TimeScale& scale,
                                      std::size_t count);

} // namespace chronomap
