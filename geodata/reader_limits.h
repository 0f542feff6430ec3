#pragma once

#include <cstdint>
#include <filesystem>

namespace chronomap {

/// What reading one vector file may cost. It grows with the file, so that only a large file can make the computer work for long.
struct ReaderLimits {
    std::uint64_t memory_bytes = 0; ///< of the process that reads
    std::uint64_t text_bytes = 0;   ///< of VectorFile::text
    unsigned processor_seconds = 0;

    friend bool operator==(const ReaderLimits&, const ReaderLimits&) = default;
};

ReaderLimits reader_limits(std::uint64_t file_bytes);

/// Of a file and, for a Shapefile, of the table beside it; 0 for what is not there.
std::uint64_t bytes_to_read(const std::filesystem::path& path);

} // namespace chronomap
