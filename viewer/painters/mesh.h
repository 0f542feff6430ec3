#pragma once

#include "viewer/scene/color.h"
#include "viewer/scene/geometry.h"

#include <SFML/Graphics/Vertex.hpp>

#include <cstddef>
#include <vector>

namespace chronomap {

/// The colour with its channels multiplied by its opacity, as every vertex has it; `factor` in [0, 1] fades it further.
sf::Color premultiplied(Color color, double factor = 1);

/// Triangles in device pixels with premultiplied colours and texels, cut to a rectangle as they are added, so that the
/// whole frame can be drawn without scissor changes.
class Mesh {
public:
    /// What is added from now on shows only within `clip`.
    void set_clip(const Rect& clip) { m_clip = clip; }
    const Rect& clip() const { return m_clip; }

    /// A convex polygon of at least three corners, as a fan.
    void add_convex(const std::vector<sf::Vertex>& corners);
    void add_quad(const sf::Vertex& a, const sf::Vertex& b, const sf::Vertex& c, const sf::Vertex& d);

    /// An axis-aligned rectangle that shows a part of a texture.
    void add_rect(const Rect& at, const Rect& texels, sf::Color color);

    const std::vector<sf::Vertex>& vertices() const { return m_vertices; }
    std::size_t size() const { return m_vertices.size(); }
    void clear() { m_vertices.clear(); }

private:
    void add_fan(const sf::Vertex* corners, std::size_t count);
    void add_clipped(const sf::Vertex* corners, std::size_t count);

    Rect m_clip{-1e9, -1e9, 2e9, 2e9};
    std::vector<sf::Vertex> m_vertices;
    std::vector<sf::Vertex> m_cut, m_cut_next; // kept between calls to save allocations
};

} // namespace chronomap
