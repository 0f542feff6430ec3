#include "viewer/painters/shape_mesh.h"

#include "viewer/painters/line_mesh.h"
#include "viewer/painters/pixels.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace chronomap {

namespace {

constexpr double roundness_px = 0.1;

/// Few different stamps, none of them visibly off.
double quantised(double px) {
    return std::max(1.0, nearest_whole(px * 16)) / 16;
}

std::string stamp_key(char kind, double a, double b = 0) {
    std::string key(1, kind);
    key += std::to_string(std::lround(a * 16));
    key += ',';
    key += std::to_string(std::lround(b * 16));
    return key;
}

/// For each corner of a convex polygon, the way outwards by which moving it moves both its edges out by one pixel.
std::vector<Point> outward(const std::vector<Point>& points) {
    double area = 0;
    const std::size_t count = points.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Point a = points[i];
        const Point b = points[(i + 1) % count];
        area += a.x * b.y - a.y * b.x;
    }
    const double sign = area >= 0 ? 1 : -1;
    const auto normal = [&](std::size_t i) {
        const Point a = points[i % count];
        const Point b = points[(i + 1) % count];
        const double length = std::max(1e-9, std::hypot(b.x - a.x, b.y - a.y));
        return Point{sign * (b.y - a.y) / length, -sign * (b.x - a.x) / length};
    };
    std::vector<Point> out;
    for (std::size_t i = 0; i < count; ++i) {
        const Point before = normal(i + count - 1);
        const Point after = normal(i);
        // Sharp tips would reach far; they are cut back to three pixels.
        const double k = 1 / std::max(0.33, 1 + before.x * after.x + before.y * after.y);
        out.push_back({(before.x + after.x) * k, (before.y + after.y) * k});
    }
    return out;
}

Vertex corner(Point at, Argb color) {
    return {at.x, at.y, color, 0, 0};
}

std::vector<Point> without_doubles(const std::vector<Point>& points) {
    std::vector<Point> kept;
    for (const Point p : points) {
        const bool is_double = !kept.empty() && std::hypot(p.x - kept.back().x, p.y - kept.back().y) < 1e-3;
        if (std::isfinite(p.x) && std::isfinite(p.y) && !is_double) {
            kept.push_back(p);
        }
    }
    return kept;
}

} // namespace

Rect rounded_to_pixels(const Rect& rect) {
    if (rect.is_empty()) {
        return {rect.x, rect.y, 0, 0};
    }
    const double x = nearest_whole(rect.x);
    const double y = nearest_whole(rect.y);
    return {x, y, std::max(1.0, nearest_whole(rect.right()) - x), std::max(1.0, nearest_whole(rect.bottom()) - y)};
}

std::vector<Point> circle_points(Point center, double radius_px) {
    const double step = 2 * std::acos(1 - std::min(1.0, roundness_px / std::max(radius_px, roundness_px)));
    const int count = std::clamp(static_cast<int>(std::ceil(2 * std::numbers::pi / step)), 12, 240);
    std::vector<Point> points;
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * std::numbers::pi * i / count;
        points.push_back({center.x + radius_px * std::cos(angle), center.y + radius_px * std::sin(angle)});
    }
    return points;
}

const Mask& ShapeMesher::line_mask(double width_px) {
    const std::string key = stamp_key('l', width_px);
    const Mask* found = m_masks.find(key);
    return found != nullptr ? *found : m_masks.add(key, line_stamp(width_px));
}

const Mask& ShapeMesher::disc_mask(double radius_px, double stroke_px) {
    const std::string key = stamp_key('d', radius_px, stroke_px);
    const Mask* found = m_masks.find(key);
    return found != nullptr ? *found : m_masks.add(key, disc_stamp(radius_px, stroke_px));
}

void ShapeMesher::fill(const Rect& rect, Argb color) {
    m_mesh.add_box({rect, color, nullptr, {}});
}

void ShapeMesher::stroke(const std::vector<Point>& points, bool closed, double width_px, Argb color) {
    const double width = quantised(width_px);
    add_line(m_mesh, points, closed, width, color, line_mask(width));
}

/// A core half a pixel smaller than the polygon, and around it a seam one pixel wide that fades out: smooth edges
/// without multisampling.
void ShapeMesher::fill_polygon(const std::vector<Point>& raw, Argb color) {
    const std::vector<Point> points = without_doubles(raw);
    if (points.size() < 3) {
        return;
    }
    const std::vector<Point> ways = outward(points);
    std::vector<Vertex> inner, outer;
    for (std::size_t i = 0; i < points.size(); ++i) {
        inner.push_back(corner({points[i].x - ways[i].x / 2, points[i].y - ways[i].y / 2}, color));
        outer.push_back(corner({points[i].x + ways[i].x / 2, points[i].y + ways[i].y / 2}, 0));
    }
    m_mesh.add_convex(inner);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::size_t next = (i + 1) % points.size();
        m_mesh.add_quad(inner[i], outer[i], outer[next], inner[next]);
    }
}

void ShapeMesher::add_stamped_disc(Point center, double radius_px, double stroke_px, Argb color) {
    const Mask& mask = disc_mask(radius_px, stroke_px);
    const double reach = mask.width / 2.0 / disc_texels_per_px(radius_px);
    m_mesh.add_box({{center.x - reach, center.y - reach, 2 * reach, 2 * reach}, color, &mask, mask.all()});
}

