#pragma once

#include "viewer/scene/scene.h"

#include <cstdint>
#include <vector>

namespace chronomap {

/// The colour of events where colours tell how many there are.
Color table_color(const Scene& scene);

/// The colour of a category: those with the most events have one each, the others share one.
Color category_color(const Scene& scene, std::uint32_t category_value);

/// The colour of each category of a table, by its number there; where colours do not tell categories, one for all.
std::vector<Color> category_colors(const Scene& scene, const DocumentTable& table);

/// How many categories can have a colour of their own.
std::size_t most_category_colors(const Theme& theme);

} // namespace chronomap
