#pragma once

#include "viewer/scene/document.h"
#include "viewer/scene/view_state.h"

#include <string>

namespace chronomap {

/// An entry as one cites it: who speaks and what they do, title, when (as worded, as understood, why if inferred), and
/// source with paragraph, in the view's language and zone.
std::string citation_of(const Document& document, const ViewState& view, EntryIndex entry);

} // namespace chronomap
