#include "events/yearly_rule.h"

#include "events/civil_time.h"
#include "events/digit.h"

#include <algorithm>
#include <limits>

namespace chronomap {

namespace {

constexpr std::int64_t seconds_per_day = 86'400;

/// Reads a rule from left to right; once something is amiss it stays amiss.
class RuleReader {
public:
    explicit RuleReader(std::string_view text) : m_rest(text) {}

    bool failed() const { return m_failed; }
    bool at_end() const { return m_rest.empty(); }

    bool take(char c) {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    void expect(char c) { m_failed = !take(c) || m_failed; }

    /// "CEST" or "<+04>"; only its place matters, not the name.
    void skip_name() {
        const bool quoted = take('<');
        std::size_t length = 0;
        while (length < m_rest.size() && (quoted ? m_rest[length] != '>' : is_letter(m_rest[length])))
            ++length;
        m_failed = m_failed || length == 0;
        m_rest.remove_prefix(length);
        if (quoted)
            expect('>');
    }

    int number(int least, int most) {
        int value = 0;
        std::size_t length = 0;
        while (length < m_rest.size() && length < 4 && is_digit(m_rest[length]))
            value = value * 10 + (m_rest[length++] - '0');
        m_rest.remove_prefix(length);
        m_failed = m_failed || length == 0 || value < least || value > most;
        return value;
    }

    /// "-3:30" in seconds.
    std::int32_t time() {
        const int sign = take('-') ? -1 : 1;
        if (sign > 0)
            take('+');
        std::int32_t seconds = number(0, 167) * 3600;
        if (take(':'))
            seconds += number(0, 59) * 60;
        if (take(':'))
            seconds += number(0, 59);
        return sign * seconds;
    }

    YearlyRule::Change change() {
        using Kind = YearlyRule::Change::Kind;
        YearlyRule::Change change;
        expect(',');
        if (take('M')) {
            change.month = number(1, 12);
            expect('.');
            change.week = number(1, 5);
            expect('.');
            change.weekday = number(0, 6);
        } else {
            change.kind = take('J') ? Kind::day_without_leap_day : Kind::day_with_leap_day;
            change.day = number(change.kind == Kind::day_without_leap_day ? 1 : 0, 365);
        }
        if (take('/'))
            change.time_s = time();
        return change;
    }

private:
    static bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

    std::string_view m_rest;
    bool m_failed = false;
};

std::int64_t nth_weekday(std::int64_t year, int month, int week, int weekday) {
    CivilTime first;
    first.year = year;
    first.month = month;
    int day = 1 + (weekday - weekday_of(first) + 7) % 7 + (week - 1) * 7;
    while (day > days_in_month(year, month))
        day -= 7;
    return days_from_civil(year, month, day);
}

} // namespace

std::int64_t YearlyRule::Change::local_s(std::int64_t year) const {
    const std::int64_t new_year = days_from_civil(year, 1, 1);
    std::int64_t days = 0;
    switch (kind) {
    case Kind::weekday_of_month:
        days = nth_weekday(year, month, week, weekday);
        break;
    case Kind::day_without_leap_day:
        days = new_year + day - 1 + (day >= 60 ? days_in_month(year, 2) - 28 : 0);
        break;
    case Kind::day_with_leap_day:
        days = new_year + day;
        break;
    }
    return days * seconds_per_day + time_s;
}

std::optional<YearlyRule> YearlyRule::parse(std::string_view text) {
    RuleReader reader(text);
    YearlyRule rule;
    reader.skip_name();
    rule.m_standard_s = -reader.time(); // POSIX counts west of Greenwich
    if (!reader.at_end() && !reader.failed()) {
        reader.skip_name();
        Summer summer;
        // Without an offset of its own summer time is an hour ahead; its first change follows a comma then.
        RuleReader ahead = reader;
        summer.offset_s = ahead.take(',') ? rule.m_standard_s + 3600 : -reader.time();
        summer.begin = reader.change();
        summer.end = reader.change();
        rule.m_summer = summer;
    }
    if (reader.failed() || !reader.at_end())
        return std::nullopt;
    return rule;
}

std::int64_t YearlyRule::year_of(std::int64_t utc_s) const {
    const std::int64_t local_s = utc_s + m_standard_s;
    const std::int64_t day = local_s / seconds_per_day - (local_s % seconds_per_day < 0 ? 1 : 0);
    return civil_from_days(day).year;
}

std::int32_t YearlyRule::offset_s(std::int64_t utc_s) const {
    if (!m_summer)
        return m_standard_s;
    const std::int64_t year = year_of(utc_s);
    const std::int64_t begin = begin_of_summer_s(year);
    const std::int64_t end = end_of_summer_s(year);
    // In the south summer goes over New Year.
    const bool summer = begin < end ? begin <= utc_s && utc_s < end : !(end <= utc_s && utc_s < begin);
    return summer ? m_summer->offset_s : m_standard_s;
}

std::pair<std::int64_t, std::int64_t> YearlyRule::changes_around(std::int64_t utc_s) const {
    std::pair around{std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()};
    if (!m_summer)
        return around;
    // A change that is named in one year may come at the edge of its neighbour; and where summer is told to end as it
    // begins, the year's own edge is one.
    const std::int64_t year = year_of(utc_s);
    for (std::int64_t near = year - 1; near <= year + 2; ++near) {
        const std::int64_t new_year = days_from_civil(near, 1, 1) * seconds_per_day - m_standard_s;
        for (const std::int64_t change : {begin_of_summer_s(near), end_of_summer_s(near), new_year}) {
            if (change <= utc_s)
                around.first = std::max(around.first, change);
            else
                around.second = std::min(around.second, change);
        }
    }
    return around;
}

} // namespace chronomap
