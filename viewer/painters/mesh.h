#pragma once

#include "viewer/painters/mask_cache.h"
#include "viewer/painters/pixels.h"
#include "viewer/scene/color.h"
#include "viewer/scene/geometry.h"

#include <cstddef>
#include <variant>
#include <vector>

namespace chronomap {

/// A corner in device pixels, with its premultiplied colour and its place in a mask.
struct Vertex {
    double x = 0, y = 0;
    Argb color = 0;
    double mask_x = 0, mask_y = 0;
};

/// A rectangle of one colour, covered as a part of a mask says or, without one, wholly.
struct MeshBox {
    Rect at;
    Argb color = 0;
    const Mask* mask = nullptr;
    Rect part; ///< of the mask, in its pixels: stretched over `at`
};

/// A triangle whose colour runs from corner to corner, covered as a mask says or, without one, wholly.
struct MeshTriangle {
    Vertex corners[3];
    const Mask* mask = nullptr;
};

struct MeshPart {
    PixelBox bounds; ///< nothing is drawn outside
    std::variant<MeshBox, MeshTriangle> shape;
};

/// Boxes and triangles in device pixels, from the back to the front. What lies wholly outside of the clip is left out; what
/// lies across its edge is kept whole.
class Mesh {
public:
    void set_clip(const Rect& clip) { m_clip = clip; }
    const Rect& clip() const { return m_clip; }

    /// A convex polygon of at least three corners, as a fan.
    void add_convex(const std::vector<Vertex>& corners, const Mask* mask = nullptr);
    void add_quad(const Vertex& a, const Vertex& b, const Vertex& c, const Vertex& d, const Mask* mask = nullptr);
    void add_box(const MeshBox& box);

    const std::vector<MeshPart>& parts() const { return m_parts; }
    std::size_t size() const { return m_parts.size(); }
    void clear() { m_parts.clear(); }

private:
    void add_fan(const Vertex* corners, std::size_t count, const Mask* mask);

    Rect m_clip{-1e9, -1e9, 2e9, 2e9};
    std::vector<MeshPart> m_parts;
};

} // namespace chronomap
