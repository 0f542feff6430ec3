#pragma once

#include "viewer/scene/color_scale.h"
#include "viewer/scene/display_list.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace chronomap {

/// Counts on a grid of pixels, rows from the top.
struct CountPlane {
    int width = 0, height = 0;
    std::span<const std::uint32_t> counts;
};

/// Each count with those of its eight neighbours: so that a lone event is a dot that can be seen.
std::vector<std::uint32_t> with_neighbours(const CountPlane& plane);

/// The colours of counts by a ramp and a scale; where there is nothing the image is transparent.
std::shared_ptr<const PixelImage> density_image(const CountPlane& plane, const ColorRamp& ramp,
                                                const CountScale& scale);

/// Counts by category, a plane each with its colour, spread to their neighbours here: the colours mixed by how many there
/// are, the paler the fewer. All planes are of one size.
struct ColoredPlane {
    std::span<const std::uint32_t> counts;
    Color color;
};
std::shared_ptr<const PixelImage> category_image(int width, int height, const std::vector<ColoredPlane>& planes,
                                                 const CountScale& scale);

} // namespace chronomap
