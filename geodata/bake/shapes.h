#pragma once

#include "geodata/lon_lat.h"
#include "geodata/web_mercator.h"

#include <memory>
#include <vector>

class OGRGeometry;

namespace chronomap::bake {

using Line = std::vector<LonLat>;  ///< a ring repeats its first point at the end
using Polygon = std::vector<Line>; ///< the outer ring, then the holes
using Shape = std::vector<Polygon>;
using Lines = std::vector<Line>;

/// Polygon operations by GEOS. All take and give longitude and latitude in degrees.
using Geometry = std::shared_ptr<const OGRGeometry>;

Geometry to_geometry(const Shape& shape); ///< made valid
Geometry to_geometry(const Lines& lines);
Geometry box_geometry(double west, double south, double east, double north);
Shape shape_of(const Geometry& geometry); ///< its polygons
Lines lines_of(const Geometry& geometry); ///< its lines, joined where ends meet; those of a polygon are its rings

Geometry union_of(const std::vector<Geometry>& parts);
Geometry difference(const Geometry& a, const Geometry& b);
Geometry intersection(const Geometry& a, const Geometry& b);
Geometry buffered(const Geometry& geometry, double degrees);
Geometry boundary_of(const Geometry& geometry);
bool intersects(const Geometry& a, const Geometry& b);
bool contains_point(const Geometry& geometry, LonLat point);
double distance_deg(const Geometry& geometry, LonLat point);
double area_of(const Geometry& geometry); ///< square degrees

/// Area of a ring in square kilometres, positive.
double ring_area_km2(const Line& ring);

/// The ring or line as world points; a ring loses its repeated last point.
std::vector<WorldPoint> to_world_path(const Line& line, bool ring);

} // namespace chronomap::bake
