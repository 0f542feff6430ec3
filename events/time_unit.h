#pragma once

#include "events/time_zone.h"

#include <string>
#include <string_view>

namespace chronomap {

/// How precisely a time of a dossier is stated: the unit that its EDTF names, as "century", "decade", "year", "season",
/// "month", "day", "hour", "minute", "second" or "millisecond"; of an interval both, as "season/month", where an end that
/// is open is "open" and one that is not known "unknown". Empty for a text that is no time.
std::string time_unit(std::string_view edtf, const TimeZone& zone);

} // namespace chronomap
