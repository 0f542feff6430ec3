#pragma once

#include "viewer/scene/column_form.h"
#include "viewer/scene/form_lines.h"
#include "viewer/scene/scene.h"

namespace chronomap {

/// A line of the form and what is pressed of it, as the thing pointed at.
Pick pick_of(ColumnRow row, FormPress press);
ColumnRow column_row_of(Pick pick);

/// The form and what was understood of the table that is seen, in front of everything. Lines are PickKind::column_row.
void draw_column_dialog(DisplayList& list, const Scene& scene);

/// What was understood of a table, why, and what could not be used of it. What does not fit is left out.
void draw_understanding(DisplayList& list, const Scene& scene, const LoadedTable& table, const Column& column);

} // namespace chronomap
