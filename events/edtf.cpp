#include "events/edtf.h"

#include "events/edtf_cursor.h"
#include "events/edtf_value.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace chronomap {

namespace {

constexpr std::string_view open_end = "..";

/// One side of an interval: a value, or none when it is open ("..") or unknown ("").
struct Side {
    std::string_view text;
    std::optional<EdtfValue> value;

    bool is_open() const { return text == open_end; }
};

Side read_side(std::string_view text, const TimeZone& zone) {
    if (text.empty() || text == open_end)
        return {text, std::nullopt};
    return {text, read_edtf_value(text, zone)};
}

EdtfValue read_single(std::string_view text, const TimeZone& zone) {
    if (text == open_end)
        throw_time_error(text, "two dots are an open end of an interval, as in 2020-11-10/..");
    const EdtfValue value = read_edtf_value(text, zone);
    if (value.is_end_of_day)
        throw_time_error(text, "24:00 can only end an interval; write T00:00 of the next day");
    return value;
}

void check_interval(std::string_view text, const Side& begin, const Side& end) {
    if (!begin.value && !end.value && !(begin.is_open() && end.is_open()))
        throw_time_error(text, "the interval has no date; write one on one side at least, as in 2020-11-10/..");
    if (begin.value && begin.value->is_end_of_day)
        throw_time_error(text, "24:00 can only end an interval; write T00:00 of the next day");
    if (!begin.value || !end.value)
        return;
    const Instant latest_end = end.value->has_time ? end.value->unit.begin : end.value->unit.end;
    if (begin.value->unit.begin == latest_end)
        throw_time_error(text, "the interval is empty, for its end is excluded; write a later end");
    if (begin.value->unit.begin > latest_end)
        throw_time_error(text, "the interval ends before it begins; write the earlier time first");
}

TimeExtent span_of(std::string_view text, const Side& begin, const Side& end) {
    check_interval(text, begin, end);
    TimeExtent span;
    span.kind = TimeExtent::Kind::span;
    span.begin = begin.value ? begin.value->as_bound() : TimeExtent::Bound{infinite_past, infinite_past};
    span.end = end.value ? end.value->as_bound() : TimeExtent::Bound{infinite_future, infinite_future};
    // Neither bound reaches beyond the other, and an unknown one reaches exactly as far.
    if (!begin.value && !begin.is_open())
        span.begin.last = span.end.last;
    if (!end.value && !end.is_open())
        span.end.first = span.begin.first;
    span.begin.last = std::min(span.begin.last, span.end.last);
    span.end.first = std::max(span.end.first, span.begin.first);
    span.questionable = (begin.value && begin.value->questionable) || (end.value && end.value->questionable);
    return span;
}

TimeExtent moment_within(TimeWindow window, bool questionable) {
    const TimeExtent::Bound bound{window.begin, window.end};
    return {TimeExtent::Kind::moment, bound, bound, questionable};
}

} // namespace

TimeExtent parse_edtf(std::string_view text, const TimeZone& zone, IntervalMeaning meaning) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        const EdtfValue value = read_single(text, zone);
        return moment_within(value.widened, value.questionable);
    }
    if (text.find('/', slash + 1) != std::string_view::npos)
        throw_time_error(text, "there is more than one slash; an interval has two ends, as in 2022-09-13/2022-09-15");
    const TimeExtent span =
        span_of(text, read_side(text.substr(0, slash), zone), read_side(text.substr(slash + 1), zone));
    if (meaning == IntervalMeaning::span)
        return span;
    return moment_within({span.earliest(), span.latest()}, span.questionable);
}

TimeWindow parse_window(std::string_view text, const TimeZone& zone) {
    const TimeExtent extent = parse_edtf(text, zone);
    return {extent.earliest(), extent.latest()};
}

Instant parse_instant(std::string_view text, const TimeZone& zone) {
    if (text.find('/') != std::string_view::npos)
        throw_time_error(text, "this is an interval; write one time, as in 2022-09-13T05:00");
    return read_single(text, zone).unit.begin;
}

std::string to_iso(Instant t, const TimeZone& zone) {
    if (!is_finite(t))
        return std::string(open_end);
    // An offset is written in whole minutes; the seconds of an old local mean time go into the time of day.
    const std::int64_t offset_minutes = zone.offset_ms(t) / ms_per_minute;
    CivilTime local = TimeZone().to_civil(t);
    const std::int64_t minutes = local.hour * 60 + local.minute + offset_minutes;
    constexpr std::int64_t minutes_per_day = 1440;
    const std::int64_t day_shift = minutes < 0 ? -1 : minutes >= minutes_per_day ? 1 : 0;
    const std::int64_t minute_of_day = minutes - day_shift * minutes_per_day;
    const CivilTime date = civil_from_days(days_from_civil(local.year, local.month, local.day) + day_shift);

    const char* sign = date.year < 0 ? "-" : date.year > 9999 ? "+" : "";
    char text[64];
    std::snprintf(text, sizeof text, "%s%04lld-%02d-%02dT%02d:%02d", sign, static_cast<long long>(std::abs(date.year)),
                  date.month, date.day, static_cast<int>(minute_of_day / 60), static_cast<int>(minute_of_day % 60));
    std::string iso = text;
    if (local.second != 0 || local.millisecond != 0) {
        std::snprintf(text, sizeof text, local.millisecond != 0 ? ":%02d.%03d" : ":%02d", local.second,
                      local.millisecond);
        iso += text;
    }
    if (offset_minutes == 0)
        return iso + "Z";
    const int absolute = static_cast<int>(std::abs(offset_minutes));
    std::snprintf(text, sizeof text, "%c%02d:%02d", offset_minutes < 0 ? '-' : '+', absolute / 60, absolute % 60);
    return iso + text;
}

} // namespace chronomap