/// The four quarters of a disc or ring, in the corners of a rectangle.
void ShapeMesher::add_corners(const Rect& outer, double radius_px, double stroke_px, Argb color) {
    const Mask& mask = disc_mask(radius_px, stroke_px);
    const double reach = radius_px + stroke_px / 2;
    const double texels = reach * disc_texels_per_px(radius_px);
    const Point middle = mask.all().center();
    for (const double side_x : {0.0, 1.0}) {
        for (const double side_y : {0.0, 1.0}) {
            m_mesh.add_box(
                {{side_x > 0 ? outer.right() - reach : outer.x, side_y > 0 ? outer.bottom() - reach : outer.y, reach,
                  reach},
                 color,
                 &mask,
                 {middle.x - (side_x > 0 ? 0 : texels), middle.y - (side_y > 0 ? 0 : texels), texels, texels}});
        }
    }
}

void ShapeMesher::fill_rounded(const Rect& rect, double radius_px, Argb color) {
    if (radius_px <= 0) {
        fill(rect, color);
        return;
    }
    add_corners(rect, radius_px, 0, color);
    fill({rect.x + radius_px, rect.y, rect.width - 2 * radius_px, radius_px}, color);
    fill({rect.x, rect.y + radius_px, rect.width, rect.height - 2 * radius_px}, color);
    fill({rect.x + radius_px, rect.bottom() - radius_px, rect.width - 2 * radius_px, radius_px}, color);
}

void ShapeMesher::outline(const Rect& rect, double radius_px, double stroke_px, Argb color) {
    const double width = std::max(1.0, nearest_whole(stroke_px));
    const Rect outer = rounded_to_pixels(rect.inset(-stroke_px / 2));
    const double corner = radius_px > 0 ? radius_px + width / 2 : width;
    if (radius_px > 0) {
        add_corners(outer, radius_px, width, color);
    }
    // The upright edges leave out the corners, which a translucent stroke would cover twice.
    fill({outer.x + (radius_px > 0 ? corner : 0), outer.y, outer.width - (radius_px > 0 ? 2 * corner : 0), width},
         color);
    fill({outer.x + (radius_px > 0 ? corner : 0), outer.bottom() - width,
          outer.width - (radius_px > 0 ? 2 * corner : 0), width},
         color);
    fill({outer.x, outer.y + corner, width, outer.height - 2 * corner}, color);
    fill({outer.right() - width, outer.y + corner, width, outer.height - 2 * corner}, color);
}

void ShapeMesher::add(const RectCommand& command) {
    const Rect rect = rounded_to_pixels(command.rect);
    const double most = std::min({rect.width / 2, rect.height / 2, max_stamp_radius_px});
    const double radius =
        command.radius_px > 0 ? std::min(quantised(command.radius_px), std::floor(most * 16) / 16) : 0;
    if (command.fill.a > 0) {
        fill_rounded(rect, radius, premultiplied(command.fill));
    }
    if (command.stroke.a > 0 && command.stroke_px > 0 && !command.rect.is_empty()) {
        outline(command.rect, radius, command.stroke_px, premultiplied(command.stroke));
    }
}

void ShapeMesher::add(const GradientCommand& command) {
    const double top = nearest_whole(command.rect.y);
    const double bottom = nearest_whole(command.rect.bottom());
    const Argb left = premultiplied(command.left);
    const Argb right = premultiplied(command.right);
    const double end = command.rect.right();
    m_mesh.add_quad(corner({command.rect.x, top}, left), corner({end, top}, right), corner({end, bottom}, right),
                    corner({command.rect.x, bottom}, left));
}

void ShapeMesher::add(const CircleCommand& command) {
    const bool is_small = command.radius_px <= max_stamp_radius_px;
    const double radius = quantised(command.radius_px);
    if (command.radius_px > 0 && command.fill.a > 0) {
        if (is_small) {
            add_stamped_disc(command.center, radius, 0, premultiplied(command.fill));
        } else {
            fill_polygon(circle_points(command.center, radius), premultiplied(command.fill));
        }
    }
    if (command.radius_px > 0 && command.stroke.a > 0 && command.stroke_px > 0) {
        if (is_small) {
            add_stamped_disc(command.center, radius, quantised(command.stroke_px), premultiplied(command.stroke));
        } else {
            stroke(circle_points(command.center, radius), true, command.stroke_px, premultiplied(command.stroke));
        }
    }
}

void ShapeMesher::add(const SoftDiscCommand& command) {
    if (!(command.radius_px > 0)) {
        return;
    }
    const Vertex middle = corner(command.center, premultiplied(command.color));
    const std::vector<Point> rim = circle_points(command.center, command.radius_px);
    for (std::size_t i = 0; i < rim.size(); ++i) {
        m_mesh.add_convex({middle, corner(rim[i], 0), corner(rim[(i + 1) % rim.size()], 0)});
    }
}

void ShapeMesher::add(const LineCommand& command) {
    if (!(command.width_px > 0) || command.color.a == 0) {
        return;
    }
    const Argb color = premultiplied(command.color);
    const std::vector<Point> points = aligned_to_pixels(command.points, quantised(command.width_px));
    if (command.dash_px.empty()) {
        stroke_piece(points, command.closed, command.width_px, color);
        return;
    }
    for (const std::vector<Point>& piece : dashed(points, command.closed, command.dash_px)) {
        stroke_piece(piece, false, command.width_px, color);
    }
}

// Rules and ticks are most of the lines of a frame, and rectangles are filled faster than stretched profiles.
void ShapeMesher::stroke_piece(const std::vector<Point>& points, bool closed, double width_px, Argb color) {
    if (const std::optional<Rect> pixels = pixels_of(points, quantised(width_px))) {
        fill(*pixels, color);
    } else {
        stroke(points, closed, width_px, color);
    }
}

void ShapeMesher::add(const ConvexCommand& command) {
    fill_polygon(command.points, premultiplied(command.fill));
}

} // namespace chronomap
