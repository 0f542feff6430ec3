#include "events/edtf_value.h"

#include "events/edtf_cursor.h"

#include <optional>
#include <string>

namespace chronomap {

namespace {

constexpr const char* example = "write a year, month, day and time as in 2022, 2022-09, 2022-09-13 or 2022-09-13T05:00";

/// A unit of the calendar: from `start` on, so many months or else so many days.
struct CalendarUnit {
    CivilTime start;
    int months = 0;
    int days = 0;

    /// Where the unit `count` units later begins.
    CivilTime start_of(int count) const {
        if (months == 0)
            return civil_from_days(days_from_civil(start.year, start.month, start.day) + std::int64_t{days} * count);
        CivilTime moved = start;
        const std::int64_t months_since_0 = start.year * 12 + start.month - 1 + std::int64_t{months} * count;
        moved.year = months_since_0 / 12 - (months_since_0 % 12 < 0 ? 1 : 0);
        moved.month = static_cast<int>(months_since_0 - moved.year * 12) + 1;
        return moved;
    }
};

/// Reads a value from left to right: date, time of day, qualifier.
class ValueReader {
public:
    ValueReader(std::string_view text, const TimeZone& zone) : m_cursor(text), m_zone(zone) {}

    EdtfValue read() {
        refuse_level_2_beginnings();
        const CalendarUnit date = read_date();
        EdtfValue value;
        TimeWindow wider;
        if (m_cursor.peek() == 'T' || m_cursor.peek() == ' ') {
            value = read_time(date, wider);
        } else {
            value.unit = {instant_of(date.start_of(0)), instant_of(date.start_of(1))};
            wider = {m_zone.to_instant(date.start_of(-1)).value_or(infinite_past),
                     m_zone.to_instant(date.start_of(2)).value_or(infinite_future)};
        }
        const char qualifier = read_qualifier();
        value.questionable = qualifier == '?' || qualifier == '%';
        value.widened = qualifier == '~' || qualifier == '%' ? wider : value.unit;
        return value;
    }

private:
    void refuse_level_2_beginnings() {
        const char c = m_cursor.peek();
        if (c == '\0')
            m_cursor.fail(std::string("the time is empty; ") + example);
        if (c == '[' || c == '{')
            m_cursor.fail("sets of dates (EDTF level 2) are not understood; write an interval such as 2022-09/2022-11");
        if (c == '~' || c == '?' || c == '%')
            m_cursor.fail("a qualifier stands at the end, as in 2022-09~ (within a date it is EDTF level 2)");
    }

    CalendarUnit read_date() {
        if (m_cursor.take('Y'))
            return {date_of(read_y_year(), 1, 1), 12, 0};
        const bool negative = m_cursor.take('-');
        const bool has_sign = negative || m_cursor.take('+');
        const std::string_view digits = m_cursor.take_digits_and_x();
        if (const std::size_t unspecified = trailing_x(digits); unspecified > 0)
            return unspecified_year(digits, unspecified, negative);
        const std::int64_t year = plain_year(digits, negative, has_sign);
        if (!m_cursor.take('-'))
            return {date_of(year, 1, 1), 12, 0};
        return read_month(year);
    }

    std::int64_t read_y_year() {
        const bool negative = m_cursor.take('-');
        const std::string_view digits = m_cursor.take_digits();
        if (digits.size() < 5)
            m_cursor.fail("a year after Y has five digits or more, as in Y-17000002; write shorter ones without Y");
        return (negative ? -1 : 1) * number_within_time(digits);
    }

    /// How many X end the digits; refuses them elsewhere.
    std::size_t trailing_x(std::string_view digits) const {
        const std::size_t first = digits.find('X');
        if (first == std::string_view::npos)
            return 0;
        if (digits.size() != 4 || first < 2 || digits.find_first_not_of('X', first) != std::string_view::npos)
            m_cursor.fail("only the last digits of a year may be left open, as in 202X (a decade) or 20XX (a century)");
        return digits.size() - first;
    }

