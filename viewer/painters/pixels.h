#pragma once

#include "viewer/scene/color.h"
#include "viewer/scene/geometry.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace chronomap {

/// The nearest whole number; halves go up on both sides of 0, so that neighbours that share an edge round it alike.
inline double nearest_whole(double v) {
    return std::floor(v + 0.5);
}

/// Whole pixels: columns [left, right), rows [top, bottom).
struct PixelBox {
    int left = 0, top = 0, right = 0, bottom = 0;

    bool is_empty() const { return left >= right || top >= bottom; }
    int width() const { return right - left; }
    int height() const { return bottom - top; }

    friend bool operator==(const PixelBox&, const PixelBox&) = default;
};

inline PixelBox intersection(const PixelBox& a, const PixelBox& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

/// The pixels whose middles lie within a rectangle, which may reach far beyond any screen.
PixelBox pixels_within(const Rect& rect);

/// Somebody else's pixels to draw into: rows from the top, `stride_px` pixels from one to the next.
struct PixelSpan {
    Argb* pixels = nullptr;
    int width_px = 0, height_px = 0;
    int stride_px = 0;

    Argb* row(int y) const { return &pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(stride_px)]; }
    PixelBox all() const { return {0, 0, width_px, height_px}; }
};

} // namespace chronomap
