// The value of one cell as everything that it might be: a time, a number, degrees, a point, text in some encoding.
#include "events/edtf.h"
#include "events/safe_text.h"
#include "events/table/cell.h"
#include "events/table/degrees_text.h"
#include "events/table/json_text.h"
#include "events/table/number_time.h"
#include "events/table/point_text.h"
#include "events/table/text_encoding.h"
#include "events/table/time_text.h"
#include "fuzz/promise.h"
#include "fuzz/targets.h"

#include <cmath>

namespace chronomap::fuzz {
namespace {

void check_time(std::string_view text) {
    TimeReader reader({}, TimeZone());
    const TimeReading reading = reader.read(text);
    TimeMoment moment;
    if (TimeReader(TimeFormat(), TimeZone()).read_moment(text.data(), text.size(), moment)) {
        promise(reading.fault == TimeFault::none && reading.extent.earliest().ms == moment.begin_ms &&
                    reading.extent.latest().ms == moment.end_ms && reading.is_exact == moment.is_exact,
                "the quick reader of times gives what the other gives");
    }
    if (reading.fault != TimeFault::none) {
        promise(!reason_of(reading.fault).empty(), "a time that cannot be read has a reason");
        return;
    }
    promise(reading.extent.earliest() < reading.extent.latest(), "a time is not empty");
    try {
        const bool is_edtf = reading.form == TimeForm::iso || reading.form == TimeForm::edtf;
        promise(!is_edtf || parse_edtf(text, TimeZone()) == reading.extent,
                "a time in a table is what EDTF makes of it");
    } catch (const TimeError&) {
        return; // tables know more ways of writing it
    }
}

void check_numbers(std::string_view text) {
    double number = 0, plain = 0;
    const NumberFault fault = read_number(text, number);
    promise(fault != NumberFault::none || std::isfinite(number), "a number is finite");
    if (read_plain_decimal(text.data(), text.size(), plain)) {
        promise(fault == NumberFault::none && plain == number,
                "the quick reader of numbers gives what the other gives");
    }
    read_number(text, number, Comma::thousands);
    for (const Axis axis : {Axis::longitude, Axis::latitude}) {
        if (read_degrees(text, axis, number) == NumberFault::none) {
            promise(range_fault(number, axis) == NumberFault::none, "degrees are within their axis");
        }
    }
    double x = 0, y = 0;
    for (const PointForm form : {PointForm::lat_lon, PointForm::lon_lat}) {
        if (read_point(text, form, x, y) == NumberFault::none) {
            promise(range_fault(x, Axis::longitude) == NumberFault::none &&
                        range_fault(y, Axis::latitude) == NumberFault::none,
                    "a point is on the ground");
        }
    }
    if (read_point(text, PointForm::wkt, x, y) == NumberFault::none) {
        promise(is_wkt_point(text) && std::isfinite(x) && std::isfinite(y), "well-known text begins as such");
    }
    for (const TimeForm form :
         {TimeForm::year, TimeForm::compact, TimeForm::epoch_seconds, TimeForm::epoch_nanoseconds}) {
        read_number_time(text, form);
    }
}

void check_text(std::string_view text) {
    const std::string utf8 = utf8_of(text);
    promise_utf8(utf8, "text of any encoding");
    promise(utf8_of(utf8) == utf8, "UTF-8 stays as it is");
    for (const bool is_big_endian : {false, true}) {
        promise_utf8(utf8_of_utf16(text, is_big_endian), "text in UTF-16");
    }
    for (const Cell::Form form :
         {Cell::Form::plain, Cell::Form::doubled, Cell::Form::loose, Cell::Form::escaped, Cell::Form::nested}) {
        promise_utf8(text_of({text.data(), static_cast<std::uint32_t>(text.size()), form}), "the value of a cell");
    }
    promise(!has_controls(in_quotes(text)), "quoted text shows no controls");
    promise(!has_controls(without_controls(text)), "text without controls has none");
}

} // namespace

void cells(std::string_view input) {
    check_time(input);
    check_numbers(input);
    check_text(input);
    TimeEvidence evidence;
    evidence.add(input);
    promise(evidence.values() <= 1 && evidence.times() <= evidence.values(), "one value is one value");
}

} // namespace chronomap::fuzz
