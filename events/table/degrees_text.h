#pragma once

#include "events/table/number_text.h"

#include <string_view>

namespace chronomap {

enum class Axis : std::uint8_t { longitude, latitude };

/// Reads degrees of one axis: 46.3417, 46,3417, 46°20'30"E, 46 20 30 E, N 39° 30.5', 39d30m, -46:20:30. Only the last of
/// degrees, minutes and seconds may have a fraction. Never throws.
NumberFault read_degrees(std::string_view text, Axis axis, double& degrees);

/// Whether a number of degrees lies within its axis.
NumberFault range_fault(double degrees, Axis axis);

} // namespace chronomap
