#pragma once

#include <cstddef>
#include <cstdint>

namespace chronomap {

/// A date, with or without a time of day, as a calendar and a clock show it.
struct FixedTime {
    std::int64_t local_ms = 0; ///< milliseconds from 1970-01-01T00:00 of the same clock
    std::int64_t unit_ms = 0;  ///< how long the stated unit is: a day, a minute, a second or a millisecond
    bool has_time = false;     ///< a time of day is stated
    bool is_utc = false;       ///< with a Z
};

/// Reads the forms in which most files write times: YYYY-MM-DD, and after it T or a space with hh:mm, hh:mm:ss or
/// hh:mm:ss.fff, with or without a Z. False for every other text and for days and times that do not exist.
/// What it reads is what parse_edtf reads of it. A few nanoseconds, at most `size` bytes are looked at.
bool read_fixed_time(const char* text, std::size_t size, FixedTime& time);

/// Days from 1970-01-01 to a date of the years 0000 to 9999; the date must exist.
std::int64_t days_of_date(std::uint32_t year, std::uint32_t month, std::uint32_t day);

} // namespace chronomap
