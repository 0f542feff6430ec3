#include "viewer/app/command_list.h"

#include "viewer/app/document_loading.h"
#include "viewer/app/listing.h"
#include "viewer/scene/finder.h"

namespace chronomap {

int list_entries(const Options& options, std::ostream& out, std::ostream& err) {
    const LoadedDossier loaded = load_dossier(options.inputs);
    tell_problems(loaded.problems, err);

    const Finder finder(loaded.dossier);
    const Listing listing = listing_from(options, *loaded.dossier, finder);
    if (options.json)
        write_json(listing, out);
    else
        write_table(listing, out);
    return 0;
}

} // namespace chronomap
