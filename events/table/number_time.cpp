#include "events/table/number_time.h"

#include "events/table/text_walk.h"

#include <algorithm>
#include <charconv>

namespace chronomap {

namespace {

struct Number {
    bool negative = false;
    std::string_view whole, fraction;
};

std::optional<Number> split(std::string_view text) {
    TextWalk walk(text);
    Number number;
    number.negative = walk.take('-');
    number.whole = walk.take_digits();
    if (walk.take('.')) {
        number.fraction = walk.take_digits();
    }
    if (number.whole.empty() || !walk.at_end()) {
        return std::nullopt;
    }
    return number;
}

bool is_nought(std::string_view digits) {
    return digits.find_first_not_of('0') == std::string_view::npos;
}

NumberTime faulty_number(TimeFault fault) {
    NumberTime time;
    time.fault = fault;
    return time;
}

/// YYYY[MM[DD[hhmm[ss[fff]]]]].
NumberTime read_compact(std::string_view digits) {
    NumberTime time;
    LooseTime& calendar = time.calendar;
    CivilTime& civil = calendar.civil;
    const auto part = [&](std::size_t at, std::size_t size) { return small_number(digits.substr(at, size)); };
    time.form = calendar.form = digits.size() == 4 ? TimeForm::year : TimeForm::compact;
    civil.year = part(0, 4);
    calendar.unit = LooseTime::Unit::year;
    const int month = digits.size() >= 6 ? part(4, 2) : 0;
    const int day = digits.size() >= 8 ? part(6, 2) : 0;
    if (month > 12 || (month == 0 && day != 0)) {
        return faulty_number(TimeFault::no_such_month);
    }
    if (month != 0) {
        civil.month = month;
        calendar.unit = LooseTime::Unit::month;
    }
    if (day > (month == 0 ? 0 : days_in_month(civil.year, month)) || (day == 0 && digits.size() > 8)) {
        return faulty_number(TimeFault::no_such_day);
    }
    if (day != 0) {
        civil.day = day;
        calendar.unit = LooseTime::Unit::day;
    }
    if (digits.size() > 8) {
        civil.hour = part(8, 2);
        civil.minute = part(10, 2);
        civil.second = digits.size() > 12 ? part(12, 2) : 0;
        civil.millisecond = digits.size() > 14 ? part(14, 3) : 0;
        calendar.unit = LooseTime::Unit::part_of_day;
        calendar.part_ms = digits.size() > 14 ? 1 : digits.size() > 12 ? ms_per_second : ms_per_minute;
        if (civil.hour > 23 || civil.minute > 59 || civil.second > 59) {
            return faulty_number(TimeFault::no_such_time);
        }
    }
    return time;
}

/// Spreadsheets count the days from a first of January 1900 that is 1, and believe in a 29th of February of that year:
/// from March on the day before is 30 December 1899.
NumberTime read_spreadsheet_days(const Number& number) {
    constexpr int first_of_march_1900 = 61, last_of_9999 = 2'958'465, first_of_1970 = 25'569;
    constexpr std::int64_t seconds_a_day = ms_per_day / ms_per_second;
    const int day = number.whole.size() <= 7 ? small_number(number.whole) : 0;
    if (number.negative || day < first_of_march_1900 || day > last_of_9999) {
        return faulty_number(TimeFault::number_size);
    }
    std::int64_t of_day = 0, whole = seconds_a_day;
    for (const char digit : number.fraction.substr(0, 12)) {
        whole *= 10;
        of_day = of_day * 10 + (digit - '0') * seconds_a_day;
    }
    const std::int64_t scale = whole / seconds_a_day;
    const std::int64_t seconds = (of_day + scale / 2) / scale;
    NumberTime time;
    LooseTime& calendar = time.calendar;
    time.form = calendar.form = TimeForm::spreadsheet_days;
    calendar.civil = civil_from_days(day - first_of_1970 + seconds / seconds_a_day);
    if (!is_nought(number.fraction)) {
        const auto of_this_day = static_cast<int>(seconds % seconds_a_day);
        calendar.civil.hour = of_this_day / 3600;
        calendar.civil.minute = of_this_day / 60 % 60;
        calendar.civil.second = of_this_day % 60;
        calendar.unit = LooseTime::Unit::part_of_day;
        calendar.part_ms = calendar.civil.second == 0 ? ms_per_minute : ms_per_second;
    }
    return time;
}

/// How many milliseconds or, negative, how many of them make a millisecond.
std::int64_t unit_of(TimeForm form) {
    switch (form) {
    case TimeForm::epoch_seconds:
        return ms_per_second;
    case TimeForm::epoch_microseconds:
        return -1'000;
    case TimeForm::epoch_nanoseconds:
        return -1'000'000;
    default:
        return 1;
    }
}

NumberTime read_epoch(const Number& number, TimeForm form) {
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(number.whole.data(), number.whole.data() + number.whole.size(), count);
    const std::int64_t unit = unit_of(form);
    // A year less than there is, so that nothing that is added later overflows.
    constexpr std::int64_t most_ms = infinite_future.ms - 366 * ms_per_day;
    if (error != std::errc{} || (unit > 0 && count > most_ms / unit)) {
        return faulty_number(TimeFault::out_of_range);
    }
    NumberTime time;
    time.form = form;
    time.unit_ms = std::max<std::int64_t>(unit, 1);
    std::int64_t ms = unit > 0 ? count * unit : count / -unit;
    // The unit in which less than a whole one is told as well.
    if (form == TimeForm::epoch_seconds && !is_nought(number.fraction)) {
        for (const char digit : number.fraction.substr(0, 3)) {
            time.unit_ms /= 10;
            ms += time.unit_ms * (digit - '0');
        }
    } else if (number.negative && unit < 0 && count % -unit != 0) {
        ++ms;
    }
    time.begin = Instant{number.negative ? -ms : ms};
    return time;
}

bool is_compact_length(std::size_t digits) {
    return digits == 4 || digits == 6 || digits == 8 || digits == 12 || digits == 14 || digits == 17;
}

NumberTime read_by_length(const Number& number) {
    const std::size_t digits = number.whole.size();
    const auto among = [&](std::size_t a, std::size_t b) { return digits == a || digits == b; };
    if (digits != 6 && is_compact_length(digits) && !number.negative && is_nought(number.fraction)) {
        const NumberTime compact = read_compact(number.whole);
        const bool is_of_our_age = compact.calendar.civil.year >= 1800 && compact.calendar.civil.year < 2100;
        if (digits != 12 || (compact.fault == TimeFault::none && is_of_our_age)) {
            return compact;
        }
    }
    if (among(9, 10)) {
        return read_epoch(number, TimeForm::epoch_seconds);
    }
    if (among(12, 13) && is_nought(number.fraction)) {
        return read_epoch(number, TimeForm::epoch_milliseconds);
    }
    if (among(15, 16) && is_nought(number.fraction)) {
        return read_epoch(number, TimeForm::epoch_microseconds);
    }
    if (among(18, 19) && is_nought(number.fraction)) {
        return read_epoch(number, TimeForm::epoch_nanoseconds);
    }
    return faulty_number(TimeFault::number_size);
}

} // namespace

std::optional<NumberTime> read_number_time(std::string_view text, std::optional<TimeForm> form) {
    const std::optional<Number> number = split(text);
    if (!number) {
        return std::nullopt;
    }
    if (!form) {
        return read_by_length(*number);
    }
    if (*form >= TimeForm::epoch_seconds) {
        return is_nought(number->fraction) || *form == TimeForm::epoch_seconds ? read_epoch(*number, *form)
                                                                               : faulty_number(TimeFault::number_size);
    }
    if (*form == TimeForm::spreadsheet_days) {
        return read_spreadsheet_days(*number);
    }
    if (!number->negative && is_nought(number->fraction) && is_compact_length(number->whole.size())) {
        return read_compact(number->whole);
    }
    return faulty_number(TimeFault::number_size);
}

} // namespace chronomap
