#include "viewer/app/command_export.h"

#include "viewer/app/document_maker.h"
#include "viewer/app/export_job.h"
#include "viewer/app/export_sheets.h"
#include "viewer/app/view_options.h"
#include "viewer/scene/paper.h"

#include <algorithm>
#include <limits>

namespace chronomap {

namespace {

// What is exported is what a picture of this time would show.
void keep_what_is_in_time(Listing& listing, const Options& options) {
    std::erase_if(listing.entries, [&](EntryIndex entry) {
        const std::optional<Certainty>& certainty = listing.certainties[entry];
        if (!certainty)
            return listing.window.has_value();
        return *certainty == Certainty::outside || (*certainty == Certainty::certain && !options.shows_sure) ||
               (*certainty == Certainty::possible && !options.shows_maybe);
    });
}

} // namespace

int export_entries(const Options& options, std::ostream& err) {
    const std::shared_ptr<const Document> document = load_document(options, err);
    const ViewState view = view_from_options(options, *document, usual_page, FramePurpose::picture);
    Listing listing = listing_from(options, *document->dossier, *document->finder);
    keep_what_is_in_time(listing, options);
    listing.most_events = std::numeric_limits<std::size_t>::max();
    if (is_of_sheets(options.out)) {
        export_sheets(*document, listing, options.out);
        return 0;
    }
    const ExportTable table = export_table(*document, view, listing);
    const ListedEvents events(document->tables, options, filter_from(options, document->finder->facets()),
                              listing.window);
    const ExportJob job{*document, listing, table, events, view.language};
    const std::string ending = options.out.extension();
    TextFile file(options.out);
    (ending == ".csv" ? write_csv : ending == ".kml" ? write_kml : write_geojson)(job, file);
    file.commit();
    return 0;
}

} // namespace chronomap
