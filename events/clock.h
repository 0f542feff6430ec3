#pragma once

#include "events/dossier.h"
#include "events/entry_times.h"

#include <optional>
#include <string_view>
#include <vector>

namespace chronomap {

/// By which of its times an entry is placed on the timeline.
enum class Clock {
    story,    ///< events by when they happened, statements by when they were said
    happened, ///< statements by what they speak of: `when`, else the hull of what they refer to, else `said`
    known,    ///< everything by when it became known: statements when said, events when first said or published
};

/// "story", "happened" or "known"; nothing for any other word.
std::optional<Clock> clock_from_name(std::string_view name);
std::string_view name_of(Clock clock);

/// The time of each entry by a clock, in the order of the dossier's entries; nothing for undated ones.
///
/// happened: what a statement speaks of is the `when` of an event, and for a statement again what that one speaks of.
/// One such time is taken over as it is. Several become a *moment* over their hull, [smallest earliest, greatest
/// latest): so a window is called certain only when it holds all of them, never because it lies in a gap between them.
/// Entries that refer to each other in a ring (and to themselves) count for nothing to each other.
///
/// known: an event's news are the `published` of the sources that it cites and the `said` of the statements that refer
/// to it. The first of them came at a moment in [smallest earliest, smallest latest).
///
/// In both, the result is questionable when one of the times that went into it is.
std::vector<std::optional<TimeExtent>> extents_by(const Dossier& dossier, Clock clock);

/// How many entries a window holds. total = certain + possible + outside + undated.
struct Counts {
    std::size_t total = 0, certain = 0, possible = 0, outside = 0, undated = 0;
    std::size_t unplaced = 0; ///< without a drawable `where` or `about`; overlaps the others

    friend bool operator==(const Counts&, const Counts&) = default;
};

/// Counts by time alone: `unplaced` stays 0. Without a window everything dated is certain.
Counts count_in(const EntryTimes& extents, const std::optional<TimeWindow>& window);

} // namespace chronomap