    CalendarUnit unspecified_year(std::string_view digits, std::size_t unspecified, bool negative) const {
        if (m_cursor.peek() == '-')
            m_cursor.fail("no month can follow a year that is left open; write 202X or 20XX alone");
        const std::int64_t years = unspecified == 1 ? 10 : 100;
        const std::int64_t first = number_of(digits.substr(0, 4 - unspecified)) * years;
        return {date_of(negative ? -(first + years - 1) : first, 1, 1), static_cast<int>(12 * years), 0};
    }

    std::int64_t plain_year(std::string_view digits, bool negative, bool has_sign) const {
        if (digits.empty())
            m_cursor.fail(std::string("this does not begin with a year; ") + example);
        if (digits.size() < 4)
            m_cursor.fail("the year has " + std::to_string(digits.size()) + " digits; write four, as in 0476");
        if (!has_sign && digits.size() > 5)
            m_cursor.fail("these are " + std::to_string(digits.size()) +
                          " digits in a row; write a date with hyphens, as in 2022-09-13, or a long year with a Y");
        if (has_sign && !negative && digits.size() == 4)
            m_cursor.fail("a year of four digits has no plus sign; write " + std::string(digits));
        const std::int64_t year = number_within_time(digits);
        if (negative && year == 0)
            m_cursor.fail("the year zero has no sign; write 0000 (1 BCE), or -0001 for the year before it");
        return negative ? -year : year;
    }

    std::int64_t number_within_time(std::string_view digits) const {
        // Up to 18 digits a number can tell whether it is too large; beyond that its length does.
        const std::int64_t number = digits.size() <= 18 ? number_of(digits) : 1'000'000'000;
        if (number > 292'000'000)
            m_cursor.fail("only years within 292 million of 1970 are understood");
        return number;
    }

    CalendarUnit read_month(std::int64_t year) {
        if (take_xx()) {
            if (m_cursor.take('-') && !take_xx())
                m_cursor.fail("a day cannot be known while its month is left open; write 2022-XX or 2022-XX-XX");
            return {date_of(year, 1, 1), 12, 0};
        }
        const int month = m_cursor.take_two_digits("month", 1, 12);
        if (month >= 21 && month <= 24)
            return {date_of(year, (month - 20) * 3, 1), 3, 0}; // spring: March to May
        if (month >= 25 && month <= 41)
            m_cursor.fail("part " + std::to_string(month) +
                          " of a year is EDTF level 2; of these only 21 (spring) to 24 (winter) are understood");
        if (month < 1 || month > 12)
            m_cursor.fail("there is no month " + two_digits(month) + "; it runs from 01 to 12 (21 to 24: seasons)");
        if (!m_cursor.take('-'))
            return {date_of(year, month, 1), 1, 0};
        return read_day(year, month);
    }

    CalendarUnit read_day(std::int64_t year, int month) {
        if (take_xx())
            return {date_of(year, month, 1), 1, 0};
        const int day = m_cursor.take_two_digits_within("day", 1, 31);
        const int days = days_in_month(year, month);
        if (day > days)
            m_cursor.fail("there is no day " + two_digits(day) + " in this month; it has " + std::to_string(days));
        return {date_of(year, month, day), 0, 1};
    }

    bool take_xx() {
        if (m_cursor.peek() != 'X')
            return false;
        if (m_cursor.take_digits_and_x() != "XX")
            m_cursor.fail("a month or day that is left open is written XX, as in 2022-XX or 2022-09-XX");
        return true;
    }

