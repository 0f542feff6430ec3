#include "geodata/bake/waters.h"

#include "geodata/bake/region_lakes.h"
#include "geodata/web_mercator.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <unordered_map>
#include <utility>
#include <vector>

namespace chronomap::bake {

namespace {

constexpr double smallest_lake_piece_deg = 0.003;
constexpr double smallest_river_piece_deg = 0.02;
constexpr double smallest_sea_deg = 3;
constexpr double smallest_lake_km2 = 8;
constexpr double smallest_river_km2 = 25;

double larger_side_deg(const Line& ring) {
    const auto [west, east] =
        std::minmax_element(ring.begin(), ring.end(), [](LonLat a, LonLat b) { return a.lon_deg < b.lon_deg; });
    const auto [south, north] =
        std::minmax_element(ring.begin(), ring.end(), [](LonLat a, LonLat b) { return a.lat_deg < b.lat_deg; });
    return std::max(east->lon_deg - west->lon_deg, north->lat_deg - south->lat_deg);
}

bool in_caspian(const Line& ring, const Geometry& caspian) {
    return contains_point(caspian, ring[ring.size() / 2]);
}

Shape pieces_of(const Shape& water, double smallest_deg) {
    Shape pieces;
    std::copy_if(water.begin(), water.end(), std::back_inserter(pieces),
                 [&](const Polygon& polygon) { return larger_side_deg(polygon.front()) >= smallest_deg; });
    return pieces;
}

std::uint64_t key_of(LonLat p) {
    const auto part = [](double degrees) {
        return static_cast<std::uint32_t>(std::lround(degrees * 1000.0) + 1'000'000);
    };
    return (static_cast<std::uint64_t>(part(p.lon_deg)) << 32) | part(p.lat_deg);
}

/// Pieces that share a vertex belong to one water. (Joining all at once by GEOS takes many minutes.)
std::vector<Shape> waters_of(const Shape& pieces) {
    std::vector<std::size_t> leader(pieces.size());
    std::iota(leader.begin(), leader.end(), std::size_t{0});
    const auto find = [&](std::size_t piece) {
        while (leader[piece] != piece) {
            piece = leader[piece] = leader[leader[piece]];
        }
        return piece;
    };
    std::unordered_map<std::uint64_t, std::size_t> seen;
    for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
        for (const LonLat p : pieces[piece].front()) {
            const std::size_t other = find(seen.try_emplace(key_of(p), piece).first->second);
            const std::size_t mine = find(piece);
            leader[std::max(mine, other)] = std::min(mine, other);
        }
    }
    std::map<std::size_t, Shape> waters;
    for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
        waters[find(piece)].push_back(pieces[piece]);
    }
    std::vector<Shape> result;
    for (auto& [first, water] : waters) {
        result.push_back(std::move(water));
    }
    return result;
}

double area_km2(const Shape& water) {
    return std::accumulate(water.begin(), water.end(), 0.0,
                           [](double sum, const Polygon& piece) { return sum + ring_area_km2(piece.front()); });
}

Shape joined(const Shape& water) {
    if (water.size() == 1) {
        return water;
    }
    std::vector<Geometry> parts;
    for (const Polygon& piece : water) {
        // A third of a thousandth of a degree closes the cuts between tiles.
        parts.push_back(buffered(to_geometry(Shape{piece}), 0.0003));
    }
    return shape_of(union_of(parts));
}

/// Waters above a size; islands below half a square kilometre are left out.
void append_joined(const Shape& pieces, double smallest_km2, const Shape& known, Shape& result) {
    for (const Shape& water : waters_of(pieces)) {
        const bool is_known = std::any_of(water.begin(), water.end(),
                                          [&](const Polygon& piece) { return lies_in(known, piece.front()); });
        if (is_known || area_km2(water) < smallest_km2) {
            continue;
        }
        for (const Polygon& lake : joined(water)) {
            Polygon kept{lake.front()};
            std::copy_if(lake.begin() + 1, lake.end(), std::back_inserter(kept),
                         [](const Line& hole) { return ring_area_km2(hole) > 0.5; });
            result.push_back(std::move(kept));
        }
    }
}

} // namespace

Waters sort_waters(std::map<std::string, Shape> collections) {
    return {std::move(collections.at("0")), std::move(collections.at("1")), std::move(collections.at("2"))};
}

Shape land_of(const Shape& seas) {
    // The holes of the sea are islands as they are; only what touches the edge of the world, and the Caspian's shore,
    // needs a polygon operation.
    Geometry mainland = box_geometry(-180, -mercator_max_lat_deg, 180, mercator_max_lat_deg);
    Shape land;
    for (const Polygon& sea : seas) {
        if (larger_side_deg(sea.front()) < smallest_sea_deg) {
            continue;
        }
        mainland = difference(mainland, to_geometry(Shape{{sea.front()}}));
        std::transform(sea.begin() + 1, sea.end(), std::back_inserter(land),
                       [](const Line& island) { return Polygon{island}; });
    }
    const Shape large = shape_of(mainland);
    land.insert(land.begin(), large.begin(), large.end());
    return land;
}

Shape lakes_of(const Waters& waters, const Shape& known) {
    // The Caspian is among the lakes as well; drawn as a sea it needs no second outline.
    const auto is_caspian = [](const Polygon& polygon) {
        return polygon.front().size() > 1000 && polygon.front().front().lon_deg > 40;
    };
    Shape caspian_pieces;
    std::copy_if(waters.seas.begin(), waters.seas.end(), std::back_inserter(caspian_pieces),
                 [&](const Polygon& polygon) { return is_caspian(polygon) && larger_side_deg(polygon.front()) < 20; });
    const Geometry caspian = buffered(to_geometry(caspian_pieces), 0.01);
    Shape pieces = pieces_of(waters.lakes, smallest_lake_piece_deg);
    pieces.erase(std::remove_if(pieces.begin(), pieces.end(),
                                [&](const Polygon& piece) {
                                    const LonLat first = piece.front().front();
                                    return first.lon_deg > 46 && first.lon_deg < 56 && first.lat_deg > 36 &&
                                           first.lat_deg < 48 && in_caspian(piece.front(), caspian);
                                }),
                 pieces.end());
    Shape lakes;
    append_joined(pieces, smallest_lake_km2, known, lakes);
    append_joined(pieces_of(waters.rivers, smallest_river_piece_deg), smallest_river_km2, {}, lakes);
    return lakes;
}

} // namespace chronomap::bake
