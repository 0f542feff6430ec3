#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace chronomap::gdal {

/// A file, or a member of an archive.
struct FilePart {
    std::string path;                      ///< as GDAL opens it
    std::optional<std::uint32_t> checksum; ///< what is in it has, as its archive says (see crc32.h)
};

} // namespace chronomap::gdal
