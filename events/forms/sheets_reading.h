#pragma once

#include "events/dossier_reader.h"
#include "events/forms/sheet.h"

#include <vector>

namespace chronomap {

/// Makes a dossier of the sheets of a workbook, or of a folder of tables: see docs/spreadsheet-template.md. Problems name sheet, row and column. Sheets
/// with other names are left alone. Usable with a sheet of entries. `default_title`: of a dossier whose sheets give it none.
DossierResult read_sheets(const std::vector<Sheet>& sheets, const std::string& default_title = {});

} // namespace chronomap
