#include "events/table/time_evidence.h"

#include "events/table/edtf_text.h"
#include "events/table/fixed_time.h"
#include "events/table/loose_time.h"
#include "events/table/number_time.h"
#include "events/table/text_walk.h"

#include <algorithm>

namespace chronomap {

namespace {

bool is_midnight(const LooseTime& time) {
    const CivilTime& civil = time.civil;
    return civil.hour == 0 && civil.minute == 0 && civil.second == 0 && civil.millisecond == 0;
}

/// Whether a number that is no other time is a day of which spreadsheets tell: all of these have five digits.
bool is_of_spreadsheet_age(const NumberTime& time) {
    return time.fault == TimeFault::none && time.calendar.civil.year >= 1950 && time.calendar.civil.year < 2100;
}

} // namespace

void TimeEvidence::add(std::string_view text) {
    FixedTime fixed;
    if (read_fixed_time(text.data(), text.size(), fixed)) {
        ++m_values;
        add_time(TimeForm::iso, fixed.local_ms % ms_per_day == 0, fixed.has_time);
        return;
    }
    text = trimmed(text);
    if (text.empty()) {
        return;
    }
    ++m_values;
    if (const auto number = read_number_time(text, std::nullopt)) {
        if (number->fault == TimeFault::none) {
            const bool has_time = number->is_instant() || number->calendar.unit == LooseTime::Unit::part_of_day;
            const bool midnight =
                number->is_instant() ? number->begin.ms % ms_per_day == 0 : is_midnight(number->calendar);
            add_time(number->form, midnight, has_time);
        } else if (const auto days = read_number_time(text, TimeForm::spreadsheet_days);
                   days && is_of_spreadsheet_age(*days)) {
            add_time(days->form, is_midnight(days->calendar), days->calendar.unit == LooseTime::Unit::part_of_day);
        }
        return;
    }
    const LooseTime time = read_loose_time(text, DateOrder::unknown);
    if (time.fault == TimeFault::none) {
        m_day_first += time.first > 12 ? 1 : 0;
        m_month_first += time.second > 12 ? 1 : 0;
        if (time.first != 0 && time.first <= 12 && time.second <= 12) {
            ++m_either_order;
            m_either_order_with_half_of_day += time.has_half_of_day ? 1 : 0;
        }
        add_time(time.form, is_midnight(time), time.unit == LooseTime::Unit::part_of_day);
    } else if (is_edtf(text)) {
        add_time(TimeForm::edtf, false, false);
    }
}

void TimeEvidence::add_time(TimeForm form, bool is_midnight, bool has_time) {
    ++m_times;
    ++m_forms[static_cast<std::size_t>(form)];
    if (has_time) {
        ++(is_midnight ? m_midnights : m_other_times);
    }
}

void TimeEvidence::add(const TimeEvidence& other) {
    m_values += other.m_values;
    m_times += other.m_times;
    m_day_first += other.m_day_first;
    m_month_first += other.m_month_first;
    m_either_order += other.m_either_order;
    m_either_order_with_half_of_day += other.m_either_order_with_half_of_day;
    m_midnights += other.m_midnights;
    m_other_times += other.m_other_times;
    for (std::size_t i = 0; i < m_forms.size(); ++i) {
        m_forms[i] += other.m_forms[i];
    }
}

TimeFormat TimeEvidence::format() const {
    TimeFormat format;
    if (m_day_first != m_month_first) {
        format.order = m_day_first > m_month_first ? DateOrder::day_first : DateOrder::month_first;
    } else if (m_day_first > 0 || m_either_order > 0) {
        format.order = DateOrder::day_first;
    }
    format.midnight_is_a_date = m_midnights > 0 && m_other_times == 0;

    // A column of numbers has one meaning; only by their lengths some would be seconds and others years.
    std::uint64_t numbers = 0;
    for (const TimeForm form :
         {TimeForm::year, TimeForm::compact, TimeForm::spreadsheet_days, TimeForm::epoch_seconds,
          TimeForm::epoch_milliseconds, TimeForm::epoch_microseconds, TimeForm::epoch_nanoseconds}) {
        numbers += of_form(form);
        if (form != TimeForm::year && of_form(form) * 2 > m_times) {
            format.numbers = form;
        }
    }
    if (format.numbers && of_form(*format.numbers) * 10 < numbers * 9) {
        format.numbers.reset();
    }
    return format;
}

bool TimeEvidence::needs_whole_column() const {
    const bool told_both_ways = m_day_first > 0 && m_month_first > 0;
    const bool told_no_way = m_day_first == 0 && m_month_first == 0 && m_either_order > 0;
    return told_both_ways || told_no_way || (m_midnights > 0 && m_other_times == 0);
}

} // namespace chronomap
