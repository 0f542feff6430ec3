#include "events/forms/time_map_times.h"

#include "events/forms/html_text.h"
#include "events/safe_text.h"

#include <charconv>

namespace chronomap {
namespace {

// "±15 minutes", "2 h": how far a time may be off.
std::optional<std::int64_t> tolerance_ms(std::string_view words) {
    const std::size_t first = words.find_first_of("0123456789");
    if (first == words.npos)
        return std::nullopt;
    double number = 0;
    const char* const end = std::from_chars(words.data() + first, words.data() + words.size(), number).ptr;
    std::string_view unit = words.substr(static_cast<std::size_t>(end - words.data()));
    unit.remove_prefix(std::min(unit.find_first_not_of(' '), unit.size()));
    const double ms = unit.empty()     ? 0
                      : unit[0] == 's' ? 1000
                      : unit[0] == 'm' ? 60'000
                      : unit[0] == 'h' ? 3'600'000
                      : unit[0] == 'd' ? 86'400'000
                                       : 0;
    const double tolerance = number * ms;
    return tolerance > 0 && tolerance < 1e15 ? std::optional(static_cast<std::int64_t>(tolerance)) : std::nullopt;
}

void coarsen(StatedDate& date, const std::string& precision) {
    const auto is = [&](std::string_view unit) { return precision.rfind(unit, 0) == 0; };
    if (is("year"))
        date.month = date.day = date.hour = std::nullopt;
    else if (is("month"))
        date.day = date.hour = std::nullopt;
    else if (is("day") || is("date"))
        date.hour = std::nullopt;
    else if (is("hour"))
        date.minute = std::nullopt;
    if (!date.hour)
        date.minute = std::nullopt;
    if (!date.minute)
        date.second = std::nullopt;
}

bool is_about(const std::string& precision) {
    for (const std::string_view word : {"approx", "about", "circa", "estimate", "~"})
        if (precision.rfind(word, 0) == 0)
            return true;
    return false;
}

} // namespace

// TimeMap itself reads the month first unless it is told otherwise, in a setting that does not go with the data.
std::optional<StatedDate> TimeMapTimes::dated(const std::string& text) {
    DateOrderEvidence alone;
    alone.look_at(text);
    const auto date = loose_date(text, m_evidence.order());
    m_is_order_assumed |= date && date->day && text.find('/') != std::string::npos &&
                          m_evidence.order() == DateOrder::unknown && alone.order() == DateOrder::unknown;
    return date;
}

StatedTime TimeMapTimes::of_source(JsonReading& reading, const JsonValue& source) {
    const std::string text = loose_text(source, "date");
    StatedTime published;
    if (const auto date = text.empty() ? std::nullopt : dated(text))
        published = ForeignDossier::time(reading, *source.find("date"), to_edtf(*date), true);
    else
        published.wording = ForeignDossier::words(text);
    return published;
}

StatedTime TimeMapTimes::of_event(JsonReading& reading, const JsonValue& event) {
    StatedTime time;
    const std::string text = loose_text(event, "date");
    if (!text.empty()) {
        auto date = dated(text);
        const JsonValue at = *event.find("date");
        const std::string clock = loose_text(event, "time");
        if (date && !clock.empty() && !add_clock(*date, clock))
            reading.error(*event.find("time"),
                          in_quotes(clock) +
                              " is no time of day; expected one such as \"18:30\"; the day alone is kept");
        // What is no such date may be EDTF; else the error says what would be right.
        time = date ? with_precision(reading, at, *date, lower_case(loose_text(event, "time_precision")))
                    : ForeignDossier::time(reading, at, text, true);
    }
    time.wording = ForeignDossier::words(plain_text(event, "time_display"));
    return time;
}

StatedTime TimeMapTimes::with_precision(JsonReading& reading, const JsonValue& at, StatedDate date,
                                        const std::string& precision) {
    coarsen(date, precision);
    m_has_clock |= date.hour.has_value();
    const bool is_interval = date.hour && !date.minute;
    StatedTime time =
        ForeignDossier::time(reading, at, to_edtf(date) + (is_about(precision) && !is_interval ? "~" : ""), true);
    if (const auto tolerance = tolerance_ms(precision); tolerance && time.extent && date.minute) {
        time.extent->begin.first.ms -= *tolerance;
        time.extent->begin.last.ms += *tolerance;
        time.extent->end = time.extent->begin;
        date.hour = std::nullopt;
        time.edtf = to_edtf(date); // the limits say more than the day
    }
    return time;
}

} // namespace chronomap
