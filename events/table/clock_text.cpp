#include "events/table/clock_text.h"

#include "events/instant.h"
#include "events/table/zone_letters.h"

#include <optional>

namespace chronomap {

namespace {

/// Reads from left to right: hour, minute, second, half of the day, offset. The first fault stays.
class ClockReader {
public:
    ClockReader(TextWalk& walk, LooseTime& time) : m_walk(walk), m_time(time) {}

    TimeFault read() {
        const std::string_view hour = m_walk.take_digits();
        m_time.unit = LooseTime::Unit::part_of_day;
        m_time.part_ms = ms_per_hour;
        bool needs_more = false;
        if (hour.size() == 4 || hour.size() == 6) {
            m_time.civil.hour = small_number(hour.substr(0, 2));
            set_minute(hour.substr(2, 2));
            if (hour.size() == 6) {
                set_second(hour.substr(4, 2));
            }
        } else if (hour.size() == 1 || hour.size() == 2) {
            m_time.civil.hour = small_number(hour);
            needs_more = !read_minute();
        } else {
            fail(TimeFault::not_understood);
        }
        needs_more = !read_half_of_day() && needs_more;
        read_offset();
        // An hour alone is a number like any other: only AM and PM make a time of it.
        if (needs_more || !m_walk.at_end()) {
            fail(TimeFault::not_understood);
        }
        if (m_time.civil.hour > 23) {
            fail(TimeFault::no_such_time);
        }
        return m_fault;
    }

private:
    void fail(TimeFault fault) {
        if (m_fault == TimeFault::none) {
            m_fault = fault;
        }
    }

    bool read_minute() {
        if (!m_walk.take(':')) {
            return false;
        }
        set_minute(m_walk.take_digits());
        if (m_walk.take(':')) {
            set_second(m_walk.take_digits());
        }
        return true;
    }

    void set_minute(std::string_view digits) {
        m_time.part_ms = ms_per_minute;
        m_time.civil.minute = digits.size() == 2 ? small_number(digits) : 99;
        if (m_time.civil.minute > 59) {
            fail(TimeFault::no_such_time);
        }
    }

    void set_second(std::string_view digits) {
        m_time.part_ms = ms_per_second;
        m_time.civil.second = digits.size() == 2 ? small_number(digits) : 99;
        const bool is_leap_second = m_time.civil.second == 60;
        if (m_walk.take_any(".,")) {
            read_fraction();
        }
        if (is_leap_second) {
            m_time.civil.second = 59;
            m_time.civil.millisecond = 999;
            m_time.part_ms = 1;
        }
        if (m_time.civil.second > 59) {
            fail(TimeFault::no_such_time);
        }
    }

    /// Digits beyond the third are dropped, as EDTF drops them.
    void read_fraction() {
        const std::string_view digits = m_walk.take_digits();
        if (digits.empty() || digits.size() > 9) {
            fail(TimeFault::no_such_time);
            return;
        }
        for (const char digit : digits.substr(0, 3)) {
            m_time.part_ms /= 10;
            m_time.civil.millisecond += static_cast<int>(m_time.part_ms) * (digit - '0');
        }
    }

    /// AM, PM, a.m., p.m.
    bool read_half_of_day() {
        TextWalk ahead = m_walk;
        ahead.skip(" ");
        const char half = static_cast<char>(ahead.peek() | 0x20);
        if (!ahead.take_any("aApP")) {
            return false;
        }
        ahead.take('.');
        if (!ahead.take_any("mM")) {
            return false;
        }
        ahead.take('.');
        m_walk = ahead;
        m_time.has_half_of_day = true;
        int& hour = m_time.civil.hour;
        if (hour < 1 || hour > 12) {
            fail(TimeFault::no_such_time);
        }
        hour = hour % 12 + (half == 'p' ? 12 : 0);
        return true;
    }

    /// Z, UTC, GMT, CEST, +04, +0400, -03:30, +04:00[Asia/Yerevan].
    void read_offset() {
        m_walk.skip(" ");
        if (m_walk.at_end()) {
            return;
        }
        m_time.has_offset = true;
        m_time.offset_ms = 0;
        const std::string_view name = m_walk.take_letters();
        if (name == "Z" || name == "z") {
            return;
        }
        const bool named = name == "UTC" || name == "GMT";
        if (!name.empty() && !named) {
            read_zone_name(name);
            return;
        }
        const bool west = m_walk.peek() == '-';
        if (!m_walk.take_any("+-") && !named) {
            fail(TimeFault::not_understood);
            return;
        }
        const std::string_view digits = m_walk.take_digits();
        if (digits.empty() && named) {
            return;
        }
        std::string_view minutes = digits.size() == 4 ? digits.substr(2) : std::string_view{};
        if (digits.size() == 2 && m_walk.take(':')) {
            minutes = m_walk.take_digits();
            if (minutes.size() != 2) {
                fail(TimeFault::no_such_time);
            }
        }
        const int hour = small_number(digits.substr(0, 2)), minute = small_number(minutes.substr(0, 2));
        if ((digits.size() != 2 && digits.size() != 4) || hour > 18 || minute > 59) {
            fail(TimeFault::no_such_time);
        }
        m_time.offset_ms = (west ? -1 : 1) * (hour * ms_per_hour + minute * ms_per_minute);
        skip_bracketed_zone();
    }

    void read_zone_name(std::string_view name) {
        if (const std::optional<ZoneLetters> zone = zone_of_letters(name)) {
            m_time.offset_ms = zone->offset_minutes * ms_per_minute;
            fail(zone->is_ambiguous ? TimeFault::ambiguous_zone : TimeFault::none);
        } else {
            fail(TimeFault::not_understood);
        }
    }

    /// What Java adds: the offset says all.
    void skip_bracketed_zone() {
        const std::string_view rest = m_walk.rest();
        if (rest.size() > 2 && rest.front() == '[' && rest.find(']') == rest.size() - 1) {
            m_walk = TextWalk({});
        }
    }

    TextWalk& m_walk;
    LooseTime& m_time;
    TimeFault m_fault = TimeFault::none;
};

} // namespace

TimeFault read_clock(TextWalk& walk, LooseTime& time) {
    return ClockReader(walk, time).read();
}

} // namespace chronomap
