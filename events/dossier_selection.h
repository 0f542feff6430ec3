#pragma once

#include "events/dossier.h"

#include <cstdint>
#include <vector>

namespace chronomap {

/// Which parts of a dossier are looked at: 1 by entry, actor, place and source. Sides are never left out, because their
/// order gives them their colours.
struct DossierSelection {
    std::vector<std::uint8_t> entries, actors, places, sources;
};

/// Some entries with what they name: who speaks and to whom, from where and about what, by which sources, and where the
/// seats of those who speak are. With all entries it is everything.
DossierSelection selection_of(const Dossier& dossier, const std::vector<EntryIndex>& entries);

} // namespace chronomap
