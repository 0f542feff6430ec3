#pragma once

#include "viewer/painters/image.h"
#include "viewer/painters/picture_metadata.h"

#include <cstdint>
#include <vector>

namespace chronomap {

/// The picture as a PNG file: RGB, 8 bits, sRGB; packed quickly rather than tightly, on all processors. Holds the
/// pixels and the metadata, nothing else, and the same arguments give the same bytes. Throws std::invalid_argument for an empty picture or one
/// whose bytes do not fit its size, std::bad_alloc.
std::vector<std::uint8_t> encode_png(const Image& image, const PictureMetadata& metadata = {});

} // namespace chronomap
