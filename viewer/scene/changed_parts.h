#pragma once

#include "viewer/scene/frame.h"

#include <vector>

namespace chronomap {

/// The parts of `now` that may look other than `before` did, apart from each other, in logical pixels within the frame.
/// Nothing outside of them has changed. They are where items came, went or changed; a few larger ones rather than many
/// small ones, since each is drawn by itself.
std::vector<Rect> changed_parts(const Frame& before, const Frame& now);

} // namespace chronomap
