#pragma once

#include "events/table/loose_time.h"
#include "events/table/text_walk.h"

namespace chronomap {

/// Reads a time of day up to the end of the walk, with its offset if it has one: 05:00, 5:00:03 PM, 050003, 05:00:03.25Z,
/// 5 a.m. Sets the time of day, the length of its unit and the offset of `time`, whose date stays.
TimeFault read_clock(TextWalk& walk, LooseTime& time);

} // namespace chronomap
