#pragma once

#include "events/clock.h"
#include "events/entry_times.h"
#include "events/time_extent.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace chronomap {

using Extents = std::vector<std::optional<TimeExtent>>; ///< by entry, as extents_by() gives them

/// How sure it is that each entry lies in the window; nothing for undated ones. Without a window every dated entry is
/// certain.
std::vector<std::optional<Certainty>> certainties_in(const EntryTimes& extents,
                                                     const std::optional<TimeWindow>& window);

/// The counts of section "Honest time" of ARCHITECTURE.md, with `unplaced`. Without a window every dated entry is certain.
Counts counts_of(const Dossier& dossier, const EntryTimes& extents, const std::optional<TimeWindow>& window);

/// The same from answers that are there already: how sure each entry is, whether it is placed, and whether it counts at
/// all (0: it does not, not even in `total`). All three by entry.
Counts counts_of(const std::vector<std::optional<Certainty>>& certainties, const std::vector<std::uint8_t>& placed,
                 const std::vector<std::uint8_t>& counted);

/// Every entry in time order: by earliest instant, then by latest, then as in the file; undated ones last.
std::vector<EntryIndex> in_time_order(const EntryTimes& extents);

/// The smallest window that holds every finite bound of every time, at least one second long. Open ends add nothing to
/// it. Nothing when no entry is dated with a finite bound.
std::optional<TimeWindow> finite_hull(const EntryTimes& extents);

/// The instants within the window at which something may begin or end: every finite bound, sorted, each once. Between
/// two of them the story stands still.
std::vector<Instant> change_instants(const EntryTimes& extents, TimeWindow window);

} // namespace chronomap
