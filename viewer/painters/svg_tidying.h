#pragma once

#include "viewer/painters/picture_metadata.h"

#include <string>

namespace chronomap {

/// A drawing as Cairo writes it, with its elements' names counted anew (Cairo goes on counting over all drawings of a
/// process) and with the metadata before what is drawn. Throws std::runtime_error for what is no SVG.
std::string tidied_svg(const std::string& drawing, const PictureMetadata& metadata);

} // namespace chronomap
