#pragma once

#include "viewer/painters/prepared_list.h"

#include <cairo.h>

namespace chronomap {

/// What lists are drawn on. Pixels: straight edges and texts are moved onto whole pixels. Vectors (PDF, SVG): all
/// stays where it is, and texts stay text.
enum class CanvasKind { pixels, vectors };

/// Draws a list with the transformation and antialiasing that the context has. `visible` is what can be seen of it in
/// logical pixels: the rest is passed over. `prepared` belongs to the same list. Errors stay in the context's status.
void draw_list(cairo_t* cairo, CanvasKind kind, const DisplayList& list, const PreparedList& prepared,
               const Rect& visible);

} // namespace chronomap
