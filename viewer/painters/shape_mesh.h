#pragma once

#include "viewer/painters/mesh.h"
#include "viewer/painters/stamps.h"
#include "viewer/painters/texture_atlas.h"
#include "viewer/scene/display_list.h"

namespace chronomap {

/// Meshes the shapes of a display list, already in device pixels, over the stamps of an atlas. Everything throws
/// AtlasFull.
class ShapeMesher {
public:
    ShapeMesher(Mesh& mesh, TextureAtlas& atlas);

    void add(const RectCommand& rect);
    void add(const GradientCommand& gradient);
    void add(const CircleCommand& circle);
    void add(const SoftDiscCommand& disc);
    void add(const LineCommand& line);
    /// Whether a line is drawn as rectangles alone, which need no texture.
    static bool is_plain(const LineCommand& line);
    void add(const ConvexCommand& convex);

    /// Without rounding to whole pixels: the caller has done so.
    void fill(const Rect& rect, sf::Color color);

private:
    struct StampSlot {
        Rect texels;
        double texels_per_px;
    };

    StampSlot line_slot(double width_px);
    StampSlot disc_slot(double radius_px, double stroke_px);
    void stroke_piece(const std::vector<Point>& points, bool closed, double width_px, sf::Color color);
    void stroke(const std::vector<Point>& points, bool closed, double width_px, sf::Color color);
    void fill_polygon(const std::vector<Point>& points, sf::Color color);
    void add_stamped_disc(Point center, double radius_px, double stroke_px, sf::Color color);
    void add_corners(const Rect& outer, double radius_px, double stroke_px, sf::Color color);
    void fill_rounded(const Rect& rect, double radius_px, sf::Color color);
    void outline(const Rect& rect, double radius_px, double stroke_px, sf::Color color);
    sf::Vertex plain(Point at, sf::Color color) const;

    Mesh& m_mesh;
    TextureAtlas& m_atlas;
    Rect m_white; ///< texels that are full all over
};

/// The rectangle with its edges on the nearest pixels; at least one pixel wide and high unless it is empty.
Rect rounded_to_pixels(const Rect& rect);

/// Points on a circle, as many as keep a polygon within a tenth of a pixel of it.
std::vector<Point> circle_points(Point center, double radius_px);

} // namespace chronomap
