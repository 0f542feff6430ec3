#pragma once

#include "viewer/painters/mask_cache.h"
#include "viewer/painters/mesh.h"
#include "viewer/painters/stamps.h"
#include "viewer/scene/display_list.h"

namespace chronomap {

/// Meshes the shapes of a display list, already in device pixels; small discs and lines are stamped with masks.
class ShapeMesher {
public:
    ShapeMesher(Mesh& mesh, MaskCache& masks) : m_mesh(mesh), m_masks(masks) {}

    void add(const RectCommand& rect);
    void add(const GradientCommand& gradient);
    void add(const CircleCommand& circle);
    void add(const SoftDiscCommand& disc);
    void add(const LineCommand& line);
    void add(const ConvexCommand& convex);

    /// Without rounding to whole pixels: the caller has done so.
    void fill(const Rect& rect, Argb color);

private:
    const Mask& line_mask(double width_px);
    const Mask& disc_mask(double radius_px, double stroke_px);
    void stroke_piece(const std::vector<Point>& points, bool closed, double width_px, Argb color);
    void stroke(const std::vector<Point>& points, bool closed, double width_px, Argb color);
    void fill_polygon(const std::vector<Point>& points, Argb color);
    void add_stamped_disc(Point center, double radius_px, double stroke_px, Argb color);
    void add_corners(const Rect& outer, double radius_px, double stroke_px, Argb color);
    void fill_rounded(const Rect& rect, double radius_px, Argb color);
    void outline(const Rect& rect, double radius_px, double stroke_px, Argb color);

    Mesh& m_mesh;
    MaskCache& m_masks;
};

/// The rectangle with its edges on the nearest pixels; at least one pixel wide and high unless it is empty.
Rect rounded_to_pixels(const Rect& rect);

/// Points on a circle, as many as keep a polygon within a tenth of a pixel of it.
std::vector<Point> circle_points(Point center, double radius_px);

} // namespace chronomap
