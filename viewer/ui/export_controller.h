#pragma once

#include "viewer/scene/document.h"
#include "viewer/scene/export_form.h"
#include "viewer/scene/view_state.h"

#include <string>

namespace chronomap {

/// What keys and presses do to the form that makes a picture. Pure.

/// As it opens: with the settings of the last picture, or those of the view.
ExportForm opened_form(const ExportSettings& settings);

/// How the first picture of a view is made; `file` is where to.
ExportSettings first_settings(const ViewState& view, std::string file);

/// The form with another line that has the keyboard; what was typed is kept.
ExportForm with_row(ExportForm form, ExportRow row);

/// The line after or before this one, round and round.
ExportForm with_next_row(ExportForm form, int direction);

/// The choice after or before the line's own, round and round; nothing happens to a text. The file's ending follows the
/// format.
ExportForm with_next_choice(ExportForm form, int direction, const Document& document);

/// The form with another text in its field.
ExportForm with_field(ExportForm form, TextField field);

/// A file name with the ending of a format.
std::string with_ending(std::string file, ExportFormat format);

} // namespace chronomap
