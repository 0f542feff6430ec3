#pragma once

#include "events/forms/sheet.h"

#include <filesystem>
#include <stdexcept>
#include <vector>

namespace chronomap {

/// Sheets cannot be read; one sentence without the file.
struct SheetError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Whether a folder has a file "entries.csv", or a workbook (XLSX, ODS) a sheet "entries", in small or capital letters.
bool has_sheets(const std::filesystem::path& path);

/// The sheets of such a folder or workbook that a dossier can have. Throws SheetError.
std::vector<Sheet> load_sheets(const std::filesystem::path& path);

} // namespace chronomap
