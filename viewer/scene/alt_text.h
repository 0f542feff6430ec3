#pragma once

#include "viewer/scene/document.h"
#include "viewer/scene/page.h"
#include "viewer/scene/view_state.h"

#include <string>

namespace chronomap {

/// A picture in words, for those who cannot see it, in the view's language: plain text of a few paragraphs, each on lines
/// of its own. What is shown (the page's own title and caption before the dossier's), the time in view and its zone, how
/// many entries are in it, may be, or are outside, what filters hold, the places, and what is told in time order (a dozen
/// entries, then how many more there are). A statement always opens with speaker and act; times and places that are
/// inferred are said to be. The same document and view give the same text.
std::string alt_text(const Document& document, const ViewState& view, const PageOptions& page = {});

} // namespace chronomap
