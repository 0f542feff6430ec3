#pragma once

#include "viewer/app/options.h"
#include "viewer/scene/frame.h"

#include <memory>

namespace chronomap {

/// The INPUT with the texts of its sources, the base map and the interface's words. A base map that cannot be read is
/// told on `err` and left out. Throws JobError.
std::shared_ptr<const Document> load_document(const Options& options, std::ostream& err);

/// The filter that the options ask for. Throws JobError for a value that the dossier does not have.
Filter filter_from(const Options& options, const FacetTable& facets);

/// How the options ask the document to be seen. Throws UsageError for an unknown language, JobError for an unknown entry.
ViewState view_from_options(const Options& options, const Document& document, Size size, FramePurpose purpose);

} // namespace chronomap
