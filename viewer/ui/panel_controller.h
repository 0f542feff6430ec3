#pragma once

#include "viewer/scene/display_list.h"
#include "viewer/scene/document.h"
#include "viewer/scene/view_state.h"

namespace chronomap {

/// The view after a press on a value of the filters, in their tab or on its chip: chosen, or no more. A press on the row
/// under a section lists all of its values, or the first ones only. Any other pick, and a value that the document does
/// not have, changes nothing.
ViewState with_facet_pressed(ViewState view, const Document& document, Pick pick);

/// The view without filters and search.
ViewState without_filters(ViewState view);

} // namespace chronomap
