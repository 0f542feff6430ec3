#pragma once

#include "events/dossier.h"
#include "viewer/scene/entry_order.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace chronomap {

/// One claim, `entries[entry].claims[claim]`, with what a chart needs of it kept close together: there may be many.
struct FigureClaim {
    EntryIndex entry = 0;
    std::size_t claim = 0;
    std::optional<double> low, high; ///< equal for a single number; either may be open, both where there is none
    std::optional<SideIndex> by;     ///< the side of the one who claims it
    bool is_event = false;           ///< claimed by the sources in their own voice
    bool is_approximate = false;
    bool is_of_inferred = false; ///< of whom it speaks is inferred

    bool has_number() const { return low || high; }
};

/// What is claimed about one thing of one side, or of a side that is not stated.
struct FigureGroup {
    std::optional<SideIndex> of;
    std::vector<FigureClaim> claims;                      ///< in the order of the dossier
    std::array<std::vector<std::uint32_t>, 3> time_order; ///< by Clock: positions in `claims`, undated ones last

    const std::vector<std::uint32_t>& in_time_order(Clock clock) const {
        return time_order[static_cast<std::size_t>(clock)];
    }
};

/// All that is claimed about one thing, such as "killed". Claims stand side by side; nothing is added up.
struct Figure {
    std::string what;                ///< the author's word
    std::vector<FigureGroup> groups; ///< sides in the dossier's order, then those of no stated side; none is empty
};

/// Every figure of a dossier, in the order in which it first claims them. `extents` is by Clock, then by
/// entry.
std::vector<Figure> figures_of(const Dossier& dossier, const std::array<EntryTimes, 3>& extents);

} // namespace chronomap
