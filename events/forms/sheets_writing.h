#pragma once

#include "events/dossier.h"
#include "events/forms/sheet.h"

namespace chronomap {

/// A dossier as sheets: what read_sheets() makes of them is the same again, as that of write_dossier() is. Only columns with a value in them are there.
/// `entries`: see write_dossier().
std::vector<Sheet> sheets_of(const Dossier& dossier, const std::vector<EntryIndex>& entries);

/// A sheet as CSV for spreadsheet programs: UTF-8 with a byte order mark, commas, CRLF. Cells that would be run as formulas are guarded.
std::string csv_of(const Sheet& sheet);

} // namespace chronomap
