#pragma once

#include "events/instant.h"
#include "events/table/loose_time.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace chronomap {

/// A time that is written as a number.
struct NumberTime {
    TimeFault fault = TimeFault::none;
    TimeForm form = TimeForm::year;
    LooseTime calendar; ///< of the forms before the epochs
    Instant begin;      ///< of the others
    std::int64_t unit_ms = 0;

    bool is_instant() const { return form >= TimeForm::epoch_seconds; }
};

/// Reads a number as a time. With nothing said of its form by its length: 2022 is a year; 20220913, 202209130500,
/// 20220913050003 and 20220913050003250 are compact dates, in which day 00 or month 00 stand for an unknown one; 9 or 10
/// digits are seconds since 1970, 12 or 13 milliseconds, 15 or 16 microseconds, 18 or 19 nanoseconds. A form that is
/// given holds for numbers of every length that it can have; days of a spreadsheet are read only when they are given.
/// Seconds and days may have a fraction, that of a day is read to the second; elsewhere a fraction is nought.
/// Nothing when the text is not a number. Never throws, never allocates.
std::optional<NumberTime> read_number_time(std::string_view text, std::optional<TimeForm> form);

} // namespace chronomap
