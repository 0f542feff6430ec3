#pragma once

#include "geodata/vector_file.h"

#include <optional>
#include <vector>

class OGRGeometry;

namespace chronomap::gdal {

/// The points, lines and rings of a geometry, in longitude and latitude (degrees).
struct RawGeometry {
    std::vector<LonLat> points;
    std::vector<std::vector<LonLat>> lines, rings;
};

/// What is kept of a geometry.
struct GeometryParts {
    /// The point that stands for it: its own; of several points the one nearest to their middle; that in the middle of the longest line;
    /// one well inside the area. Nothing for an empty geometry. As the geometry has it, even where that is outside the Earth's degrees.
    std::optional<LonLat> point;

    /// Its area, or else its lines, simplified; without parts for points. `row` is not set.
    VectorShape shape;
};

/// Takes a geometry apart. Its areas count, or else its lines, or else its points. Positions that are no numbers are left out.
GeometryParts parts_of(const RawGeometry& geometry);
GeometryParts parts_of(const OGRGeometry& geometry);

} // namespace chronomap::gdal
