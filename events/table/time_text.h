#pragma once

#include "events/table/fixed_time.h"
#include "events/table/local_clock.h"
#include "events/table/loose_time.h"
#include "events/table/time_evidence.h"
#include "events/table/time_forms.h"
#include "events/time_extent.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace chronomap {

/// A moment somewhere in [begin_ms, end_ms).
struct TimeMoment {
    std::int64_t begin_ms = 0, end_ms = 0;
    bool is_exact = false; ///< a time of day is stated: exact where it bounds a span
};

/// What a text says of a time.
struct TimeReading {
    TimeFault fault = TimeFault::none;
    TimeForm form = TimeForm::iso;
    bool is_exact = false; ///< as TimeMoment::is_exact
    TimeExtent extent;     ///< as parse_edtf has it: a moment within the stated unit, or the span of an interval
};

/// How many values of each form were read, and whether any lacked an offset, so that the zone mattered.
struct TimeCounts {
    std::array<std::uint64_t, time_form_count> forms{};
    bool any_without_offset = false;

    void add(const TimeCounts& other);
};

/// Reads the times of one column as text, exactly as parse_edtf does where both read a text; but a number is never a year
/// of five digits, and of leap seconds the last moment of their minute is taken. For one thread.
class TimeReader {
public:
    TimeReader(const TimeFormat& format, const TimeZone& zone);

    /// The common case: a moment in one of the fixed forms. False when the text must be given to read().
    bool read_moment(const char* text, std::size_t size, TimeMoment& moment) {
        FixedTime time;
        if (!read_fixed_time(text, size, time)) {
            return false;
        }
        if (m_format.midnight_is_a_date && time.has_time && time.local_ms % ms_per_day == 0) {
            time.has_time = false;
            time.unit_ms = ms_per_day;
        }
        ++m_counts.forms[static_cast<std::size_t>(TimeForm::iso)];
        moment = {time.local_ms, time.local_ms + time.unit_ms, time.has_time};
        if (!time.is_utc) {
            m_counts.any_without_offset = true;
            moment.begin_ms = m_clock.to_utc_ms(time.local_ms);
            moment.end_ms = time.has_time ? moment.begin_ms + time.unit_ms : m_clock.to_utc_ms(moment.end_ms);
        }
        return true;
    }

    TimeReading read(std::string_view text);

    /// The date of one text with the time of day of another. What is no time of day leaves the date as it is.
    TimeReading read(std::string_view date, std::string_view clock);

    /// A date whose parts stand in columns of their own; an empty month or day, or 0, is not known.
    TimeReading read(std::string_view year, std::string_view month, std::string_view day);

    const TimeCounts& counts() const { return m_counts; }

private:
    TimeReading finish(LooseTime time);
    TimeReading read_edtf(std::string_view text, TimeFault otherwise);
    TimeReading count(TimeForm form, const TimeMoment& moment);
    std::int64_t to_utc_ms(const LooseTime& time, std::int64_t local_ms);

    TimeFormat m_format;
    TimeZone m_zone;
    LocalClock m_clock;
    TimeCounts m_counts;
};

} // namespace chronomap
