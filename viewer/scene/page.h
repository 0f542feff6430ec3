#pragma once

#include "viewer/scene/frame.h"
#include "viewer/scene/page_options.h"

namespace chronomap {

/// A view as a picture that explains itself: title, the time in view with its zone and counts, map, timeline, legend, the
/// entries in view as a numbered list whose numbers stand on the map as well, and the sources. `size` in logical px; where
/// there is no room, the list steps back first, then the legend, then the timeline. No text is smaller than 10 px. Pure, as
/// build_frame is.
Frame build_page(const Document& document, const ViewState& view, const PageOptions& options, Size size);

/// Where the map of a page stands, whatever its camera looks at.
Rect page_map(const Document& document, const ViewState& view, const PageOptions& options, Size size);

/// How the map of a page opens: as the dossier's author wishes it, else where its entries lie.
Camera opening_page_camera(const Document& document, Size map_size);

} // namespace chronomap
