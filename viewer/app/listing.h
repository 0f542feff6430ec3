#pragma once

#include "events/query.h"
#include "events/time_zone.h"
#include "viewer/app/listed_events.h"
#include "viewer/app/options.h"
#include "viewer/scene/finder.h"

#include <iosfwd>
#include <optional>
#include <vector>

namespace chronomap {

/// What `chronomap list` prints.
struct Listing {
    const Dossier& dossier;
    TimeZone zone; ///< of every time that is printed
    Clock clock = Clock::story;
    std::optional<TimeWindow> window = {};                  ///< nothing: all of time
    EntryTimes extents = {};                                ///< by entry of the dossier
    std::vector<std::optional<Certainty>> certainties = {}; ///< the same
    Counts counts = {};                                     ///< of all entries
    std::vector<EntryIndex> entries = {};                   ///< those to print, in time order
    std::size_t most_events = 0;                            ///< how many events of tables may follow them
};

/// Everything that the options' filter, search and --only let pass, in time order and cut to their limit. Throws UsageError, JobError.
Listing listing_from(const Options& options, const Dossier& dossier, const Finder& finder);

/// Adds the events of tables: to the counts, and as many as the limit leaves room for.
void add_events(Listing& listing, const ListedEvents& events, const Options& options);

/// One JSON object with one entry, one event and one place a line; the contract stands in README.md. Events are read
/// one after the other as they are written. Throws JobError.
void write_json(const Listing& listing, const ListedEvents& events, std::ostream& out);

/// Columns for people, in English with the dossier's own texts; the title stands last, so that no right-to-left text
/// can move another column. Throws JobError.
void write_table(const Listing& listing, const ListedEvents& events, std::ostream& out);

} // namespace chronomap
