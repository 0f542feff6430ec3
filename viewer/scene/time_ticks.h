#pragma once

#include "events/time_zone.h"
#include "viewer/scene/messages.h"

#include <cstdint>
#include <string>
#include <vector>

namespace chronomap {

enum class TickUnit : std::uint8_t { year, month, day, hour, minute, second, millisecond };

/// One mark of the time axis.
struct Tick {
    Instant at;
    TickUnit unit = TickUnit::day; ///< what the ticks count; the same for all ticks of an axis
    bool is_major = false;         ///< where a larger unit begins: a midnight, a first of the month, a new year, ...

    friend bool operator==(const Tick&, const Tick&) = default;
};

/// The ticks of an axis that shows `shown` over `width_px`: in order of time, within [begin, end), on the round dates
/// and times of the zone, on average at least `spacing_px` apart (10 or more), so never more than about width_px / 10.
/// Times that the zone's clocks skip have no tick, times shown twice one. Years before the common era are round when
/// counted as BCE. Empty for an empty or infinite window and for a width of nothing.
std::vector<Tick> time_ticks(TimeWindow shown, double width_px, const TimeZone& zone, double spacing_px = 80);

/// What stands at a tick: "06:00" and at midnight "Tue 13 Sep"; "13 Sep" and on the first "Sep 2022"; "Sep" and in
/// January "2022"; "2022", "45 BCE", "17,000,000 BCE".
std::string tick_label(const Tick& tick, const TimeZone& zone, const Messages& messages);

} // namespace chronomap
