#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace chronomap::gdal {

/// A file within a zip archive.
struct ZipMember {
    std::string name;
    std::uint64_t packed_bytes = 0, unpacked_bytes = 0;
};

/// What an archive says it holds. Throws VectorFileError when its list cannot be read, and when it unpacks to more than the limits
/// named in vector_file.h: nothing of such an archive may be unpacked.
std::vector<ZipMember> list_zip(const std::string& path);

/// The path by which GDAL reads a member of an archive.
std::string path_in_zip(const std::string& archive, const std::string& member);

} // namespace chronomap::gdal
