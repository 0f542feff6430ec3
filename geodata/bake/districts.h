#pragma once

#include "geodata/bake/natural_earth.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace chronomap::bake {

/// A line of `districts.csv`: which outline should be which district, and the town that must lie in it.
struct District {
    std::string code;        ///< ISO 3166-2
    std::string source_name; ///< Natural Earth's "name" or "gn_name"
    std::string town;
    LonLat town_at;
    std::map<std::string, std::string> names;
};

struct PlacedDistrict {
    District district;
    Geometry area;       ///< fitted to the national border; null when the outline is not to be trusted
    std::string refusal; ///< why there is no area
};

struct FittedProvinces {
    std::vector<PlacedDistrict> districts;
    Lines lines; ///< between two provinces of which at least one is to be trusted
};

std::vector<District> read_districts(const std::filesystem::path& csv);

/// Fits a country's provinces to its border (`country`): what sticks out is cut off, what is missing goes to the nearest
/// province. A district keeps its outline only when that holds its own town and no other district's town.
FittedProvinces fit_provinces(const std::vector<Province>& provinces, const std::vector<District>& districts,
                              const Geometry& country);

} // namespace chronomap::bake
