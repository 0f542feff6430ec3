#include "events/table/loose_time.h"

#include "events/digit.h"
#include "events/table/clock_text.h"
#include "events/table/english_date_words.h"
#include "events/table/text_walk.h"

namespace chronomap {

namespace {

/// Reads from left to right: date, time of day, offset. The first fault stays.
class LooseReader {
public:
    LooseReader(std::string_view text, DateOrder order) : m_walk(trimmed(text)), m_order(order) {}

    LooseTime read() {
        if (m_walk.at_end()) {
            fail(TimeFault::empty);
            return m_time;
        }
        read_date();
        if (ok() && !m_walk.at_end()) {
            read_time_after_date();
        }
        return m_time;
    }

private:
    bool ok() const { return m_time.fault == TimeFault::none; }

    void fail(TimeFault fault) {
        if (ok()) {
            m_time.fault = fault;
        }
    }

    void read_date() {
        if (TextWalk::is_letter(m_walk.peek())) {
            read_date_after_word(m_walk.take_letters());
            return;
        }
        const std::string_view digits = m_walk.take_digits();
        switch (digits.size()) {
        case 1:
        case 2:
            read_after_day_or_month(small_number(digits));
            break;
        case 4:
            read_after_year(small_number(digits));
            break;
        case 8:
            m_time.form = TimeForm::compact;
            set_date(small_number(digits) / 10'000, small_number(digits) / 100 % 100, small_number(digits) % 100);
            break;
        default:
            fail(TimeFault::not_understood);
        }
    }

    /// "Tue, 13 Sep 2022" or "September 13, 2022".
    void read_date_after_word(std::string_view word) {
        const int month = month_named(word);
        m_walk.skip(" .,-/");
        if (month != 0) {
            read_after_month_name(month);
        } else if (is_weekday(word) && TextWalk::is_letter(m_walk.peek())) {
            const int month_after_weekday = month_named(m_walk.take_letters());
            m_walk.skip(" .,-/");
            month_after_weekday != 0 ? read_after_month_name(month_after_weekday) : fail(TimeFault::not_understood);
        } else if (is_weekday(word) && is_digit(m_walk.peek())) {
            read_date();
        } else {
            fail(TimeFault::not_understood);
        }
    }

    void read_after_month_name(int month) {
        m_time.form = TimeForm::month_name;
        const std::string_view digits = m_walk.take_digits();
        if (digits.size() == 4) {
            set_month(small_number(digits), month);
            return;
        }
        if (digits.empty() || digits.size() > 2) {
            fail(TimeFault::not_understood);
            return;
        }
        take_ordinal();
        const bool apart = m_walk.take_any(" ,.-/");
        m_walk.skip(" ,.-/");
        const std::string_view year = m_walk.take_digits();
        if (apart && year.size() <= 2 && m_walk.peek() == ':') {
            read_year_after_clock(year, month, small_number(digits));
            return;
        }
        // "Sep 22" may be the year or the day.
        if (year.empty() || !apart) {
            fail(TimeFault::two_digit_year);
            return;
        }
        set_date(year, month, small_number(digits));
    }

    /// "Tue Sep 13 05:00:03 +0400 2022", of which the hour has been taken: as C, Unix and Twitter write it.
    void read_year_after_clock(std::string_view hour, int month, int day) {
        const std::string_view rest = m_walk.rest();
        const std::size_t blank = rest.rfind(' ');
        TextWalk year(blank == std::string_view::npos ? std::string_view{} : rest.substr(blank + 1));
        set_date(year.take_digits(), month, day);
        if (!ok() || !year.at_end()) {
            fail(TimeFault::not_understood);
            return;
        }
        TextWalk clock({hour.data(), hour.size() + blank});
        fail(read_clock(clock, m_time));
        m_walk = TextWalk({});
    }

    void read_after_year(int year) {
        if (m_walk.at_end()) {
            m_time.form = TimeForm::iso;
            m_time.unit = LooseTime::Unit::year;
            m_time.civil.year = year;
            return;
        }
        const char separator = m_walk.peek();
        if (!m_walk.take_any("-/. ")) {
            fail(TimeFault::not_understood);
            return;
        }
        if (TextWalk::is_letter(m_walk.peek())) {
            read_named_month_after_year(year);
            return;
        }
        const std::string_view month = separator == ' ' ? std::string_view{} : m_walk.take_digits();
        if (month.empty() || month.size() > 2) {
            fail(TimeFault::not_understood);
            return;
        }
        m_time.form = separator == '-' && month.size() == 2 ? TimeForm::iso : TimeForm::year_month_day;
        if (!m_walk.take(separator)) {
            // 2022.5 is a number.
            separator == '.' ? fail(TimeFault::not_understood) : set_month(year, small_number(month));
            return;
        }
        const std::string_view day = m_walk.take_digits();
        if (day.empty() || day.size() > 2) {
            fail(TimeFault::not_understood);
            return;
        }
        if (day.size() == 1) {
            m_time.form = TimeForm::year_month_day;
        }
        set_date(year, small_number(month), small_number(day));
    }

    /// "2022 Sep 13", "2022-Sep".
    void read_named_month_after_year(int year) {
        const int month = month_named(m_walk.take_letters());
        if (month == 0) {
            fail(TimeFault::not_understood);
            return;
        }
        m_time.form = TimeForm::month_name;
        if (m_walk.at_end()) {
            set_month(year, month);
            return;
        }
        m_walk.skip(" .,-/");
        const std::string_view day = m_walk.take_digits();
        day.empty() || day.size() > 2 ? fail(TimeFault::not_understood) : set_date(year, month, small_number(day));
    }

    /// "13/09/2022", "09/2022", "13 Sep 2022", "13th of September 2022".
    void read_after_day_or_month(int first) {
        const char separator = m_walk.peek();
        if (separator == '/' || separator == '.' || separator == '-') {
            TextWalk ahead = m_walk;
            ahead.take(separator);
            if (is_digit(ahead.peek())) {
                m_walk = ahead;
                read_numeric_date(first, separator);
                return;
            }
        }
        take_ordinal();
        m_walk.skip(" .,-/");
        std::string_view word = m_walk.take_letters();
        if (word == "of") {
            m_walk.skip(" ");
            word = m_walk.take_letters();
        }
        const int month = month_named(word);
        if (month == 0) {
            fail(TimeFault::not_understood);
            return;
        }
        m_time.form = TimeForm::month_name;
        m_walk.skip(" .,-/");
        set_date(m_walk.take_digits(), month, first);
    }

    void read_numeric_date(int first, char separator) {
        const std::string_view second = m_walk.take_digits();
        if (second.size() == 4 && separator != '.') {
            m_time.form = TimeForm::month_year;
            set_month(small_number(second), first);
            return;
        }
        if (second.size() > 2 || !m_walk.take(separator)) {
            fail(TimeFault::not_understood);
            return;
        }
        m_time.first = static_cast<std::uint8_t>(first);
        m_time.second = static_cast<std::uint8_t>(small_number(second));
        const bool month_first = m_order == DateOrder::month_first ||
                                 (m_order == DateOrder::unknown && m_time.first <= 12 && m_time.second > 12);
        m_time.form = month_first ? TimeForm::month_day_year : TimeForm::day_month_year;
        const int month = month_first ? m_time.first : m_time.second;
        const int day = month_first ? m_time.second : m_time.first;
        const std::string_view year = m_walk.take_digits();
        if (month > 12 && day <= 12 && year.size() == 4) {
            fail(TimeFault::other_order);
        } else {
            set_date(year, month, day);
        }
    }

    void take_ordinal() {
        const std::string_view rest = m_walk.rest();
        for (const std::string_view ordinal : {"st", "nd", "rd", "th"}) {
            if (rest.substr(0, 2) == ordinal) {
                m_walk.take(ordinal[0]);
                m_walk.take(ordinal[1]);
                return;
            }
        }
    }

    void set_date(std::string_view year, int month, int day) {
        if (year.size() == 2) {
            fail(TimeFault::two_digit_year);
        } else if (year.size() != 4) {
            fail(TimeFault::not_understood);
        } else {
            set_date(small_number(year), month, day);
        }
    }

    void set_date(int year, int month, int day) {
        set_month(year, month);
        if (ok() && (day < 1 || day > days_in_month(year, month))) {
            fail(TimeFault::no_such_day);
        }
        m_time.civil.day = day;
        m_time.unit = LooseTime::Unit::day;
    }

    void set_month(int year, int month) {
        if (month < 1 || month > 12) {
            fail(TimeFault::no_such_month);
        }
        m_time.civil.year = year;
        m_time.civil.month = month;
        m_time.unit = LooseTime::Unit::month;
    }

    /// What joins date and time: T, spaces, a comma, "at".
    void read_time_after_date() {
        if (m_time.unit != LooseTime::Unit::day) {
            fail(TimeFault::not_understood);
            return;
        }
        if (!m_walk.take_any("Tt")) {
            if (!m_walk.take_any(" ,")) {
                fail(TimeFault::not_understood);
                return;
            }
            m_walk.skip(" ");
            if (m_walk.rest().substr(0, 3) == "at ") {
                m_walk.take_letters();
                m_walk.skip(" ");
            }
        }
        fail(read_clock(m_walk, m_time));
    }

    TextWalk m_walk;
    DateOrder m_order;
    LooseTime m_time;
};

} // namespace

LooseTime read_loose_time(std::string_view text, DateOrder order) {
    return LooseReader(text, order).read();
}

} // namespace chronomap
