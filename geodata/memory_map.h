#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

namespace chronomap {

/// A file's bytes, mapped read-only; they stay valid while `owner` lives.
struct MemoryMap {
    std::shared_ptr<const void> owner;
    std::string_view bytes;
};

/// Maps a whole regular file. Throws std::system_error.
MemoryMap map_file(const std::filesystem::path& file);

} // namespace chronomap
