#pragma once

#include "events/civil_time.h"
#include "events/table/time_forms.h"

#include <cstdint>
#include <string_view>

namespace chronomap {

/// What a text states of a time, in the terms of a calendar and a clock.
struct LooseTime {
    TimeFault fault = TimeFault::none;
    TimeForm form = TimeForm::iso;
    CivilTime civil; ///< the beginning of the stated unit
    enum class Unit : std::uint8_t { year, month, day, part_of_day } unit = Unit::day;
    std::int64_t part_ms = 0;     ///< of a part of a day: how long it is
    bool has_half_of_day = false; ///< AM or PM
    bool has_offset = false;
    std::int64_t offset_ms = 0;         ///< local minus UTC
    std::uint8_t first = 0, second = 0; ///< of D/M/Y and M/D/Y: the numbers as they stand there; else 0
};

/// Reads the ways in which people and programs write dates, with or without a time of day: 2022-9-13, 2022/09/13,
/// 13.09.2022, 9/13/2022 5:00:03 PM, Tue, 13 Sep 2022 05:00 +0400, September 13th, 2022, Sept. 2022, 20220913T0500Z,
/// Tue Sep 13 05:00:03 UTC 2022.
/// Names are English. With an unknown order the day comes first unless the numbers forbid it. Second 60 is the last
/// millisecond of its minute. Never throws, never allocates.
LooseTime read_loose_time(std::string_view text, DateOrder order);

} // namespace chronomap
