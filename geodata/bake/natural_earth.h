#pragma once

#include "geodata/bake/shapes.h"

#include <filesystem>
#include <string>
#include <vector>

namespace chronomap::bake {

/// A first-level division of Natural Earth 1:10m as `qgis-common` ships it.
struct Province {
    std::string name;           ///< Natural Earth's "name"
    std::string gazetteer_name; ///< its "gn_name"
    std::string country;        ///< alpha-3
    Shape shape;
};

/// A line of the same data's disputed borders.
struct DisputedLine {
    std::string name;
    std::string country; ///< of the ground on its left
    Lines lines;
};

/// Both read `world_map.gpkg` and throw std::runtime_error.
std::vector<Province> read_provinces(const std::filesystem::path& file);
std::vector<DisputedLine> read_disputed_lines(const std::filesystem::path& file);

/// The lines two provinces of one country share, per country; each once. Provinces share their vertices exactly.
std::vector<std::pair<std::string, Lines>> shared_lines(const std::vector<Province>& provinces);

} // namespace chronomap::bake
