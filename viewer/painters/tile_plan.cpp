#include "viewer/painters/tile_plan.h"

#include "viewer/painters/pixels.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double coarse_step = 3;

/// Where the tiles of one zoom stand along one axis, for one copy of the world.
class TileAxis {
public:
    TileAxis(double world_begin_px, double stretch) : m_begin(world_begin_px), m_stretch(stretch) {
        // At the exact zoom only the whole is rounded, so that every tile is shown pixel by pixel.
        if (stretch == 1) {
            m_begin = nearest_whole(m_begin);
        }
    }

    double edge_px(std::int32_t tile) const { return nearest_whole(m_begin + tile * (tile_side_px * m_stretch)); }
    std::int32_t tile_at(double px) const {
        return static_cast<std::int32_t>(std::floor((px - m_begin) / (tile_side_px * m_stretch)));
    }

private:
    double m_begin, m_stretch;
};

struct TileRange {
    std::int32_t first = 0, last = -1;
};

TileRange range_of(const TileAxis& axis, double from_px, double to_px, double ground_from, double ground_to,
                   double world) {
    const auto count = static_cast<std::int32_t>(std::ceil(world / tile_side_px));
    const auto tile_of = [&](double ground) {
        return static_cast<std::int32_t>(std::floor(ground * world / tile_side_px));
    };
    const std::int32_t low = std::max(0, std::clamp(tile_of(std::max(0.0, ground_from)), 0, count - 1));
    const std::int32_t high = std::clamp(tile_of(std::min(1.0, ground_to)), 0, count - 1);
    // One more on each side, because edges are rounded; what lies outside is sorted out by its place.
    return {std::max(low, axis.tile_at(from_px) - 1), std::min(high, axis.tile_at(to_px) + 1)};
}

double distance2(const Rect& r, Point p) {
    const Point c = r.center();
    return (c.x - p.x) * (c.x - p.x) + (c.y - p.y) * (c.y - p.y);
}

} // namespace

double world_px(double zoom, double scale) {
    return pixels_per_world_unit(zoom) * scale;
}

WorldBox tile_box(const TileId& id, double scale) {
    const double side = tile_side_px / world_px(id.zoom, scale);
    return {{id.x * side, id.y * side}, {(id.x + 1) * side, (id.y + 1) * side}};
}

std::vector<PlacedTile> tiles_over(const PictureView& view, const Rect& area_px, std::uint32_t picture, double zoom) {
    std::vector<PlacedTile> tiles;
    if (area_px.is_empty() || view.bounds.is_empty()) {
        return tiles;
    }
    const double shown = world_px(view.zoom, view.scale);
    const double drawn = world_px(zoom, view.scale);
    const double stretch = zoom == view.zoom ? 1 : shown / drawn;
    const TileAxis rows(view.view_px.y - view.origin.y * shown, stretch);
    const TileRange y = range_of(rows, area_px.y, area_px.bottom(), view.bounds.min.y, view.bounds.max.y, drawn);
    const double world_left = view.view_px.x - view.origin.x * shown;
    const int first_copy = static_cast<int>(std::floor((area_px.x - world_left) / shown));
    const int last_copy = static_cast<int>(std::floor((area_px.right() - world_left) / shown));
    for (int copy = first_copy; copy <= last_copy; ++copy) {
        const TileAxis columns(world_left + copy * shown, stretch);
        const TileRange x = range_of(columns, area_px.x, area_px.right(), view.bounds.min.x, view.bounds.max.x, drawn);
        for (std::int32_t row = y.first; row <= y.last; ++row) {
            for (std::int32_t column = x.first; column <= x.last; ++column) {
                const Rect at{columns.edge_px(column), rows.edge_px(row),
                              columns.edge_px(column + 1) - columns.edge_px(column),
                              rows.edge_px(row + 1) - rows.edge_px(row)};
                if (at.intersects(area_px)) {
                    tiles.push_back({{picture, zoom, column, row}, at});
                }
            }
        }
    }
    const Point middle = area_px.center();
    std::stable_sort(tiles.begin(), tiles.end(), [middle](const PlacedTile& a, const PlacedTile& b) {
        return distance2(a.at_px, middle) < distance2(b.at_px, middle);
    });
    return tiles;
}

// Every change has all tiles made anew beside the frames, which costs more than a moment's blur is worth.
constexpr double longest_way = 1.5;

double zoom_on_the_way(double zoom, double present) {
    return std::abs(zoom - present) <= longest_way ? present : nearest_whole(zoom * 2) / 2;
}

std::vector<double> coarse_zooms(double zoom) {
    std::vector<double> zooms;
    for (double z = std::floor((zoom - 1.5) / coarse_step) * coarse_step; z >= 0; z -= coarse_step) {
        zooms.push_back(z);
    }
    if (zooms.empty() && zoom > 0) {
        zooms.push_back(0);
    }
    return zooms;
}

} // namespace chronomap
