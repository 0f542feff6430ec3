#pragma once

#include "viewer/scene/form_lines.h"
#include "viewer/scene/scene.h"

#include <string>
#include <vector>

namespace chronomap {

/// A line of the form and what is pressed of it, as the thing pointed at.
Pick pick_of(ExportRow row, FormPress press);
ExportRow row_of(Pick pick);

/// The page as it will be: the view in the form's language and theme, its camera showing all the ground that the window
/// shows. `layout` is the window's.
ViewState view_to_export(const Document& document, const ViewState& view, const ExportSettings& settings,
                         const FrameLayout& layout);

/// The form and what the picture will look like, in front of everything. Lines are PickKind::export_row.
void draw_export_dialog(DisplayList& list, const Scene& scene);

} // namespace chronomap
