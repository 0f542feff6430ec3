#include "events/civil_time.h"

namespace chronomap {

namespace {

constexpr std::int64_t days_per_era = 146'097; // 400 years, after which the calendar repeats
constexpr std::int64_t epoch_day = 719'468;    // from 0000-03-01 to 1970-01-01

} // namespace

std::int64_t days_from_civil(std::int64_t year, int month, int day) {
    // Counting from March puts the leap day last.
    const std::int64_t march_year = month <= 2 ? year - 1 : year;
    const std::int64_t era = floor_divide(march_year, 400);
    const std::int64_t year_of_era = march_year - era * 400;
    const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * days_per_era + day_of_era - epoch_day;
}

CivilTime civil_from_days(std::int64_t days) {
    const std::int64_t shifted = days + epoch_day;
    const std::int64_t era = floor_divide(shifted, days_per_era);
    const std::int64_t day_of_era = shifted - era * days_per_era;
    const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t march_month = (5 * day_of_year + 2) / 153;

    CivilTime date;
    date.day = static_cast<int>(day_of_year - (153 * march_month + 2) / 5 + 1);
    date.month = static_cast<int>(march_month < 10 ? march_month + 3 : march_month - 9);
    date.year = year_of_era + era * 400 + (date.month <= 2 ? 1 : 0);
    return date;
}

int days_in_month(std::int64_t year, int month) {
    if (month == 2) {
        const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return leap ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

int weekday_of(const CivilTime& date) {
    const std::int64_t days = days_from_civil(date.year, date.month, date.day) + 4; // 1970-01-01 was a Thursday
    return static_cast<int>(days - floor_divide(days, 7) * 7);
}

} // namespace chronomap
