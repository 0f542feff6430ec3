#pragma once

#include "events/time_extent.h"
#include "events/time_zone.h"
#include "viewer/scene/messages.h"

#include <cstdint>
#include <string>

namespace chronomap {

// Times for people, in the words of a language and by the clocks of a zone. Years are those of history books: the year
// 0 of EDTF is 1 BCE, -44 is 45 BCE; long years are grouped ("17,000,003 BCE").

/// The window in view: "Tuesday 13 September 2022", "13–14 September 2022", "September 2022", "2020 – 2022",
/// "10 Nov 2020 – 14 Sep 2022"; with times of day where the window is short and does not hold whole days:
/// "Tuesday 13 September 2022, 05:00–07:00", "12 Sep 2022, 20:00 – 13 Sep 2022, 07:00". An open end is "from … on".
/// A second or less is an instant: "13 September 2022, 05:00". Minutes are told, seconds only of windows under ten minutes, years alone of windows over a thousand years.
std::string window_words(TimeWindow window, const TimeZone& zone, const Messages& messages);

/// What is understood of an entry's time: "13 September 2022", "13 September 2022, between 00:00 and 07:00",
/// "1 Sep – 30 Nov 2020, not known when", "from 10 November 2020 on", "perhaps 2022".
std::string extent_words(const TimeExtent& extent, const TimeZone& zone, const Messages& messages);

/// "13 September 2022, 05:00"; with seconds where they are not zero. For an infinite instant "not known when".
std::string instant_words(Instant t, const TimeZone& zone, const Messages& messages);

/// "Times in UTC+4 (Asia/Yerevan)" with the offset at t, or "Times in UTC".
std::string zone_words(const TimeZone& zone, Instant t, const Messages& messages);

// The pieces of which these are made.

enum class MonthForm : std::uint8_t { full, brief };
enum class TimeDetail : std::uint8_t { minutes, seconds, milliseconds };

/// "2022", "45 BCE", "12,022".
std::string year_words(std::int64_t year, const Messages& messages);

/// `month` in 1-12: "September", "Sep".
std::string month_words(int month, MonthForm form, const Messages& messages);

/// "05:00", "05:00:30", "05:00:30.250".
std::string time_of_day_words(const CivilTime& time, TimeDetail detail, const Messages& messages);

/// "13 September 2022", "13 Sep 2022".
std::string date_words(const CivilTime& date, MonthForm form, const Messages& messages);

} // namespace chronomap
