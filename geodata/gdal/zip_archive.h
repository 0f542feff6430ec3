#pragma once

#include "geodata/gdal/file_part.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap::gdal {

/// A file within a zip archive.
struct ZipMember {
    std::string name;
    std::uint32_t checksum = 0; ///< of what is unpacked (see crc32.h)
    std::uint64_t packed_bytes = 0, unpacked_bytes = 0;
};

/// What an archive says it holds. Throws VectorFileError when its list cannot be read, and when it unpacks to more than the limits
/// named in vector_file.h: nothing of such an archive may be unpacked.
std::vector<ZipMember> list_zip(const std::string& path);

/// The first member of that name; null when there is none.
const ZipMember* find_member(const std::vector<ZipMember>& members, std::string_view name);

FilePart part_of_zip(const std::string& archive, const ZipMember& member);

} // namespace chronomap::gdal
