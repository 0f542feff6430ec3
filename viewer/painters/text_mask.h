#pragma once

#include "viewer/text/glyphs.h"

#include <cstdint>
#include <vector>

namespace chronomap {

/// Coverage of one shaped line in device pixels, 0 (nothing) to 255 (full), rows from the top without padding.
/// `letters` and `halo` have the same size: width_px * height_px; `halo` is empty when no halo was asked for, and
/// otherwise contains the letters' own area too, so that it can be drawn first and the letters above it.
struct TextMask {
    int left_px = 0;  ///< from the origin (left end of the baseline) to the mask's left edge, usually slightly negative
    int top_px = 0;   ///< from the baseline to the mask's top edge: negative, as y runs downwards
    int width_px = 0; ///< a multiple of 4; 0 when the line has no ink
    int height_px = 0;
    std::vector<std::uint8_t> letters;
    std::vector<std::uint8_t> halo;

    bool is_empty() const { return width_px == 0 || height_px == 0; }
};

/// Rasters a line with its origin on a whole device pixel. `scale` is device pixels a logical pixel, `halo_px` the
/// width of the halo around the letters in logical pixels (0: none). What lies more than 16384 px from the origin is left
/// out. Any thread. Throws FontError.
TextMask raster_text(const ShapedLine& line, double scale, double halo_px = 0);

} // namespace chronomap
