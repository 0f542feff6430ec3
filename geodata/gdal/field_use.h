#pragma once

#include "geodata/gdal/file_format.h"

#include <cstdint>
#include <vector>

class OGRLayer;

namespace chronomap::gdal {

/// What becomes of a layer's field.
enum class FieldUse : std::uint8_t {
    as_it_is,
    date,   ///< dates, although the format makes them times at midnight
    unused, ///< one that the format always has and this file does not need
    binary, ///< no text
};

/// By field. Looks through all features where a format leaves it no other way.
std::vector<FieldUse> uses_of_fields(OGRLayer& layer, const FileFormat& format);

} // namespace chronomap::gdal
