#include "viewer/scene/time_ticks.h"

#include "viewer/scene/time_words.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace chronomap {

namespace {

constexpr std::int64_t ms_per_year = 31'556'952'000; // on average
constexpr double least_spacing_px = 10;

// Instants that can be shifted by any offset and step without overflow.
constexpr Instant earliest_shown{infinite_past.ms + 4 * ms_per_day};
constexpr Instant latest_shown{infinite_future.ms - 4 * ms_per_day};

/// A regular distance between ticks.
struct Step {
    TickUnit unit;
    std::int64_t count;
    std::int64_t length_ms; ///< on average; exact below a day
};

constexpr Step short_steps[] = {
    {TickUnit::millisecond, 1, 1},
    {TickUnit::millisecond, 2, 2},
    {TickUnit::millisecond, 5, 5},
    {TickUnit::millisecond, 10, 10},
    {TickUnit::millisecond, 20, 20},
    {TickUnit::millisecond, 50, 50},
    {TickUnit::millisecond, 100, 100},
    {TickUnit::millisecond, 200, 200},
    {TickUnit::millisecond, 500, 500},
    {TickUnit::second, 1, ms_per_second},
    {TickUnit::second, 5, 5 * ms_per_second},
    {TickUnit::second, 15, 15 * ms_per_second},
    {TickUnit::second, 30, 30 * ms_per_second},
    {TickUnit::minute, 1, ms_per_minute},
    {TickUnit::minute, 5, 5 * ms_per_minute},
    {TickUnit::minute, 15, 15 * ms_per_minute},
    {TickUnit::minute, 30, 30 * ms_per_minute},
    {TickUnit::hour, 1, ms_per_hour},
    {TickUnit::hour, 3, 3 * ms_per_hour},
    {TickUnit::hour, 6, 6 * ms_per_hour},
    {TickUnit::hour, 12, 12 * ms_per_hour},
    {TickUnit::day, 1, ms_per_day},
    {TickUnit::day, 2, 2 * ms_per_day},
    {TickUnit::day, 5, ms_per_year / 72},
    {TickUnit::day, 10, ms_per_year / 36},
    {TickUnit::month, 1, ms_per_year / 12},
    {TickUnit::month, 3, ms_per_year / 4},
    {TickUnit::year, 1, ms_per_year},
};

/// The smallest step that is at least so long: from the table, then 2, 5, 10, 20, 50, ... years.
Step step_for(double least_ms) {
    for (const Step& step : short_steps)
        if (static_cast<double>(step.length_ms) >= least_ms)
            return step;
    for (std::int64_t power = 1;; power *= 10)
        for (const std::int64_t years : {2 * power, 5 * power, 10 * power})
            if (static_cast<double>(years * ms_per_year) >= least_ms || years >= 100'000'000)
                return {TickUnit::year, years, years * ms_per_year};
}

std::int64_t floor_divide(std::int64_t value, std::int64_t divisor) {
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

/// Collects the ticks of one axis.
class TickMaker {
public:
    TickMaker(TimeWindow shown, const TimeZone& zone, const Step& step) : m_shown(shown), m_zone(zone), m_step(step) {}

    std::vector<Tick> make() {
        switch (m_step.unit) {
        case TickUnit::year:
            add_years();
            break;
        case TickUnit::month:
            add_months();
            break;
        case TickUnit::day:
            add_days();
            break;
        default:
            add_times_of_day();
        }
        return std::move(m_ticks);
    }

private:
    void add(const CivilTime& civil, bool is_major) {
        const std::optional<Instant> at = m_zone.to_instant(civil);
        if (!at || !m_shown.contains(*at) || (!m_ticks.empty() && *at <= m_ticks.back().at))
            return;
        m_ticks.push_back({*at, m_step.unit, is_major});
    }

    static CivilTime date(std::int64_t year, int month, int day) {
        CivilTime civil;
        civil.year = year;
        civil.month = month;
        civil.day = day;
        return civil;
    }

    /// The year of the n-th tick from the beginning of the common era. There is no year 0 to be round about: the year
    /// 1 takes its place, and years before it are round as "1000 BCE" (which is the year -999).
    std::int64_t year_of_tick(std::int64_t n) const {
        if (m_step.count == 1)
            return n;
        return n > 0 ? n * m_step.count : 1 + n * m_step.count;
    }

    void add_years() {
        const std::int64_t first = floor_divide(m_zone.to_civil(m_shown.begin).year, m_step.count) - 1;
        const std::int64_t last = floor_divide(m_zone.to_civil(m_shown.end).year, m_step.count) + 1;
        std::int64_t larger = 10; // the next power of ten
        while (larger <= m_step.count)
            larger *= 10;
        for (std::int64_t n = first; n <= last; ++n)
            add(date(year_of_tick(n), 1, 1), n * m_step.count % larger == 0);
    }

    void add_months() {
        const CivilTime begin = m_zone.to_civil(m_shown.begin);
        const CivilTime end = m_zone.to_civil(m_shown.end);
        const std::int64_t last = end.year * 12 + end.month - 1;
        std::int64_t month = floor_divide(begin.year * 12 + begin.month - 1, m_step.count) * m_step.count;
        for (; month <= last; month += m_step.count) {
            const std::int64_t year = floor_divide(month, 12);
            const int month_of_year = static_cast<int>(month - year * 12) + 1;
            add(date(year, month_of_year, 1), month_of_year == 1);
        }
    }

    /// Counts from the first of each month anew, and leaves out a last day too near to the next first.
    void add_days() {
        const CivilTime begin = m_zone.to_civil(m_shown.begin);
        const CivilTime end = m_zone.to_civil(m_shown.end);
        const int step = static_cast<int>(m_step.count);
        const std::int64_t last = end.year * 12 + end.month - 1;
        for (std::int64_t month = begin.year * 12 + begin.month - 1; month <= last; ++month) {
            const std::int64_t year = floor_divide(month, 12);
            const int month_of_year = static_cast<int>(month - year * 12) + 1;
            const int last_day = days_in_month(year, month_of_year) + 1 - step + step / 5;
            for (int day = 1; day <= last_day; day += step)
                add(date(year, month_of_year, day), day == 1);
        }
    }

    /// Goes over what the clocks show, so that summer time moves no tick to an odd hour.
    void add_times_of_day() {
        const std::int64_t length = m_step.length_ms;
        const std::int64_t begin = m_shown.begin.ms + m_zone.offset_ms(m_shown.begin);
        const std::int64_t end = m_shown.end.ms + m_zone.offset_ms(m_shown.end);
        for (std::int64_t shown = floor_divide(begin, length) * length; shown <= end; shown += length) {
            const CivilTime civil = TimeZone().to_civil(Instant{shown});
            const std::optional<Instant> at = m_zone.to_instant(civil);
            if (at && m_zone.to_civil(*at) == civil) // or else the clocks skip it
                add(civil, floor_divide(shown, ms_per_day) * ms_per_day == shown);
        }
    }

    TimeWindow m_shown;
    const TimeZone& m_zone;
    Step m_step;
    std::vector<Tick> m_ticks;
};

} // namespace

std::vector<Tick> time_ticks(TimeWindow shown, double width_px, const TimeZone& zone, double spacing_px) {
    if (!is_finite(shown.begin) || !is_finite(shown.end) || !(width_px >= least_spacing_px))
        return {};
    shown.begin = std::clamp(shown.begin, earliest_shown, latest_shown);
    shown.end = std::clamp(shown.end, earliest_shown, latest_shown);
    if (shown.is_empty())
        return {};
    const double ms_per_px = (static_cast<double>(shown.end.ms) - static_cast<double>(shown.begin.ms)) / width_px;
    const double spacing = std::isfinite(spacing_px) ? std::max(spacing_px, least_spacing_px) : least_spacing_px;
    return TickMaker(shown, zone, step_for(ms_per_px * spacing)).make();
}

std::string tick_label(const Tick& tick, const TimeZone& zone, const Messages& messages) {
    const CivilTime civil = zone.to_civil(tick.at);
    switch (tick.unit) {
    case TickUnit::year:
        return year_words(civil.year, messages);
    case TickUnit::month:
        return tick.is_major ? year_words(civil.year, messages) : month_words(civil.month, MonthForm::brief, messages);
    case TickUnit::day:
        if (tick.is_major)
            return messages.format("date.month", {{"month", month_words(civil.month, MonthForm::brief, messages)},
                                                  {"year", year_words(civil.year, messages)}});
        return messages.format("date.day_of_year", {{"day", messages.localize_digits(std::to_string(civil.day))},
                                                    {"month", month_words(civil.month, MonthForm::brief, messages)}});
    case TickUnit::hour:
    case TickUnit::minute:
    case TickUnit::second:
    case TickUnit::millisecond:
        break;
    }
    if (tick.is_major)
        return messages.format("tick.weekday",
                               {{"weekday", messages.get("weekday_short." + std::to_string(weekday_of(civil)))},
                                {"day", messages.localize_digits(std::to_string(civil.day))},
                                {"month", month_words(civil.month, MonthForm::brief, messages)}});
    const TimeDetail detail = tick.unit == TickUnit::millisecond ? TimeDetail::milliseconds
                              : tick.unit == TickUnit::second    ? TimeDetail::seconds
                                                                 : TimeDetail::minutes;
    return time_of_day_words(civil, detail, messages);
}

} // namespace chronomap
