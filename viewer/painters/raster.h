#pragma once

#include "viewer/painters/mesh.h"
#include "viewer/painters/pixels.h"

namespace chronomap {

// Drawing onto pixels in memory. A pixel belongs to a shape when its middle does, so that shapes which share an edge neither
// overlap nor leave a gap; masks and images are sampled there. Nothing outside of `clip` is touched, and what is drawn within
// does not depend on it. Different clips of one span may be drawn by different threads.

/// Replaces what is there.
void fill(const PixelSpan& to, const PixelBox& clip, Argb color);

void draw(const PixelSpan& to, const PixelBox& clip, const MeshBox& box);
void draw(const PixelSpan& to, const PixelBox& clip, const MeshTriangle& triangle);

/// Pixels, borrowed, stretched over a rectangle.
struct StretchedImage {
    const Argb* pixels = nullptr; ///< rows from the top without padding
    int width_px = 0, height_px = 0;
    Rect at;
    bool is_opaque = false; ///< no pixel of it lets anything through
    bool is_smooth = false; ///< else each pixel is a sharp rectangle
    double opacity = 1;     ///< of the whole, in [0, 1]
};

void draw(const PixelSpan& to, const PixelBox& clip, const StretchedImage& image);

} // namespace chronomap
