#pragma once

#include "geodata/web_mercator.h"
#include "viewer/scene/geometry.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace chronomap {

/// Side of a tile in device pixels.
inline constexpr int tile_side_px = 256;

/// One tile: the square (x, y) of the world cut up from its north-west corner, at a zoom. Tiles of the last column may
/// reach beyond the world's eastern edge, because the world is a whole number of tiles wide at some zooms only.
struct TileId {
    std::uint32_t picture = 0; ///< number that the painter gave to a picture key at a scale
    double zoom = 0;           ///< as rasterised
    std::int32_t x = 0, y = 0;

    friend bool operator==(const TileId&, const TileId&) = default;
};

struct TileIdHash {
    std::size_t operator()(const TileId& id) const {
        std::size_t hash = std::hash<double>{}(id.zoom);
        for (const auto part : {static_cast<std::uint32_t>(id.x), static_cast<std::uint32_t>(id.y), id.picture}) {
            hash = hash * 0x9E3779B97F4A7C15u + part;
        }
        return hash ^ (hash >> 29);
    }
};

/// How a picture lies on the target.
struct PictureView {
    Rect view_px; ///< device px; the ground at its corner is `origin`
    WorldPoint origin;
    double zoom = 0;
    double scale = 1; ///< device px for one logical
    WorldBox bounds;  ///< where the picture draws
};

/// A tile and where it goes: whole device pixels, edge to edge with its neighbours.
struct PlacedTile {
    TileId id;
    Rect at_px;
};

/// Device px that the world is wide at a zoom.
double world_px(double zoom, double scale);

/// The ground that a tile covers.
WorldBox tile_box(const TileId& id, double scale);

/// The tiles of one zoom that cover the part `area_px` of the target, those nearest to its middle first. The world
/// repeats at 180 degrees, so one tile can stand in several places.
std::vector<PlacedTile> tiles_over(const PictureView& view, const Rect& area_px, std::uint32_t picture, double zoom);

/// The zoom to rasterise at while zooming: the present one as long as it is within one and a half steps, else the
/// nearest half step.
double zoom_on_the_way(double zoom, double present);

/// Coarser zooms whose few tiles stand in where finer ones are not there yet; the finest first, down to the whole world.
std::vector<double> coarse_zooms(double zoom);

} // namespace chronomap
