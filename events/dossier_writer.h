#pragma once

#include "events/dossier.h"

#include <string>
#include <vector>

namespace chronomap {

/// A dossier as JSON in the published format, a line an element of its lists: what read_dossier() makes of it is the same
/// again, its positions no finer than the precision of their places bears. `entries` (each once, in any order) are kept in
/// the dossier's order, with the actors, places and sources that they need and with all sides, whose order gives them
/// their colours; when these are all entries there are, everything is kept. A reference to an entry that is not kept is
/// left out.
std::string write_dossier(const Dossier& dossier, const std::vector<EntryIndex>& entries);

} // namespace chronomap
