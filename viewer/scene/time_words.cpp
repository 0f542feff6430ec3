#include "viewer/scene/time_words.h"

#include <algorithm>
#include <cstdio>

namespace chronomap {

namespace {

constexpr std::int64_t longest_with_times_ms = 62 * ms_per_day;
constexpr std::int64_t longest_with_seconds_ms = 10 * ms_per_minute;
constexpr std::int64_t longest_with_milliseconds_ms = 2 * ms_per_second;
constexpr std::int64_t longest_with_dates_years = 1'000;

bool is_midnight(const CivilTime& time) {
    return time.hour == 0 && time.minute == 0 && time.second == 0 && time.millisecond == 0;
}

bool is_same_day(const CivilTime& a, const CivilTime& b) {
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

/// Words for one finite window.
class WindowWords {
public:
    WindowWords(TimeWindow window, const TimeZone& zone, const Messages& messages)
        : m_length_ms(length_of(window)), m_begin(zone.to_civil(window.begin)), m_end(zone.to_civil(window.end)),
          m_last(zone.to_civil(Instant{window.end.ms - 1})), m_messages(messages) {}

    bool is_whole_days() const { return is_midnight(m_begin) && is_midnight(m_end); }
    bool is_one_day() const { return is_same_day(m_begin, m_last); }

    std::string words(bool names_weekday) const {
        if (m_last.year - m_begin.year > longest_with_dates_years)
            return range(year_words(m_begin.year, m_messages), year_words(m_last.year, m_messages));
        if (is_whole_days() || m_length_ms > longest_with_times_ms)
            return days(names_weekday);
        if (is_one_day())
            return m_messages.format(
                "date.date_time",
                {{"date", day(names_weekday)},
                 {"time", m_messages.format("date.time_range", {{"from", begin_time()}, {"to", end_time()}})}});
        return range(date_and_time(m_begin, begin_time()),
                     is_midnight(m_end) ? date_and_time(m_last, end_time()) : date_and_time(m_end, end_time()));
    }

    std::string day(bool names_weekday) const {
        return names_weekday ? weekday_words(m_begin) : date_words(m_begin, MonthForm::full, m_messages);
    }

    std::string begin_time() const { return time_of_day_words(m_begin, detail(), m_messages); }

    /// Midnight ends a day as 24:00: "20:00–24:00" is of one day, "20:00–00:00" would be of two.
    std::string end_time() const {
        CivilTime end = m_end;
        if (is_midnight(end))
            end.hour = 24;
        return time_of_day_words(end, detail(), m_messages);
    }

private:
    static std::int64_t length_of(TimeWindow window) {
        const auto length = static_cast<std::uint64_t>(window.end.ms) - static_cast<std::uint64_t>(window.begin.ms);
        return static_cast<std::int64_t>(std::min<std::uint64_t>(length, infinite_future.ms));
    }

    TimeDetail detail() const {
        return m_length_ms <= longest_with_milliseconds_ms ? TimeDetail::milliseconds
               : m_length_ms < longest_with_seconds_ms     ? seconds_if_any()
                                                           : TimeDetail::minutes;
    }

    TimeDetail seconds_if_any() const {
        return m_begin.second != 0 || m_end.second != 0 ? TimeDetail::seconds : TimeDetail::minutes;
    }

    std::string days(bool names_weekday) const {
        if (is_one_day())
            return day(names_weekday);
        const bool whole_months = is_whole_days() && m_begin.day == 1 && m_end.day == 1;
        if (whole_months && m_begin.month == 1 && m_end.month == 1)
            return m_begin.year == m_last.year
                       ? year_words(m_begin.year, m_messages)
                       : range(year_words(m_begin.year, m_messages), year_words(m_last.year, m_messages));
        if (m_begin.year == m_last.year && m_begin.month == m_last.month)
            return whole_months ? month_and_year()
                                : m_messages.format("date.days_of_month",
                                                    {{"day", number(m_begin.day)},
                                                     {"last_day", number(m_last.day)},
                                                     {"month", month_words(m_begin.month, MonthForm::full, m_messages)},
                                                     {"year", year_words(m_begin.year, m_messages)}});
        const std::string last = date_words(m_last, MonthForm::brief, m_messages);
        if (m_begin.year != m_last.year)
            return range(date_words(m_begin, MonthForm::brief, m_messages), last);
        return range(m_messages.format("date.day_of_year",
                                       {{"day", number(m_begin.day)},
                                        {"month", month_words(m_begin.month, MonthForm::brief, m_messages)}}),
                     last);
    }

    std::string month_and_year() const {
        return m_messages.format("date.month", {{"month", month_words(m_begin.month, MonthForm::full, m_messages)},
                                                {"year", year_words(m_begin.year, m_messages)}});
    }

    std::string weekday_words(const CivilTime& date) const {
        return m_messages.format("date.weekday",
                                 {{"weekday", m_messages.get("weekday." + std::to_string(weekday_of(date)))},
                                  {"day", number(date.day)},
                                  {"month", month_words(date.month, MonthForm::full, m_messages)},
                                  {"year", year_words(date.year, m_messages)}});
    }

    std::string date_and_time(const CivilTime& date, const std::string& time) const {
        return m_messages.format("date.date_time",
                                 {{"date", date_words(date, MonthForm::brief, m_messages)}, {"time", time}});
    }

    std::string range(const std::string& from, const std::string& to) const {
        return m_messages.format("date.range", {{"from", from}, {"to", to}});
    }

    std::string number(int number) const { return m_messages.localize_digits(std::to_string(number)); }

    std::int64_t m_length_ms;
    CivilTime m_begin, m_end, m_last; ///< m_last: the last millisecond
    const Messages& m_messages;
};

/// Whether a window is one unit of the calendar, which says by itself that the moment within it is not known.
bool is_one_calendar_unit(TimeWindow window, const TimeZone& zone) {
    const CivilTime begin = zone.to_civil(window.begin);
    const CivilTime end = zone.to_civil(window.end);
    const CivilTime last = zone.to_civil(Instant{window.end.ms - 1});
    if (!is_midnight(begin) || !is_midnight(end))
        return false;
    const bool month = begin.day == 1 && end.day == 1 && begin.year == last.year && begin.month == last.month;
    const bool year = begin.day == 1 && end.day == 1 && begin.month == 1 && end.month == 1 && begin.year == last.year;
    return is_same_day(begin, last) || month || year;
}

/// A bound of a span, or a moment: a unit of the calendar, a minute, or a stretch of time; both ends finite.
std::string bound_words(TimeWindow window, const TimeZone& zone, const Messages& messages) {
    if (window.end.ms - ms_per_minute <= window.begin.ms)
        return instant_words(window.begin, zone, messages);
    return WindowWords(window, zone, messages).words(false);
}

std::string moment_words(TimeWindow window, const TimeZone& zone, const Messages& messages) {
    const bool has_begin = is_finite(window.begin), has_end = is_finite(window.end);
    if (!has_begin && !has_end)
        return messages.get("time.not_known");
    if (!has_begin)
        return messages.format("time.before", {{"to", instant_words(window.end, zone, messages)}});
    if (!has_end)
        return messages.format("time.after", {{"from", instant_words(window.begin, zone, messages)}});
    std::string bounds = bound_words(window, zone, messages);
    if (window.end.ms - ms_per_minute <= window.begin.ms || is_one_calendar_unit(window, zone))
        return bounds;
    const WindowWords words(window, zone, messages);
    if (words.is_one_day())
        return messages.format("time.between_times",
                               {{"date", words.day(false)}, {"from", words.begin_time()}, {"to", words.end_time()}});
    return messages.format("time.somewhen", {{"time", bounds}});
}

std::string span_words(const TimeExtent& span, const TimeZone& zone, const Messages& messages) {
    const bool has_begin = is_finite(span.begin.first) && is_finite(span.begin.last);
    const bool has_end = is_finite(span.end.first) && is_finite(span.end.last);
    const auto words = [&](const TimeExtent::Bound& bound) {
        return bound_words({bound.first, bound.last}, zone, messages);
    };
    if (has_begin && has_end) {
        const std::string from = words(span.begin), to = words(span.end);
        return from == to ? from : messages.format("time.from_to", {{"from", from}, {"to", to}});
    }
    if (has_begin)
        return messages.format(is_finite(span.end.first) ? "time.from_unknown_end" : "time.from_on",
                               {{"from", words(span.begin)}});
    if (has_end)
        return messages.format(is_finite(span.begin.last) ? "time.until_unknown_begin" : "time.until",
                               {{"to", words(span.end)}});
    return messages.get("time.all");
}

/// A second or less, from a whole one on: what a playhead shows of a moment.
bool is_instant(const TimeWindow& window) {
    const std::int64_t last_begin = infinite_future.ms - ms_per_second;
    return window.is_empty() || (window.begin.ms <= last_begin && window.end.ms <= window.begin.ms + ms_per_second &&
                                 window.begin.ms % ms_per_second == 0);
}

} // namespace

std::string window_words(TimeWindow window, const TimeZone& zone, const Messages& messages) {
    const bool has_begin = is_finite(window.begin), has_end = is_finite(window.end);
    if (!has_begin && !has_end)
        return messages.get("time.all");
    if (has_begin && has_end)
        return is_instant(window) ? instant_words(window.begin, zone, messages)
                                  : WindowWords(window, zone, messages).words(true);
    const Instant end = has_begin ? window.begin : window.end;
    const CivilTime civil = zone.to_civil(end);
    if (has_begin)
        return messages.format("time.from_on",
                               {{"from", is_midnight(civil) ? date_words(civil, MonthForm::full, messages)
                                                            : instant_words(end, zone, messages)}});
    // "until 10 November" holds that day: the end itself is excluded.
    const CivilTime last = zone.to_civil(Instant{end.ms - 1});
    return messages.format("time.until", {{"to", is_midnight(civil) ? date_words(last, MonthForm::full, messages)
                                                                    : instant_words(end, zone, messages)}});
}

std::string extent_words(const TimeExtent& extent, const TimeZone& zone, const Messages& messages) {
    const std::string words = extent.kind == TimeExtent::Kind::span
                                  ? span_words(extent, zone, messages)
                                  : moment_words({extent.earliest(), extent.latest()}, zone, messages);
    return extent.questionable ? messages.format("time.perhaps", {{"time", words}}) : words;
}

std::string instant_words(Instant t, const TimeZone& zone, const Messages& messages) {
    if (!is_finite(t))
        return messages.get("time.not_known");
    const CivilTime civil = zone.to_civil(t);
    const TimeDetail detail = civil.millisecond != 0 ? TimeDetail::milliseconds
                              : civil.second != 0    ? TimeDetail::seconds
                                                     : TimeDetail::minutes;
    return messages.format("date.date_time", {{"date", date_words(civil, MonthForm::full, messages)},
                                              {"time", time_of_day_words(civil, detail, messages)}});
}

std::string zone_words(const TimeZone& zone, Instant t, const Messages& messages) {
    if (zone.name() == "UTC")
        return messages.get("zone.times_in_utc");
    return messages.format("zone.times_in",
                           {{"offset", messages.localize_digits(zone.offset_label(t))}, {"zone", zone.name()}});
}

std::string year_words(std::int64_t year, const Messages& messages) {
    const std::int64_t counted = year > 0 ? year : 1 - year;
    const std::string number =
        counted < 10'000 ? messages.localize_digits(std::to_string(counted)) : messages.number(counted);
    return year > 0 ? number : messages.format("date.year_bce", {{"year", number}});
}

std::string month_words(int month, MonthForm form, const Messages& messages) {
    return messages.get((form == MonthForm::full ? "month." : "month_short.") + std::string(month < 10 ? "0" : "") +
                        std::to_string(month));
}

std::string time_of_day_words(const CivilTime& time, TimeDetail detail, const Messages& messages) {
    char text[48];
    std::snprintf(text, sizeof text,
                  detail == TimeDetail::minutes   ? "%02d:%02d"
                  : detail == TimeDetail::seconds ? "%02d:%02d:%02d"
                                                  : "%02d:%02d:%02d.%03d",
                  time.hour, time.minute, time.second, time.millisecond);
    return messages.localize_digits(text);
}

std::string date_words(const CivilTime& date, MonthForm form, const Messages& messages) {
    return messages.format("date.day", {{"day", messages.localize_digits(std::to_string(date.day))},
                                        {"month", month_words(date.month, form, messages)},
                                        {"year", year_words(date.year, messages)}});
}

} // namespace chronomap
