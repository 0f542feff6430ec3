#pragma once

#include "events/filter.h"
#include "viewer/scene/document.h"

#include <string>
#include <string_view>

namespace chronomap {

/// "Place": the heading of a facet.
std::string facet_words(Facet facet, const Messages& words);

/// What a value that the document knows is called: names in `language`, else the interface's words. A category that
/// these do not know stays as its author wrote it.
std::string value_words(const Document& document, FacetValue value, const Messages& words, std::string_view language);

/// "Place: Moscow"
std::string filter_words(const Document& document, FacetValue value, const Messages& words, std::string_view language);

} // namespace chronomap
