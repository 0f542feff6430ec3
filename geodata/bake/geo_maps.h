#pragma once

#include "geodata/bake/shapes.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace chronomap::bake {

/// Reads `map.geo.json` of a geo-maps package: the polygons of each feature by its "A3" property, or of each geometry of
/// a plain collection under "0", "1", ... Coordinates have three decimals. Throws std::runtime_error.
std::map<std::string, Shape> read_geo_maps(const std::filesystem::path& file);

} // namespace chronomap::bake
