#pragma once

#include "viewer/painters/text_mask.h"
#include "viewer/scene/color.h"
#include "viewer/scene/geometry.h"

#include <cairo.h>

namespace chronomap {

/// Lays a mask in the current source colours: first the halo, then the letters. `origin` in user space; it is moved
/// to the nearest device pixel.
void draw_text_mask(cairo_t* cairo, const TextMask& mask, Point origin, Color letters, Color halo);

/// Draws a line as glyphs of its fonts: outlines on pixels, and on surfaces that keep text (PDF) letters that can be
/// searched and copied. The halo is a stroke around them.
void draw_text_glyphs(cairo_t* cairo, const ShapedLine& line, Point origin, Color letters, Color halo, double halo_px);

/// Sets the source to a plain colour.
void set_source(cairo_t* cairo, Color color);

} // namespace chronomap
