#pragma once

#include "viewer/scene/column_form.h"
#include "viewer/scene/document.h"

#include <memory>

namespace chronomap {

/// What keys and presses do to the form for columns. Pure.

/// As it opens, with what is said of every table of the document.
ColumnForm opened_column_form(const Document& document);

/// The form with another line that has the keyboard; what was typed is kept.
ColumnForm with_row(ColumnForm form, ColumnRow row);

/// The line after or before this one, round and round. A document of one table has no line to choose another.
ColumnForm with_next_row(ColumnForm form, int direction, const Document& document);

/// The choice after or before the line's own, round and round: to be found out, then every column. Nothing happens to a
/// text.
ColumnForm with_next_choice(ColumnForm form, int direction, const Document& document);

/// The choice whose name begins with this text, the next one if the line's own does; nothing happens without one.
ColumnForm with_choice_beginning(ColumnForm form, const std::string& text, const Document& document);

/// The form with another text in its field.
ColumnForm with_field(ColumnForm form, TextField field);

/// The form when the document has been read again; null when no tables are left. What was said of other tables stays.
std::shared_ptr<const ColumnForm> form_after(const ColumnForm& form, const Document& document);

} // namespace chronomap
