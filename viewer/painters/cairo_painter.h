#pragma once

#include "viewer/painters/image.h"
#include "viewer/scene/display_list.h"

namespace chronomap {

/// How edges are smoothed: `fast` for tiles of the window, `best` for files.
enum class Smoothing { fast, best };

/// Paints a list of `size` logical pixels on an opaque background, at `scale` device pixels a logical pixel. The same
/// arguments give the same bytes. Throws std::invalid_argument for a size that is not positive and finite or above
/// 32767 px a side, FontError, std::bad_alloc. Any thread; large pictures are painted in bands on two threads.
Image paint(const DisplayList& list, Size size, double scale, Color background, Smoothing smoothing = Smoothing::best);

/// Paints what a picture draws in `box`, whose north-west corner comes to the tile's; `zoom` says how many logical
/// pixels the box takes, `scale` how many device pixels a logical one. Transparent where nothing is drawn. Any thread.
PixelImage paint_tile(const Picture& picture, const WorldBox& box, double zoom, double scale, int width_px,
                      int height_px, Smoothing smoothing = Smoothing::fast);

} // namespace chronomap
