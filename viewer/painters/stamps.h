#pragma once

#include "viewer/painters/mask_cache.h"

namespace chronomap {

// Small masks that shapes are drawn with. They are sampled to the nearest texel, so they have several texels a pixel.

/// Across a line: full within its width, fading over one pixel at each side. One texel wide; its height stands for
/// line_reach_px(width_px) on both sides of the middle.
Mask line_stamp(double width_px);

/// Half the width of the quad that a line's stamp is stretched across.
double line_reach_px(double width_px);

/// A disc, or with `stroke_px` > 0 the ring that a stroke about its rim covers, in the middle of a square.
Mask disc_stamp(double radius_px, double stroke_px);

/// How finely disc stamps of a radius are drawn.
double disc_texels_per_px(double radius_px);

/// Discs beyond this radius are meshed as polygons.
inline constexpr double max_stamp_radius_px = 32;

} // namespace chronomap
