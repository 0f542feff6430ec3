#pragma once

#include "viewer/scene/geometry.h"

#include <cairo.h>

#include <vector>

namespace chronomap {

/// Moves straight edges onto whole device pixels so that they are crisp. All coordinates are the context's user space;
/// its transformation must be a scale and a translation. Without alignment everything comes back as it was.
class PixelGrid {
public:
    PixelGrid(cairo_t* cairo, bool aligned) : m_cairo(cairo), m_aligned(aligned) {}

    /// A rectangle at least one pixel wide and high, unless it is empty.
    Rect fill(const Rect& rect) const;

    struct Outline {
        Rect middle;
        double width = 0;
    };

    /// The outline of a rectangle, a whole number of pixels wide: where its middle runs.
    Outline outline(const Rect& rect, double stroke_px) const;

    struct Line {
        std::vector<Point> points;
        double width = 0;
    };

    /// A line whose every segment is horizontal or vertical, a whole number of pixels wide (or thinner than one);
    /// others as they are.
    Line line(const std::vector<Point>& points, double width_px) const;

private:
    Rect to_device(const Rect& rect) const;
    Rect to_user(const Rect& rect) const;
    double scale() const;

    cairo_t* m_cairo;
    bool m_aligned;
};

} // namespace chronomap
