#include "viewer/app/command_list.h"

#include "viewer/app/document_loading.h"
#include "viewer/app/listing.h"
#include "viewer/app/view_options.h"
#include "viewer/scene/finder.h"

#include <algorithm>

namespace chronomap {

int list_entries(const Options& options, std::ostream& out, std::ostream& err) {
    const LoadedDossier loaded = load_dossier(options.inputs);
    tell_problems(loaded.problems, err);

    const Dossier& dossier = *loaded.dossier;
    Listing listing{dossier, TimeZone::find(dossier.time_zone).value_or(TimeZone()), options.clock.value_or(Clock::story)};
    listing.window = window_of(options, listing.zone);
    listing.extents = extents_by(dossier, listing.clock);
    listing.certainties = certainties_in(listing.extents, listing.window);
    const Finder finder(loaded.dossier);
    const std::vector<std::uint8_t> passes = finder.find(filter_from(options, finder.facets()))->passes;
    std::vector<std::uint8_t> placed;
    for (const Entry& entry : dossier.entries)
        placed.push_back(is_placed(dossier, entry) ? 1 : 0);
    listing.counts = counts_of(listing.certainties, placed, passes);
    listing.entries = in_time_order(listing.extents);
    std::erase_if(listing.entries, [&](EntryIndex entry) { return passes[entry] == 0; });
    listing.entries.resize(std::min(listing.entries.size(), options.limit.value_or(listing.entries.size())));

    if (options.json)
        write_json(listing, out);
    else
        write_table(listing, out);
    return 0;
}

} // namespace chronomap
