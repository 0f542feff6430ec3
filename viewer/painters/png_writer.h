#pragma once

#include "viewer/painters/image.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace chronomap {

/// The picture as a PNG file: RGB, 8 bits, sRGB; packed quickly rather than tightly, on all processors. Holds nothing
/// but the pixels, and the same picture gives the same bytes. Throws std::invalid_argument for an empty picture or one
/// whose bytes do not fit its size, std::bad_alloc.
std::vector<std::uint8_t> encode_png(const Image& image);

/// Writes it so that it appears whole or not at all. Throws FileError, and what encode_png throws.
void write_png(const Image& image, const std::filesystem::path& path);

} // namespace chronomap
