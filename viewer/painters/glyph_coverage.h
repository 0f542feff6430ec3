#pragma once

#include "viewer/text/glyphs.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace chronomap {

/// Coverage of one glyph in device pixels, 0 to 255, rows from the top; offsets from its origin, y downwards.
struct GlyphCoverage {
    int left_px = 0;
    int top_px = 0;
    int width_px = 0;
    int height_px = 0;
    std::vector<std::uint8_t> coverage;
};

/// Glyphs are placed at fractions of a pixel: steps in each direction.
inline constexpr int glyph_steps_a_px = 4;

/// A font face opened by the calling thread; stays open as long as the thread runs. Throws FontError.
int opened_face(const FontFace& face);

/// A glyph at `size_px` device pixels an em, moved right and down by `x_step` and `y_step` in [0, glyph_steps_a_px).
/// Unhinted. Without ink for a glyph that the face lacks. Kept in a cache of the calling thread.
std::shared_ptr<const GlyphCoverage> glyph_coverage(int opened, std::uint32_t glyph, double size_px, int x_step,
                                                    int y_step);

} // namespace chronomap
