#include "events/table/precision_codes.h"

#include "events/table/number_text.h"
#include "events/table/text_walk.h"

#include <algorithm>
#include <array>

namespace chronomap {

namespace {

constexpr float town_m = 2'000, known_point_m = 25'000, district_m = 30'000, province_m = 110'000, country_m = 460'000;

/// A code as a number; 0 for what is none. Spreadsheets make "3.0" of it.
int code_of(std::string_view text) {
    double number = 0;
    if (read_number(text, number) != NumberFault::none || number < 0 || number > 100 ||
        number != static_cast<int>(number)) {
        return 0;
    }
    return static_cast<int>(number);
}

TimeMoment month_around(const TimeMoment& moment, const TimeZone& zone) {
    CivilTime first = zone.to_civil(Instant{moment.begin_ms});
    first = {first.year, first.month, 1, 0, 0, 0, 0};
    CivilTime next = first;
    next.month = first.month == 12 ? 1 : first.month + 1;
    next.year += first.month == 12 ? 1 : 0;
    const auto begin = zone.to_instant(first), end = zone.to_instant(next);
    return begin && end ? TimeMoment{begin->ms, end->ms, false} : moment;
}

TimeMoment year_around(const TimeMoment& moment, const TimeZone& zone) {
    const std::int64_t year = zone.to_civil(Instant{moment.begin_ms}).year;
    const auto begin = zone.to_instant({year, 1, 1, 0, 0, 0, 0}), end = zone.to_instant({year + 1, 1, 1, 0, 0, 0, 0});
    return begin && end ? TimeMoment{begin->ms, end->ms, false} : moment;
}

/// The first day alone is named: as far from it as the code says.
TimeMoment of_ucdp_day(int code, const TimeMoment& day, const TimeZone& zone) {
    switch (code) {
    case 2:
        return {day.begin_ms, day.begin_ms + 6 * ms_per_day, false};
    case 3:
        return {day.begin_ms, day.begin_ms + 7 * ms_per_day, false};
    case 4:
        return month_around(day, zone);
    case 5:
        return year_around(day, zone);
    default:
        return day;
    }
}

} // namespace

TimeMoment imprecise_moment(TimeCodebook codebook, std::string_view code, const TimeMoment& begin,
                            const std::optional<TimeMoment>& end, const TimeZone& zone) {
    const int number = code_of(code);
    if (codebook == TimeCodebook::acled) {
        const TimeMoment around{begin.begin_ms - 3 * ms_per_day, begin.end_ms + 3 * ms_per_day, false};
        return number == 2 ? around : number == 3 ? month_around(begin, zone) : begin;
    }
    if (codebook == TimeCodebook::ucdp && end && end->end_ms > begin.end_ms) {
        return {begin.begin_ms, end->end_ms, false};
    }
    return codebook == TimeCodebook::ucdp ? of_ucdp_day(number, begin, zone) : begin;
}

float imprecise_radius_m(PlaceCodebook codebook, std::string_view code) {
    static constexpr std::array<float, 8> ucdp{0,          town_m,     known_point_m, district_m,
                                               province_m, province_m, country_m,     country_m};
    static constexpr std::array<float, 4> acled{0, town_m, district_m, province_m};
    static constexpr std::array<float, 6> gtd{0, town_m, district_m, district_m, province_m, country_m};
    const auto number = static_cast<std::size_t>(code_of(code));
    switch (codebook) {
    case PlaceCodebook::ucdp:
        return number < ucdp.size() ? ucdp[number] : 0;
    case PlaceCodebook::acled:
        return number < acled.size() ? acled[number] : 0;
    case PlaceCodebook::gtd:
        return number < gtd.size() ? gtd[number] : 0;
    case PlaceCodebook::metres:
    case PlaceCodebook::kilometres: {
        double radius = 0;
        if (read_number(code, radius) != NumberFault::none || radius < 0) {
            return 0;
        }
        // No place is further away than the other side of the Earth.
        return static_cast<float>(std::min(radius * (codebook == PlaceCodebook::metres ? 1 : 1000), 20'000'000.0));
    }
    case PlaceCodebook::none:
        break;
    }
    return 0;
}

} // namespace chronomap
