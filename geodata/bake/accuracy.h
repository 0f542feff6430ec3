#pragma once

#include <filesystem>
#include <ostream>

namespace chronomap::bake {

/// Measures the baked borders in the region (43–50 E, 38–42 N) at the finest level against the outlines they were made from
/// (`map.geo.json` of countries-land) and tells, for each pair of countries, the median and the 90th percentile of the
/// distances in both directions: from points every 100 m along the baked line to the nearest outline of either country, and
/// from the vertices that both outlines share to the baked line. Throws std::runtime_error and BaseMapError.
void measure_borders(const std::filesystem::path& countries, const std::filesystem::path& base_map, std::ostream& out);

} // namespace chronomap::bake
