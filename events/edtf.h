#pragma once

#include "events/time_extent.h"
#include "events/time_zone.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace chronomap {

/// The text is no time of ours; the message says what was found and what would be right.
struct TimeError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// How an interval A/B is meant: as something that lasted, or as the bounds of a moment.
enum class IntervalMeaning { span, within };

/// Reads EDTF (ISO 8601-2:2019) levels 0 and 1 with the seasons 21-24, and the few forms named in ARCHITECTURE.md
/// beyond it: `hh:mm`, fractions of a second, offsets such as `+04`, times of day in intervals, a space for the `T`,
/// signed years with months and days (`-17000002-05-01`, `+12022-09-13`), `24:00` as the end of an interval.
/// Times of day without an offset are in `zone`, and so are the ends of days. What a value means stands in
/// ARCHITECTURE.md, "Honest time". Throws TimeError.
///
/// A single value becomes a moment within its unit. Of an interval, a bound reaches no further than the other bound
/// allows: what begins on 2022-09-13 and ends in 2022-09 does not end before the 13th.
TimeExtent parse_edtf(std::string_view text, const TimeZone& zone, IntervalMeaning meaning = IntervalMeaning::span);

/// Reads a window of time (`--time`, the jump field): "A/B", or one value that stands for its whole unit. `..` and an
/// empty end reach to infinity, `~` widens, `?` changes nothing. Never empty. Throws TimeError.
TimeWindow parse_window(std::string_view text, const TimeZone& zone);

/// Reads one instant (`--at`): the beginning of the value's unit, whatever its qualifier. Throws TimeError.
Instant parse_instant(std::string_view text, const TimeZone& zone);

/// "2022-09-13T00:00+04:00" (seconds and milliseconds only where they are not zero), in the zone's offset at t, "Z"
/// where that is zero. Years outside 0000-9999 carry a sign ("-0044", "+12022"). An infinite instant is "..".
/// parse_instant gives back the same instant, but for the last two days of the ±292 million years.
std::string to_iso(Instant t, const TimeZone& zone);

} // namespace chronomap
