#pragma once

#include "geodata/bake/shapes.h"

#include <map>
#include <string>

namespace chronomap::bake {

/// The three collections of the geo-maps water package.
struct Waters {
    Shape rivers, lakes, seas;
};

Waters sort_waters(std::map<std::string, Shape> collections);

/// The ground: what no sea covers (the Caspian counts as a sea).
Shape land_of(const Shape& seas);

/// Lakes and wide rivers of some size, put together from the tiles they are cut into; without the lakes that are `known`
/// from elsewhere.
Shape lakes_of(const Waters& waters, const Shape& known);

} // namespace chronomap::bake
