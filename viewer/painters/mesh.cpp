#include "viewer/painters/mesh.h"

#include <algorithm>

namespace chronomap {

void Mesh::add_convex(const std::vector<Vertex>& corners, const Mask* mask) {
    if (corners.size() >= 3) {
        add_fan(corners.data(), corners.size(), mask);
    }
}

void Mesh::add_quad(const Vertex& a, const Vertex& b, const Vertex& c, const Vertex& d, const Mask* mask) {
    const Vertex corners[] = {a, b, c, d};
    add_fan(corners, 4, mask);
}

void Mesh::add_box(const MeshBox& box) {
    if (!intersection(box.at, m_clip).is_empty()) {
        m_parts.push_back({pixels_within(box.at), box});
    }
}

void Mesh::add_fan(const Vertex* corners, std::size_t count, const Mask* mask) {
    Point low{corners[0].x, corners[0].y};
    Point high = low;
    for (std::size_t i = 1; i < count; ++i) {
        low = {std::min(low.x, corners[i].x), std::min(low.y, corners[i].y)};
        high = {std::max(high.x, corners[i].x), std::max(high.y, corners[i].y)};
    }
    if (!(low.x < m_clip.right() && low.y < m_clip.bottom() && high.x > m_clip.x && high.y > m_clip.y)) {
        return; // outside, or not a number
    }
    for (std::size_t i = 2; i < count; ++i) {
        const Vertex& a = corners[0];
        const Vertex& b = corners[i - 1];
        const Vertex& c = corners[i];
        const auto [left, right] = std::minmax({a.x, b.x, c.x});
        const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
        m_parts.push_back({pixels_within({left, top, right - left, bottom - top}), MeshTriangle{{a, b, c}, mask}});
    }
}

} // namespace chronomap
