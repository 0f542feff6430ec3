#include "viewer/app/command_list.h"

#include "viewer/app/listing.h"
#include "viewer/app/story_input.h"
#include "viewer/app/table_inputs.h"
#include "viewer/app/view_options.h"
#include "viewer/scene/finder.h"
#include "viewer/scene/table_facets.h"

namespace chronomap {

int list_entries(const Options& options, std::ostream& out, std::ostream& err) {
    const StoryInput input = story_input(options);
    tell_problems(input.story.problems, err);
    const auto loaded = load_tables(input.tables, options, err);

    const Finder finder(input.story.dossier, facet_values_of(loaded));
    const DocumentTables tables = tables_beside(loaded, finder);
    Listing listing = listing_from(options, *input.story.dossier, finder);
    const ListedEvents events(tables, options, filter_from(options, finder.facets()), listing.window);
    add_events(listing, events, options);
    if (options.json)
        write_json(listing, events, out);
    else
        write_table(listing, events, out);
    return 0;
}

} // namespace chronomap
