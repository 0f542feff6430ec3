#pragma once

#include "events/dossier.h"

#include <optional>
#include <string_view>
#include <vector>

namespace chronomap {

/// By which of its times an entry is placed on the timeline.
enum class Clock {
    story,      ///< events by when they happened, statements by when they were said
    happened,   ///< statements by what they speak of: `when`, else the hull of what they refer to, else `said`
    known,      ///< everything by when it became known: statements when said, events when first said or published
};

std::optional<Clock> clock_from_name(std::string_view name);
std::string_view name_of(Clock clock);

/// The time of each entry by a clock, in the order of the dossier's entries; nothing for undated ones.
std::vector<std::optional<TimeExtent>> extents_by(const Dossier& dossier, Clock clock);

/// How many entries a window holds. total = certain + possible + outside + undated.
struct Counts {
    std::size_t total = 0, certain = 0, possible = 0, outside = 0, undated = 0;
    std::size_t unplaced = 0;   ///< without a drawable `where` or `about`; overlaps the others

    friend bool operator==(const Counts&, const Counts&) = default;
};

} // namespace chronomap
