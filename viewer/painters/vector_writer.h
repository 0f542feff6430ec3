#pragma once

#include "viewer/painters/picture_metadata.h"
#include "viewer/scene/display_list.h"

#include <cstdint>
#include <vector>

namespace chronomap {

/// A list of `size` logical pixels, each `scale` pixels of 1/96 inch wide, on an opaque background, as a file of vectors
/// that holds `metadata` and nothing else: no clock, no random names, so that the same arguments give the same bytes.
/// Both throw std::invalid_argument for a size that is not positive and finite or above 32767 px a side, FontError,
/// std::bad_alloc. Any thread.

/// A PDF page with its letters as text, which can be searched and copied; its fonts are embedded. PDF 1.4.
std::vector<std::uint8_t> encode_pdf(const DisplayList& list, Size size, double scale, Color background,
                                     const PictureMetadata& metadata = {});

/// An SVG drawing with its letters as outlines, the same wherever it is opened.
std::vector<std::uint8_t> encode_svg(const DisplayList& list, Size size, double scale, Color background,
                                     const PictureMetadata& metadata = {});

} // namespace chronomap
