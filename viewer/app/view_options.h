#pragma once

#include "viewer/app/options.h"
#include "viewer/scene/frame.h"

namespace chronomap {

/// The filter that the options ask for. Throws JobError for a value that the dossier does not have.
Filter filter_from(const Options& options, const FacetTable& facets);

/// What a picture adds to a view as the options ask; what they leave open is as in `otherwise`.
PageOptions page_from_options(const Options& options, const PageOptions& otherwise = {});

/// How the options ask the document to be seen. Throws UsageError for an unknown language, JobError for an unknown entry.
ViewState view_from_options(const Options& options, const Document& document, Size size, FramePurpose purpose);

/// A view that was kept, changed as the options ask. A map of `map_size` shows the ground that one of `kept_map_size` did.
/// Throws UsageError for an unknown language, JobError for an unknown entry.
ViewState kept_view_with_options(ViewState kept, const Options& options, const Document& document, Size kept_map_size,
                                 Size map_size);

} // namespace chronomap
