#include "viewer/app/listing.h"

#include "viewer/app/view_options.h"

#include <algorithm>
#include <limits>

namespace chronomap {

Listing listing_from(const Options& options, const Dossier& dossier, const Finder& finder) {
    Listing listing{dossier, TimeZone::find(dossier.time_zone).value_or(TimeZone()),
                    options.clock.value_or(Clock::story)};
    listing.window = window_of(options, listing.zone);
    listing.extents = extents_by(dossier, listing.clock);
    listing.certainties = certainties_in(listing.extents, listing.window);
    const std::vector<std::uint8_t> passes = finder.find(filter_from(options, finder.facets()))->passes;
    std::vector<std::uint8_t> placed;
    for (const Entry& entry : dossier.entries)
        placed.push_back(is_placed(dossier, entry) ? 1 : 0);
    listing.counts = counts_of(listing.certainties, placed, passes);
    listing.entries = in_time_order(listing.extents);
    std::erase_if(listing.entries, [&](EntryIndex entry) { return passes[entry] == 0; });
    const bool wants_some_answers = !options.shows_sure || !options.shows_maybe;
    std::erase_if(listing.entries, [&](EntryIndex entry) {
        const std::optional<Certainty>& certainty = listing.certainties[entry];
        return wants_some_answers && certainty != (options.shows_sure ? Certainty::certain : Certainty::possible);
    });
    listing.entries.resize(std::min(listing.entries.size(), options.limit.value_or(listing.entries.size())));
    return listing;
}

void add_events(Listing& listing, const ListedEvents& events, const Options& options) {
    listing.counts = with_tables(listing.counts, events.now());
    const std::size_t most = options.limit.value_or(std::numeric_limits<std::size_t>::max());
    listing.most_events = most - listing.entries.size();
}

} // namespace chronomap
