#include "geodata/bake/rivers.h"

#include "geodata/bake/gshhg.h"
#include "geodata/web_mercator.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace chronomap::bake {

namespace {

constexpr double reach_deg = 0.016; ///< 1.4 to 1.8 km
constexpr double shortest_along_km = 5;
constexpr double shortest_rest_km = 30;
const LonLat region_min{43, 37.8};
const LonLat region_max{49, 42};

double length_km(const Line& line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        length += ground_distance_m(line[i - 1], line[i]) / 1000;
    }
    return length;
}

Lines longer_than(const Lines& lines, double km) {
    Lines kept;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(kept),
                 [&](const Line& line) { return length_km(line) >= km; });
    return kept;
}

} // namespace

std::vector<RiverClass> read_rivers(const std::filesystem::path& file, int max_level) {
    const GshhgFile source(file);
    const auto point_count = source.array("N_points_for_a_segment");
    const auto level_of = source.array("Hierarchial_level_of_a_segment");
    const auto first_point = source.array("Id_of_first_point_in_a_segment");
    std::map<int, Lines> by_level;
    const auto tiles = source.tiles();
    for (std::size_t tile = 0; tile < tiles.size(); ++tile) {
        for (std::size_t segment = tiles[tile].first; segment < tiles[tile].second; ++segment) {
            Line line = source.points(tile, static_cast<std::size_t>(first_point[segment]),
                                      static_cast<std::size_t>(point_count[segment]));
            const int level = static_cast<int>(level_of[segment]);
            if (line.size() > 1 && level <= max_level && std::abs(line.front().lon_deg - line.back().lon_deg) < 180) {
                by_level[level].push_back(std::move(line));
            }
        }
    }
    std::vector<RiverClass> classes;
    for (const auto& [level, lines] : by_level) {
        classes.push_back({level, lines_of(to_geometry(lines))});
    }
    return classes;
}

std::vector<RiverClass> take_border_rivers(std::vector<RiverClass>& rivers, const Lines& borders) {
    const Geometry region =
        box_geometry(region_min.lon_deg, region_min.lat_deg, region_max.lon_deg, region_max.lat_deg);
    const Geometry border = intersection(to_geometry(borders), region);
    const Geometry reach = buffered(border, reach_deg);
    std::vector<RiverClass> taken;
    for (RiverClass& river : rivers) {
        Lines kept, along;
        for (const Line& line : river.lines) {
            const Geometry whole = to_geometry(Lines{line});
            // What crosses a border stays; short rests between stretches along it are the river's bends.
            const Lines stretches = longer_than(lines_of(intersection(whole, reach)), shortest_along_km);
            if (stretches.empty()) {
                kept.push_back(line);
                continue;
            }
            along.insert(along.end(), stretches.begin(), stretches.end());
            const Lines rest = longer_than(lines_of(difference(whole, reach)), shortest_rest_km);
            kept.insert(kept.end(), rest.begin(), rest.end());
        }
        river.lines = std::move(kept);
        if (!along.empty()) {
            taken.push_back({river.level, lines_of(intersection(border, buffered(to_geometry(along), reach_deg)))});
        }
    }
    return taken;
}

} // namespace chronomap::bake
