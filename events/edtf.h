#pragma once

#include "events/time_extent.h"
#include "events/time_zone.h"

#include <stdexcept>
#include <string_view>

namespace chronomap {

/// The text is no time of ours; the message says what was found and what would be right.
struct TimeError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// How an interval A/B is meant: as something that lasted, or as the bounds of a moment.
enum class IntervalMeaning { span, within };

/// Reads EDTF (ISO 8601-2:2019) levels 0 and 1 with seasons, and the few forms named in ARCHITECTURE.md beyond it.
/// Times of day without an offset are in `zone`. Throws TimeError.
TimeExtent parse_edtf(std::string_view text, const TimeZone& zone, IntervalMeaning meaning = IntervalMeaning::span);

/// Reads a window of time (`--time`, the jump field): "A/B", or one value that stands for its whole unit. Throws TimeError.
TimeWindow parse_window(std::string_view text, const TimeZone& zone);

/// Reads one instant (`--at`): the beginning of the value's unit. Throws TimeError.
Instant parse_instant(std::string_view text, const TimeZone& zone);

/// "2022-09-13T00:00+04:00" (seconds and milliseconds only where they are not zero), in the zone's offset at t.
std::string to_iso(Instant t, const TimeZone& zone);

} // namespace chronomap
