#pragma once

#include "events/time_zone.h"
#include "viewer/scene/time_scale.h"

namespace chronomap {

/// A pointer this near to a tick of the axis, in px, means the tick.
inline constexpr double snap_px = 4;

/// The time that a pointer means: the tick of the axis that it is near to; else the nearest whole stretch (a minute, five
/// minutes, an hour, … a day) by the zone's clocks, of the shortest kind that is at least a pixel long.
Instant snapped(Instant t, const TimeScale& axis, const TimeZone& zone);

} // namespace chronomap
