#pragma once

#include <cstdint>

namespace chronomap {

/// A civil date and time of day, without a zone. Proleptic Gregorian with a year 0; month 1-12, day 1-31.
struct CivilTime {
    std::int64_t year = 1970;
    int month = 1, day = 1;
    int hour = 0, minute = 0, second = 0, millisecond = 0;

    friend bool operator==(const CivilTime&, const CivilTime&) = default;
};

/// The quotient rounded down; the divisor is positive.
constexpr std::int64_t floor_divide(std::int64_t value, std::int64_t divisor) {
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

/// Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"), for years within ±10^12.
std::int64_t days_from_civil(std::int64_t year, int month, int day);

/// The date of a day, at 00:00; the other way round.
CivilTime civil_from_days(std::int64_t days);

/// 28 to 31.
int days_in_month(std::int64_t year, int month);

/// 0 is Sunday.
int weekday_of(const CivilTime& date);

} // namespace chronomap