    EdtfValue read_time(const CalendarUnit& date, TimeWindow& wider) {
        if (date.days != 1)
            m_cursor.fail("a time of day needs a whole date before it, as in 2022-09-13T05:00");
        if (!m_cursor.take('T'))
            m_cursor.take(' ');
        CivilTime time = date.start;
        time.hour = m_cursor.take_two_digits_within("hour", 0, 24);
        if (!m_cursor.take(':'))
            m_cursor.fail("after the hour come a colon and the minute, as in T05:00");
        time.minute = m_cursor.take_two_digits_within("minute", 0, 59);
        std::int64_t unit_ms = ms_per_minute;
        if (m_cursor.take(':')) {
            unit_ms = ms_per_second;
            time.second = m_cursor.take_two_digits_within("second", 0, 60);
            if (time.second == 60)
                m_cursor.fail(
                    "there is no second 60: leap seconds are not counted; write the next minute, or second 59");
            if (m_cursor.take('.'))
                unit_ms = read_fraction(time);
        }
        if (time.hour == 24 && (time.minute != 0 || time.second != 0 || time.millisecond != 0))
            m_cursor.fail("the hour runs from 00 to 23; 24:00 is the end of the day and nothing follows it");

        EdtfValue value;
        value.has_time = true;
        value.is_end_of_day = time.hour == 24;
        const Instant begin = read_offset_and_convert(time);
        value.unit = {begin, Instant{begin.ms + unit_ms}};
        wider = {Instant{begin.ms - unit_ms}, Instant{begin.ms + 2 * unit_ms}};
        return value;
    }

    /// Sets the milliseconds and tells how long the unit of the last digit is; digits beyond the third are dropped.
    std::int64_t read_fraction(CivilTime& time) {
        const std::string_view digits = m_cursor.take_digits();
        if (digits.empty() || digits.size() > 9)
            m_cursor.fail("a fraction of a second has one to nine digits, as in T05:00:30.250");
        std::int64_t unit_ms = ms_per_second;
        for (const char digit : digits.substr(0, 3)) {
            unit_ms /= 10;
            time.millisecond += static_cast<int>(unit_ms) * (digit - '0');
        }
        return unit_ms;
    }

    Instant read_offset_and_convert(const CivilTime& time) {
        if (m_cursor.take('Z'))
            return instant_of(time, TimeZone());
        const bool west = m_cursor.peek() == '-';
        if (!m_cursor.take('-') && !m_cursor.take('+'))
            return instant_of(time, m_zone);
        std::int64_t offset_ms = m_cursor.take_two_digits_within("hour of the offset", 0, 18) * ms_per_hour;
        if (m_cursor.take(':'))
            offset_ms += m_cursor.take_two_digits_within("minute of the offset", 0, 59) * ms_per_minute;
        return Instant{instant_of(time, TimeZone()).ms - (west ? -offset_ms : offset_ms)};
    }

    char read_qualifier() {
        const char c = m_cursor.peek();
        const bool found = (c == '~' || c == '?' || c == '%') && m_cursor.take(c);
        if (m_cursor.at_end())
            return found ? c : '\0';
        if (found)
            m_cursor.fail("after the qualifier " + std::string(1, c) + " nothing may follow (both ~ and ? is %)");
        m_cursor.fail(quoted(m_cursor.rest(), 20) + " cannot follow here; " + example);
    }

    Instant instant_of(const CivilTime& civil) const { return instant_of(civil, m_zone); }

    Instant instant_of(const CivilTime& civil, const TimeZone& zone) const {
        const std::optional<Instant> t = zone.to_instant(civil);
        if (!t)
            m_cursor.fail("only years within 292 million of 1970 are understood");
        return *t;
    }

    static CivilTime date_of(std::int64_t year, int month, int day) {
        CivilTime date;
        date.year = year;
        date.month = month;
        date.day = day;
        return date;
    }

    static std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

    EdtfCursor m_cursor;
    const TimeZone& m_zone;
};

} // namespace

TimeExtent::Bound EdtfValue::as_bound() const {
    if (!has_time)
        return {widened.begin, widened.end};
    // An exact instant that is approximate has a unit on each side of itself.
    const std::int64_t width = unit.begin.ms - widened.begin.ms;
    return {widened.begin, Instant{unit.begin.ms + width}};
}

EdtfValue read_edtf_value(std::string_view text, const TimeZone& zone) {
    return ValueReader(text, zone).read();
}

} // namespace chronomap
