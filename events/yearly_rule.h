#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace chronomap {

/// The offset of a zone as it goes on year after year: a POSIX TZ text such as "CET-1CEST,M3.5.0,M10.5.0/3"
/// (POSIX.1-2017, 8.3, with the hours -167..167 of RFC 8536). Signs are ours: east of Greenwich is positive.
class YearlyRule {
public:
    /// Nothing when the text is no such rule.
    static std::optional<YearlyRule> parse(std::string_view text);

    /// Seconds to add to UTC, for every year that an Instant can hold.
    std::int32_t offset_s(std::int64_t utc_s) const;

    /// The last change until an instant, and the first after it; the extreme numbers where the clocks never change.
    std::pair<std::int64_t, std::int64_t> changes_around(std::int64_t utc_s) const;

    /// When the clocks change: a day of each year and the seconds after its local midnight.
    struct Change {
        enum class Kind { weekday_of_month, day_without_leap_day, day_with_leap_day };

        Kind kind = Kind::weekday_of_month;
        int month = 0, week = 0, weekday = 0; ///< weekday_of_month: 1-12, 1-5 (5: the last), 0-6 from Sunday
        int day = 0;                          ///< otherwise: 1-365, or 0-365 with the leap day
        std::int32_t time_s = 2 * 3600;

        std::int64_t local_s(std::int64_t year) const;
    };

private:
    struct Summer {
        std::int32_t offset_s = 0;
        Change begin, end;
    };

    std::int64_t year_of(std::int64_t utc_s) const;
    std::int64_t begin_of_summer_s(std::int64_t year) const { return m_summer->begin.local_s(year) - m_standard_s; }
    std::int64_t end_of_summer_s(std::int64_t year) const { return m_summer->end.local_s(year) - m_summer->offset_s; }

    std::int32_t m_standard_s = 0;
    std::optional<Summer> m_summer;
};

} // namespace chronomap
