#pragma once

#include "geodata/web_mercator.h"

#include <vector>

namespace chronomap {

/// An outline and the holes in it; closed implicitly.
struct Polygon {
    std::vector<WorldPoint> outer;
    std::vector<std::vector<WorldPoint>> holes;
};

/// Rings that are filled even-odd and do not cross, as polygons: each ring within an even number of others is an outline,
/// the others are holes of the smallest outline around them. As RFC 7946 (section 3.1.6) wants them, outlines run
/// anticlockwise on the ground and holes clockwise. Rings of less than three points are left out.
std::vector<Polygon> polygons_of(std::vector<std::vector<WorldPoint>> rings);

} // namespace chronomap
