#pragma once

#include "geodata/bake/shapes.h"
#include "geodata/base_map.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace chronomap::bake {

/// Names of the countries (CLDR) at the roomiest place of their largest part.
std::vector<MapLabel> country_labels(const std::map<std::string, Shape>& countries);

/// Capitals from `capitals.csv`; where it names a time zone, from tzdata's `zone.tab` and CLDR's example city.
std::vector<MapLabel> capital_labels(const std::filesystem::path& csv, const std::filesystem::path& zone_tab);

/// Seas, lakes and regions from `waters.csv`.
std::vector<MapLabel> table_labels(const std::filesystem::path& csv);

} // namespace chronomap::bake
