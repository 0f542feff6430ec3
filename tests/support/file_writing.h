#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

namespace chronomap {

/// Writes a file for a test to read.
inline std::filesystem::path written(const std::filesystem::path& path, std::string_view content) {
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

} // namespace chronomap
