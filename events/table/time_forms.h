#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chronomap {

/// How a time is written.
enum class TimeForm : std::uint8_t {
    iso,              ///< 2022-09-13T05:00:03Z, 2022-09-13 05:00, 2022-09-13, 2022-09
    edtf,             ///< 2022-09~, 2022-09-13/2022-09-15, 202X, 2020-23
    day_month_year,   ///< 13/09/2022, 13.9.2022 05:00
    month_day_year,   ///< 9/13/2022 5:00:03 PM
    month_year,       ///< 09/2022
    year_month_day,   ///< 2022/9/13
    month_name,       ///< 13 Sep 2022, September 13, 2022, September 2022
    compact,          ///< 20220913, 20220913T0500, 20220913050003
    year,             ///< 2022
    spreadsheet_days, ///< 44817.586806, since 30 December 1899
    epoch_seconds,
    epoch_milliseconds,
    epoch_microseconds,
    epoch_nanoseconds, ///< since 1970
};

inline constexpr std::size_t time_form_count = 14;

/// For people: "ISO 8601", "D/M/Y".
std::string_view name_of(TimeForm form);

/// Why a text is no time.
enum class TimeFault : std::uint8_t {
    none,
    empty,
    not_understood,
    two_digit_year,
    no_such_month,
    no_such_day,
    no_such_time,
    other_order, ///< a month above 12 in the order of the column
    number_size, ///< a number that is neither a date nor seconds or milliseconds of this age
    out_of_range,
    end_before_begin,
    ambiguous_zone, ///< CST, IST: letters that several zones have
};

/// For people, what was expected in place of it: "this month has no such day".
std::string_view reason_of(TimeFault fault);

/// Which of the first two numbers of a date is the day.
enum class DateOrder : std::uint8_t { unknown, day_first, month_first };

} // namespace chronomap
