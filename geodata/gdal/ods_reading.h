#pragma once

#include "geodata/gdal/file_format.h"
#include "geodata/vector_file.h"

namespace chronomap::gdal {

/// Reads the sheets of an OpenDocument spreadsheet (ODF 1.3), cells as they are shown: see cell_format.h. Throws VectorFileError.
VectorFile read_ods(const FileFormat& format, const VectorFileOptions& options);

/// The names of the sheets. Throws VectorFileError.
std::vector<std::string> ods_sheets(const FileFormat& format);

} // namespace chronomap::gdal
