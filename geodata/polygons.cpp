#include "geodata/polygons.h"

#include "geodata/outline.h"

#include <algorithm>
#include <cstddef>

namespace chronomap {
namespace {

using Ring = std::vector<WorldPoint>;

// On the ground, where north is up: y grows southwards.
bool is_anticlockwise(const Ring& ring) {
    double doubled_area = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const WorldPoint a = ring[i == 0 ? ring.size() - 1 : i - 1];
        doubled_area += a.x * ring[i].y - ring[i].x * a.y;
    }
    return doubled_area < 0;
}

Ring turned(Ring ring, bool anticlockwise) {
    if (is_anticlockwise(ring) != anticlockwise)
        std::reverse(ring.begin(), ring.end());
    return ring;
}

} // namespace

std::vector<Polygon> polygons_of(std::vector<Ring> rings) {
    std::erase_if(rings, [](const Ring& ring) { return ring.size() < 3; });
    // From the largest to the smallest: what is around a ring comes before it.
    std::stable_sort(rings.begin(), rings.end(),
                     [](const Ring& a, const Ring& b) { return ring_area(a) > ring_area(b); });
    constexpr std::size_t is_hole = static_cast<std::size_t>(-1);
    std::vector<Polygon> polygons;
    std::vector<std::size_t> polygon_of; // by ring
    for (std::size_t i = 0; i < rings.size(); ++i) {
        std::size_t depth = 0, around = 0;
        for (std::size_t j = 0; j < i; ++j) {
            if (!contains({rings[j]}, rings[i].front()))
                continue;
            ++depth;
            around = polygon_of[j] == is_hole ? around : polygon_of[j];
        }
        polygon_of.push_back(depth % 2 == 0 ? polygons.size() : is_hole);
        if (depth % 2 == 0)
            polygons.push_back({turned(rings[i], true), {}});
        else
            polygons[around].holes.push_back(turned(rings[i], false));
    }
    return polygons;
}

} // namespace chronomap
