#include "geodata/reader_limits.h"

#include <algorithm>
#include <system_error>

namespace chronomap {

ReaderLimits reader_limits(std::uint64_t file_bytes) {
    constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20U, most_bytes = std::uint64_t{1} << 40U;
    const std::uint64_t bytes = std::min(file_bytes, most_bytes);
    return {512 * mebibyte + 4 * bytes, 160 * mebibyte + 2 * bytes, static_cast<unsigned>(3 + bytes / mebibyte)};
}

std::uint64_t bytes_to_read(const std::filesystem::path& path) {
    std::uint64_t bytes = 0;
    const auto add = [&](const std::filesystem::path& file) {
        std::error_code none;
        const std::uintmax_t size = std::filesystem::file_size(file, none);
        bytes += none ? 0 : size;
    };
    add(path);
    if (path.extension() == ".shp")
        add(std::filesystem::path(path).replace_extension(".dbf"));
    return bytes;
}

} // namespace chronomap
