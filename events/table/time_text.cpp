#include "events/table/time_text.h"

#include "events/table/clock_text.h"
#include "events/table/edtf_text.h"
#include "events/table/number_time.h"
#include "events/table/text_walk.h"

namespace chronomap {

namespace {

TimeReading faulty(TimeFault fault) {
    TimeReading reading;
    reading.fault = fault;
    return reading;
}

TimeReading reading_of(TimeForm form, const TimeMoment& moment) {
    const TimeExtent::Bound bound{Instant{moment.begin_ms}, Instant{moment.end_ms}};
    return {TimeFault::none, form, moment.is_exact, {TimeExtent::Kind::moment, bound, bound, false}};
}

std::int64_t days_of(const CivilTime& civil) {
    return days_from_civil(civil.year, civil.month, civil.day);
}

/// The day after the last of the stated unit.
std::int64_t last_day_of(const LooseTime& time) {
    const CivilTime& civil = time.civil;
    switch (time.unit) {
    case LooseTime::Unit::year:
        return days_from_civil(civil.year + 1, 1, 1);
    case LooseTime::Unit::month:
        return civil.month == 12 ? days_from_civil(civil.year + 1, 1, 1)
                                 : days_from_civil(civil.year, civil.month + 1, 1);
    default:
        return days_of(civil) + 1;
    }
}

std::int64_t time_of_day_ms(const CivilTime& civil) {
    return civil.hour * ms_per_hour + civil.minute * ms_per_minute + civil.second * ms_per_second + civil.millisecond;
}

/// Whether a part of a date is known, and what it is; false for what is no number of two digits.
bool read_part(std::string_view text, int most, int& part) {
    text = trimmed(text);
    const std::size_t point = text.find('.');
    if (point != std::string_view::npos && text.find_first_not_of('0', point + 1) == std::string_view::npos) {
        text = text.substr(0, point);
    }
    if (text.size() > 2 || text.find_first_not_of("0123456789") != std::string_view::npos) {
        return false;
    }
    part = small_number(text);
    return part <= most;
}

} // namespace

void TimeCounts::add(const TimeCounts& other) {
    for (std::size_t i = 0; i < forms.size(); ++i) {
        forms[i] += other.forms[i];
    }
    any_without_offset = any_without_offset || other.any_without_offset;
}

TimeReader::TimeReader(const TimeFormat& format, const TimeZone& zone)
    : m_format(format), m_zone(zone), m_clock(zone) {}

TimeReading TimeReader::read(std::string_view text) {
    TimeMoment fixed;
    if (read_moment(text.data(), text.size(), fixed)) {
        return reading_of(TimeForm::iso, fixed);
    }
    text = trimmed(text);
    const auto number = read_number_time(text, m_format.numbers);
    if (!number) {
        const LooseTime time = read_loose_time(text, m_format.order);
        return time.fault == TimeFault::none ? finish(time) : read_edtf(text, time.fault);
    }
    if (number->fault != TimeFault::none) {
        return read_edtf(text, number->fault);
    }
    if (!number->is_instant()) {
        return finish(number->calendar);
    }
    if (m_format.midnight_is_a_date && number->begin.ms % ms_per_day == 0) {
        return count(number->form, {number->begin.ms, number->begin.ms + ms_per_day, false});
    }
    return count(number->form, {number->begin.ms, number->begin.ms + number->unit_ms, true});
}

TimeReading TimeReader::read(std::string_view date, std::string_view clock) {
    LooseTime time = read_loose_time(date, m_format.order);
    if (const auto number = read_number_time(trimmed(date), m_format.numbers)) {
        time = number->calendar;
        time.fault = number->is_instant() ? TimeFault::not_understood : number->fault;
    }
    const bool is_midnight = time.unit == LooseTime::Unit::part_of_day && time_of_day_ms(time.civil) == 0;
    if (time.fault != TimeFault::none ||
        (time.unit != LooseTime::Unit::day && !(is_midnight && m_format.midnight_is_a_date))) {
        return read(date);
    }
    LooseTime with_clock = time;
    TextWalk walk(trimmed(clock));
    if (walk.at_end() || read_clock(walk, with_clock) != TimeFault::none) {
        return read(date);
    }
    const std::int64_t begin_ms =
        to_utc_ms(with_clock, days_of(time.civil) * ms_per_day + time_of_day_ms(with_clock.civil));
    return count(time.form, {begin_ms, begin_ms + with_clock.part_ms, true});
}

TimeReading TimeReader::read(std::string_view year, std::string_view month, std::string_view day) {
    const auto number = read_number_time(trimmed(year), TimeForm::compact);
    if (!number || number->fault != TimeFault::none || number->calendar.unit != LooseTime::Unit::year) {
        return read(year);
    }
    LooseTime time = number->calendar;
    int month_number = 0, day_number = 0;
    if (!read_part(month, 12, month_number)) {
        return faulty(TimeFault::no_such_month);
    }
    if (!read_part(day, 31, day_number) ||
        day_number > (month_number == 0 ? 31 : days_in_month(time.civil.year, month_number))) {
        return faulty(TimeFault::no_such_day);
    }
    if (month_number != 0) {
        time.civil.month = month_number;
        time.civil.day = day_number == 0 ? 1 : day_number;
        time.unit = day_number == 0 ? LooseTime::Unit::month : LooseTime::Unit::day;
        time.form = TimeForm::year_month_day;
    }
    return finish(time);
}

TimeReading TimeReader::finish(LooseTime time) {
    const std::int64_t in_day_ms = time_of_day_ms(time.civil);
    if (time.unit == LooseTime::Unit::part_of_day && m_format.midnight_is_a_date && in_day_ms == 0) {
        time.unit = LooseTime::Unit::day;
    }
    const std::int64_t begin_ms = to_utc_ms(time, days_of(time.civil) * ms_per_day + in_day_ms);
    if (time.unit == LooseTime::Unit::part_of_day) {
        return count(time.form, {begin_ms, begin_ms + time.part_ms, true});
    }
    return count(time.form, {begin_ms, to_utc_ms(time, last_day_of(time) * ms_per_day), false});
}

TimeReading TimeReader::read_edtf(std::string_view text, TimeFault otherwise) {
    TimeReading reading;
    reading.form = TimeForm::edtf;
    reading.fault = read_edtf_text(text, m_zone, reading.extent);
    if (reading.fault == TimeFault::not_understood) {
        reading.fault = otherwise;
    }
    if (reading.fault == TimeFault::none) {
        ++m_counts.forms[static_cast<std::size_t>(TimeForm::edtf)];
        m_counts.any_without_offset = m_counts.any_without_offset || text.find('Z') == std::string_view::npos;
        reading.is_exact = text.find(':') != std::string_view::npos;
    }
    return reading;
}

TimeReading TimeReader::count(TimeForm form, const TimeMoment& moment) {
    ++m_counts.forms[static_cast<std::size_t>(form)];
    return reading_of(form, moment);
}

std::int64_t TimeReader::to_utc_ms(const LooseTime& time, std::int64_t local_ms) {
    if (time.has_offset) {
        return local_ms - time.offset_ms;
    }
    m_counts.any_without_offset = true;
    return m_clock.to_utc_ms(local_ms);
}

} // namespace chronomap
