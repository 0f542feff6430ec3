#include "viewer/app/command_export.h"

#include "geodata/safe_file.h"
#include "viewer/app/document_maker.h"
#include "viewer/app/export_job.h"
#include "viewer/app/view_options.h"
#include "viewer/scene/paper.h"

#include <algorithm>

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
    const ExportTable table = export_table(*document, view, listing);
    const ExportJob job{*document, listing, table, view.language};
    const std::string ending = options.out.extension();
    write_file(options.out, ending == ".csv" ? csv_of(job) : ending == ".kml" ? kml_of(job) : geojson_of(job));
    return 0;
}

} // namespace chronomap
