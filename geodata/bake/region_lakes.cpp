#include "geodata/bake/region_lakes.h"

#include "geodata/bake/gshhg.h"
#include "geodata/outline.h"

#include <algorithm>
#include <cstdint>

namespace chronomap::bake {

namespace {

const LonLat region_min{41.5, 36.5};
const LonLat region_max{51.5, 43.5};
constexpr double smallest_lake_km2 = 3;
constexpr double smallest_island_km2 = 0.5;
constexpr unsigned lake_level = 2;
constexpr unsigned island_level = 3;

bool in_region(LonLat p) {
    return p.lon_deg > region_min.lon_deg && p.lon_deg < region_max.lon_deg && p.lat_deg > region_min.lat_deg &&
           p.lat_deg < region_max.lat_deg;
}

std::vector<Line> rings_of(const Lines& segments, double smallest_km2) {
    std::vector<Line> rings;
    for (Line& line : lines_of(to_geometry(segments))) {
        if (line.size() > 3 && line.front() == line.back() && ring_area_km2(line) >= smallest_km2) {
            rings.push_back(std::move(line));
        }
    }
    return rings;
}

} // namespace

Shape read_region_lakes(const std::filesystem::path& file) {
    const GshhgFile source(file);
    // Number of points from bit 9, level in bits 6 to 8; a whole polygon is a segment without entry and exit.
    const std::vector<double> packed = source.array("Embedded_npts_levels_exit_entry_for_a_segment");
    const std::vector<double> first_point = source.array("Id_of_first_point_in_a_segment");
    Lines shores, islands;
    const auto tiles = source.tiles();
    for (std::size_t tile = 0; tile < tiles.size(); ++tile) {
        for (std::size_t segment = tiles[tile].first; segment < tiles[tile].second; ++segment) {
            const auto bits = static_cast<std::uint32_t>(static_cast<std::int64_t>(packed[segment]));
            const unsigned level = (bits >> 6) & 7U;
            if (level != lake_level && level != island_level) {
                continue;
            }
            Line line = source.points(tile, static_cast<std::size_t>(first_point[segment]), bits >> 9);
            if (line.size() > 1 && in_region(line.front())) {
                (level == lake_level ? shores : islands).push_back(std::move(line));
            }
        }
    }
    Shape lakes;
    for (const Line& shore : rings_of(shores, smallest_lake_km2)) {
        lakes.push_back({shore});
    }
    for (const Line& island : rings_of(islands, smallest_island_km2)) {
        for (Polygon& lake : lakes) {
            if (contains({to_world_path(lake.front(), true)}, to_world(island.front()))) {
                lake.push_back(island);
            }
        }
    }
    return lakes;
}

bool lies_in(const Shape& lakes, const Line& piece) {
    return in_region(piece.front()) && std::any_of(lakes.begin(), lakes.end(), [&](const Polygon& lake) {
               const std::vector<std::vector<WorldPoint>> shore{to_world_path(lake.front(), true)};
               return std::any_of(piece.begin(), piece.end(),
                                  [&](LonLat corner) { return contains(shore, to_world(corner)); });
           });
}

} // namespace chronomap::bake
