#pragma once

#include "events/forms/sheet.h"

#include <string>
#include <vector>

namespace chronomap {

/// Sheets as an XLSX workbook (ECMA-376) that read_vector_file() gives back as they were. The columns are formatted as text, so that a spreadsheet program
/// leaves what is typed into them ("2022-09", "=") as it is; those of numbers hold numbers. Sheets without columns are left out. The same sheets give
/// the same bytes.
std::string xlsx_of(const std::vector<Sheet>& sheets);

/// Whether a column of a sheet holds numbers.
bool is_of_numbers(const std::string& column);

} // namespace chronomap
