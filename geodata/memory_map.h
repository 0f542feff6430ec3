#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

namespace chronomap {

/// A file's bytes, mapped read-only; they stay valid while `owner` lives. Others can still write into the file: what is read
/// then is what they wrote, and where it has become shorter nothing can be read any more (end_well_when_maps_shrink()).
struct MemoryMap {
    std::shared_ptr<const void> owner;
    std::string_view bytes;
};

/// Maps a whole regular file. Throws std::system_error.
MemoryMap map_file(const std::filesystem::path& file);

/// From now on the process ends with a sentence on the standard error that names the file, and with exit code 1, when it
/// reads where a mapped file is not any more; the system would kill it without a word.
void end_well_when_maps_shrink();

} // namespace chronomap
