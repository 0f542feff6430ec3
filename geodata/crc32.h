#pragma once

#include <cstdint>
#include <string_view>

namespace chronomap {

/// The checksum that zip archives hold of each file: of these bytes, or of all when `before` is that of the bytes before them.
std::uint32_t crc32(std::string_view bytes, std::uint32_t before = 0);

} // namespace chronomap
