#pragma once

#include "geodata/bake/shapes.h"

#include <map>
#include <string>
#include <utility>

namespace chronomap::bake {

using CountryPair = std::pair<std::string, std::string>; ///< alpha-3 codes in alphabetical order

/// The land borders between countries whose shapes share vertices. Where a river runs between two countries (the shapes
/// have the water cut out) the border follows the bank of the first; narrow lakes are crossed in a straight line.
std::map<CountryPair, Lines> country_borders(const std::map<std::string, Shape>& countries);

} // namespace chronomap::bake
