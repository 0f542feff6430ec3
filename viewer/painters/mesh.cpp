#include "viewer/painters/mesh.h"

#include <algorithm>

namespace chronomap {

namespace {

sf::Uint8 mixed_channel(sf::Uint8 a, sf::Uint8 b, float share) {
    return static_cast<sf::Uint8>(static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * share +
                                  0.5f);
}

sf::Vertex between(const sf::Vertex& a, const sf::Vertex& b, float share) {
    const sf::Color color(mixed_channel(a.color.r, b.color.r, share), mixed_channel(a.color.g, b.color.g, share),
                          mixed_channel(a.color.b, b.color.b, share), mixed_channel(a.color.a, b.color.a, share));
    return {a.position + (b.position - a.position) * share, color, a.texCoords + (b.texCoords - a.texCoords) * share};
}

/// One step of Sutherland and Hodgman: keeps the side where `inside(vertex)`, a signed distance, is not negative.
template <typename Inside>
void cut(const std::vector<sf::Vertex>& from, std::vector<sf::Vertex>& to, Inside inside) {
    to.clear();
    for (std::size_t i = 0; i < from.size(); ++i) {
        const sf::Vertex& a = from[i];
        const sf::Vertex& b = from[(i + 1) % from.size()];
        const float da = inside(a);
        const float db = inside(b);
        if (da >= 0) {
            to.push_back(a);
        }
        if ((da > 0 && db < 0) || (da < 0 && db > 0)) {
            to.push_back(between(a, b, da / (da - db)));
        }
    }
}

} // namespace

sf::Color premultiplied(Color color, double factor) {
    const double opacity = factor * color.a / 255.0;
    const auto channel = [opacity](std::uint8_t c) { return static_cast<sf::Uint8>(c * opacity + 0.5); };
    return {channel(color.r), channel(color.g), channel(color.b), static_cast<sf::Uint8>(opacity * 255.0 + 0.5)};
}

void Mesh::add_convex(const std::vector<sf::Vertex>& corners) {
    if (corners.size() >= 3) {
        add_clipped(corners.data(), corners.size());
    }
}

void Mesh::add_quad(const sf::Vertex& a, const sf::Vertex& b, const sf::Vertex& c, const sf::Vertex& d) {
    const sf::Vertex corners[] = {a, b, c, d};
    add_clipped(corners, 4);
}

void Mesh::add_rect(const Rect& at, const Rect& texels, sf::Color color) {
    const Rect seen = intersection(at, m_clip);
    if (seen.is_empty()) {
        return;
    }
    const auto corner = [&](double x, double y) {
        const double u = texels.x + (x - at.x) / at.width * texels.width;
        const double v = texels.y + (y - at.y) / at.height * texels.height;
        return sf::Vertex({static_cast<float>(x), static_cast<float>(y)}, color,
                          {static_cast<float>(u), static_cast<float>(v)});
    };
    const sf::Vertex corners[] = {corner(seen.x, seen.y), corner(seen.right(), seen.y),
                                  corner(seen.right(), seen.bottom()), corner(seen.x, seen.bottom())};
    add_fan(corners, 4);
}

void Mesh::add_fan(const sf::Vertex* corners, std::size_t count) {
    for (std::size_t i = 2; i < count; ++i) {
        m_vertices.push_back(corners[0]);
        m_vertices.push_back(corners[i - 1]);
        m_vertices.push_back(corners[i]);
    }
}

void Mesh::add_clipped(const sf::Vertex* corners, std::size_t count) {
    const auto left = static_cast<float>(m_clip.x);
    const auto top = static_cast<float>(m_clip.y);
    const auto right = static_cast<float>(m_clip.right());
    const auto bottom = static_cast<float>(m_clip.bottom());
    sf::Vector2f low = corners[0].position;
    sf::Vector2f high = low;
    for (std::size_t i = 1; i < count; ++i) {
        low = {std::min(low.x, corners[i].position.x), std::min(low.y, corners[i].position.y)};
        high = {std::max(high.x, corners[i].position.x), std::max(high.y, corners[i].position.y)};
    }
    if (!(low.x < right && low.y < bottom && high.x > left && high.y > top)) {
        return; // outside, or not a number
    }
    if (low.x >= left && low.y >= top && high.x <= right && high.y <= bottom) {
        add_fan(corners, count);
        return;
    }
    m_cut.assign(corners, corners + count);
    cut(m_cut, m_cut_next, [left](const sf::Vertex& v) { return v.position.x - left; });
    cut(m_cut_next, m_cut, [right](const sf::Vertex& v) { return right - v.position.x; });
    cut(m_cut, m_cut_next, [top](const sf::Vertex& v) { return v.position.y - top; });
    cut(m_cut_next, m_cut, [bottom](const sf::Vertex& v) { return bottom - v.position.y; });
    add_fan(m_cut.data(), m_cut.size());
}

} // namespace chronomap
