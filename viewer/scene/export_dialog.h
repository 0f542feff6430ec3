#pragma once

#include "viewer/scene/scene.h"

#include <string>
#include <vector>

namespace chronomap {

/// What pressing something in the export form means: going to the choice before or after, or typing in a field.
enum class ExportPress : std::uint8_t { previous, next, line };

Pick pick_of(ExportRow row, ExportPress press);
ExportRow row_of(Pick pick);
ExportPress press_of(Pick pick);

/// The page as it will be: the view in the form's language and theme, its camera showing all the ground that the window
/// shows. `layout` is the window's.
ViewState view_to_export(const Document& document, const ViewState& view, const ExportSettings& settings,
                         const FrameLayout& layout);

/// The form and what the picture will look like, in front of everything. Lines are PickKind::export_row.
void draw_export_dialog(DisplayList& list, const Scene& scene);

} // namespace chronomap
