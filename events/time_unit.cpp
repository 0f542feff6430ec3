#include "events/time_unit.h"

#include "events/edtf.h"
#include "events/edtf_value.h"

namespace chronomap {
namespace {

struct Unit {
    std::int64_t most_ms;
    const char* name;
};

// The longest that each can be; days, months and years have 25 hours, 31 days, 366 days and summer time at most.
constexpr Unit units_of_day[] = {
    {1, "millisecond"}, {ms_per_second, "second"}, {ms_per_minute, "minute"}, {ms_per_hour, "hour"}};
constexpr Unit units_of_calendar[] = {{2 * ms_per_day - 1, "day"},
                                      {32 * ms_per_day, "month"},
                                      {93 * ms_per_day, "season"},
                                      {367 * ms_per_day, "year"},
                                      {3'660 * ms_per_day, "decade"}};

std::string unit_of_value(std::string_view text, const TimeZone& zone) {
    if (text.empty())
        return "unknown";
    if (text == "..")
        return "open";
    const EdtfValue value = read_edtf_value(text, zone);
    const std::int64_t length_ms = value.unit.end.ms - value.unit.begin.ms;
    if (value.has_time)
        for (const Unit& unit : units_of_day)
            if (length_ms <= unit.most_ms)
                return unit.name;
    for (const Unit& unit : units_of_calendar)
        if (length_ms <= unit.most_ms)
            return unit.name;
    return "century";
}

} // namespace

std::string time_unit(std::string_view edtf, const TimeZone& zone) {
    try {
        const std::size_t slash = edtf.find('/');
        if (slash == edtf.npos)
            return edtf.empty() ? "" : unit_of_value(edtf, zone);
        return unit_of_value(edtf.substr(0, slash), zone) + '/' + unit_of_value(edtf.substr(slash + 1), zone);
    } catch (const TimeError&) {
        return "";
    }
}

} // namespace chronomap
