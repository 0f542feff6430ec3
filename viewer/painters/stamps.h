#pragma once

#include <cstdint>
#include <vector>

namespace chronomap {

/// A small alpha mask that shapes are drawn with. Sampled to the nearest texel, so it has several texels a pixel.
struct Stamp {
    int width = 0, height = 0;
    std::vector<std::uint8_t> alpha;
};

/// Across a line: full within its width, fading over one pixel at each side. One texel wide; its height stands for
/// line_reach_px(width_px) on both sides of the middle.
Stamp line_stamp(double width_px);

/// Half the width of the quad that a line's stamp is stretched across.
double line_reach_px(double width_px);

/// A disc, or with `stroke_px` > 0 the ring that a stroke about its rim covers, in the middle of a square.
Stamp disc_stamp(double radius_px, double stroke_px);

/// How finely disc stamps of a radius are drawn.
double disc_texels_per_px(double radius_px);

/// Discs beyond this radius are meshed as polygons.
inline constexpr double max_stamp_radius_px = 32;

} // namespace chronomap
