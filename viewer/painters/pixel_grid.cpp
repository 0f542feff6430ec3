#include "viewer/painters/pixel_grid.h"

#include "viewer/painters/pixels.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

Rect on_pixels(const Rect& r) {
    const double x = nearest_whole(r.x);
    const double y = nearest_whole(r.y);
    return {x, y, std::max(1.0, nearest_whole(r.right()) - x), std::max(1.0, nearest_whole(r.bottom()) - y)};
}

bool is_axis_aligned(const std::vector<Point>& points) {
    for (std::size_t i = 1; i < points.size(); ++i)
        if (points[i].x != points[i - 1].x && points[i].y != points[i - 1].y)
            return false;
    return true;
}

} // namespace

Rect PixelGrid::fill(const Rect& rect) const {
    if (!m_aligned || rect.is_empty())
        return rect;
    return to_user(on_pixels(to_device(rect)));
}

PixelGrid::Outline PixelGrid::outline(const Rect& rect, double stroke_px) const {
    if (!m_aligned)
        return {rect, stroke_px};
    const double width = std::max(1.0, nearest_whole(stroke_px * scale()));
    const Rect outer = on_pixels(to_device(rect.inset(-stroke_px / 2)));
    return {to_user(outer.inset(width / 2)), width / scale()};
}

PixelGrid::Line PixelGrid::line(const std::vector<Point>& points, double width_px) const {
    if (!m_aligned || points.size() > 5 || !is_axis_aligned(points))
        return {points, width_px};
    const double exact = width_px * scale();
    const double width = exact < 1 ? exact : nearest_whole(exact);
    Line line{points, width / scale()};
    for (Point& p : line.points) {
        double x = p.x;
        double y = p.y;
        cairo_user_to_device(m_cairo, &x, &y);
        x = nearest_whole(x - width / 2) + width / 2;
        y = nearest_whole(y - width / 2) + width / 2;
        cairo_device_to_user(m_cairo, &x, &y);
        p = {x, y};
    }
    return line;
}

Rect PixelGrid::to_device(const Rect& rect) const {
    double x = rect.x;
    double y = rect.y;
    cairo_user_to_device(m_cairo, &x, &y);
    return {x, y, rect.width * scale(), rect.height * scale()};
}

Rect PixelGrid::to_user(const Rect& rect) const {
    double x = rect.x;
    double y = rect.y;
    cairo_device_to_user(m_cairo, &x, &y);
    return {x, y, rect.width / scale(), rect.height / scale()};
}

double PixelGrid::scale() const {
    double x = 1;
    double y = 0;
    cairo_user_to_device_distance(m_cairo, &x, &y);
    return x;
}

} // namespace chronomap
