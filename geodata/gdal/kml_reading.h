#pragma once

#include "geodata/gdal/file_format.h"
#include "geodata/vector_file.h"

namespace chronomap::gdal {

/// Reads KML, and all the KML files of a KMZ. The positions of a track with times are rows of their own, of the layer "track points".
/// Throws VectorFileError.
VectorFile read_kml(const FileFormat& format, const VectorFileOptions& options);

} // namespace chronomap::gdal
