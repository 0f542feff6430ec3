#include "events/table/edtf_text.h"

#include "events/digit.h"
#include "events/edtf.h"
#include "events/table/text_walk.h"

namespace chronomap {

namespace {

/// Whether a text looks like more than a plain date: only then is parse_edtf asked, whose refusal costs microseconds.
bool may_be_edtf(std::string_view text) {
    if (text.size() < 4 || text.size() > 100 ||
        text.find_first_not_of("0123456789-+:/.~?%XYTZ ") != std::string_view::npos) {
        return false;
    }
    const bool begins_so =
        is_digit(text[0]) || text[0] == '-' || text[0] == '+' || text[0] == 'Y' || text[0] == '/' || text[0] == '.';
    const bool is_season = text.size() == 7 && text[4] == '-' && text[5] == '2';
    return begins_so && (is_season || !is_digit(text[0]) || text.find_first_of("/~?%X") != std::string_view::npos);
}

/// Whether both sides of an interval are times, the later one first.
bool is_reversed(std::string_view text, const TimeZone& zone) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return false;
    }
    try {
        return parse_edtf(text.substr(0, slash), zone).earliest() >=
               parse_edtf(text.substr(slash + 1), zone).earliest();
    } catch (const TimeError&) {
        return false;
    }
}

} // namespace

TimeFault read_edtf_text(std::string_view text, const TimeZone& zone, TimeExtent& extent) {
    if (!may_be_edtf(text)) {
        return TimeFault::not_understood;
    }
    try {
        extent = parse_edtf(text, zone);
        return TimeFault::none;
    } catch (const TimeError&) {
        return is_reversed(text, zone) ? TimeFault::end_before_begin : TimeFault::not_understood;
    }
}

bool is_edtf(std::string_view text) {
    TimeExtent extent;
    return read_edtf_text(text, TimeZone{}, extent) == TimeFault::none;
}

} // namespace chronomap
