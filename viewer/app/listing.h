#pragma once

#include "events/query.h"
#include "events/time_zone.h"
#include "viewer/app/options.h"
#include "viewer/scene/finder.h"

#include <iosfwd>
#include <optional>
#include <vector>

namespace chronomap {

/// What `chronomap list` prints.
struct Listing {
    const Dossier& dossier;
    TimeZone zone;                                      ///< of every time that is printed
    Clock clock = Clock::story;
    std::optional<TimeWindow> window = {};              ///< nothing: all of time
    Extents extents = {};                               ///< by entry of the dossier
    std::vector<std::optional<Certainty>> certainties = {};   ///< the same
    Counts counts = {};                                 ///< of all entries
    std::vector<EntryIndex> entries = {};               ///< those to print, in time order
};

/// Everything that the options' filter and search let pass, in time order and cut to their limit. Throws UsageError, JobError.
Listing listing_from(const Options& options, const Dossier& dossier, const Finder& finder);

/// One JSON object with one entry and one place a line; the contract stands in README.md.
void write_json(const Listing& listing, std::ostream& out);

/// Columns for people, in English with the dossier's own texts; the title stands last, so that no right-to-left text
/// can move another column.
void write_table(const Listing& listing, std::ostream& out);

} // namespace chronomap
