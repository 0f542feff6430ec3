#include "events/table/time_forms.h"

namespace chronomap {

std::string_view name_of(TimeForm form) {
    switch (form) {
    case TimeForm::iso:
        return "ISO 8601";
    case TimeForm::edtf:
        return "EDTF";
    case TimeForm::day_month_year:
        return "D/M/Y";
    case TimeForm::month_day_year:
        return "M/D/Y";
    case TimeForm::month_year:
        return "M/Y";
    case TimeForm::year_month_day:
        return "Y/M/D";
    case TimeForm::month_name:
        return "names of months";
    case TimeForm::compact:
        return "YYYYMMDD";
    case TimeForm::year:
        return "years";
    case TimeForm::spreadsheet_days:
        return "days of a spreadsheet, since 1899-12-30";
    case TimeForm::epoch_seconds:
        return "seconds since 1970";
    case TimeForm::epoch_milliseconds:
        return "milliseconds since 1970";
    case TimeForm::epoch_microseconds:
        return "microseconds since 1970";
    case TimeForm::epoch_nanoseconds:
        return "nanoseconds since 1970";
    }
    return "";
}

std::string_view reason_of(TimeFault fault) {
    switch (fault) {
    case TimeFault::none:
        return "";
    case TimeFault::empty:
        return "empty";
    case TimeFault::not_understood:
        return "no time in a form that is understood, such as 2022-09-13T05:00:03Z";
    case TimeFault::two_digit_year:
        return "a year of two digits may be of any century; four are needed";
    case TimeFault::no_such_month:
        return "there is no such month";
    case TimeFault::no_such_day:
        return "this month has no such day";
    case TimeFault::no_such_time:
        return "there is no such time of day or offset";
    case TimeFault::other_order:
        return "the month is above 12 in the order of day and month that this column has";
    case TimeFault::number_size:
        return "a number of this size is neither a date nor a time since 1970";
    case TimeFault::out_of_range:
        return "only years within 292 million of 1970 are understood";
    case TimeFault::end_before_begin:
        return "it ends before it begins";
    case TimeFault::ambiguous_zone:
        return "these letters stand for several time zones; an offset such as +04:00 is needed";
    }
    return "";
}

} // namespace chronomap
