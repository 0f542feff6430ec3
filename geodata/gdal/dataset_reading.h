#pragma once

#include "geodata/gdal/file_format.h"
#include "geodata/vector_file.h"

namespace chronomap::gdal {

/// Reads what one of GDAL's drivers opens. Throws VectorFileError.
VectorFile read_dataset(const FileFormat& format, const VectorFileOptions& options);

} // namespace chronomap::gdal
