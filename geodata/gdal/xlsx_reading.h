#pragma once

#include "geodata/gdal/file_format.h"
#include "geodata/vector_file.h"

namespace chronomap::gdal {

/// Reads the sheets of an XLSX workbook, cells as they are shown: see cell_format.h. GDAL's own driver turns months into days and days into midnights.
/// Of formulas the results count that the workbook remembers. Throws VectorFileError.
VectorFile read_xlsx(const FileFormat& format, const VectorFileOptions& options);

/// The names of the sheets. Throws VectorFileError.
std::vector<std::string> xlsx_sheets(const FileFormat& format);

} // namespace chronomap::gdal
