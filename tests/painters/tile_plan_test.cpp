#include "support/catch.h"
#include "viewer/painters/tile_plan.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace chronomap;

namespace {

const WorldBox whole_world{{0, 0}, {1, 1}};

/// Every pixel of the area lies in exactly one tile.
void check_covers_once(const std::vector<PlacedTile>& tiles, const Rect& area) {
    double covered = 0;
    for (const PlacedTile& tile : tiles) {
        const Rect seen = intersection(tile.at_px, area);
        covered += seen.width * seen.height;
    }
    CHECK(covered == Approx(area.width * area.height));
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            CHECK_FALSE(tiles[i].at_px.intersects(tiles[j].at_px));
        }
    }
}

PictureView view_at(WorldPoint origin, double zoom, double scale = 1) {
    return {{0, 0, 1280, 720}, origin, zoom, scale, whole_world};
}

} // namespace

TEST_CASE("tiles at the exact zoom cover the view once, pixel by pixel") {
    for (const double zoom : {5.0, 7.3, 12.71, 18.0}) {
        const PictureView view = view_at({0.61234567, 0.37654321}, zoom);
        const auto tiles = tiles_over(view, view.view_px, 1, zoom);
        check_covers_once(tiles, view.view_px);
        CHECK(tiles.size() <= 6 * 4);
        for (const PlacedTile& tile : tiles) {
            CHECK(tile.at_px.width == tile_side_px);
            CHECK(tile.at_px.x == std::floor(tile.at_px.x));
        }
    }
}

TEST_CASE("stretched tiles still lie edge to edge") {
    const PictureView view = view_at({0.61234567, 0.37654321}, 7.3, 1.5);
    for (const double zoom : {7.0, 7.5, 6.0, 3.0}) {
        check_covers_once(tiles_over(view, view.view_px, 1, zoom), view.view_px);
    }
}

TEST_CASE("the tiles nearest to the middle come first") {
    const PictureView view = view_at({0.6, 0.4}, 9);
    const auto tiles = tiles_over(view, view.view_px, 1, 9);
    REQUIRE(tiles.size() > 2);
    CHECK(tiles.front().at_px.contains(Point{640, 360}));
}

TEST_CASE("the world repeats at 180 degrees") {
    const double world = world_px(3, 1);
    const PictureView view = view_at({1 - 640 / world, 0.4}, 3);
    const auto tiles = tiles_over(view, view.view_px, 1, 3);
    std::set<int> columns;
    for (const PlacedTile& tile : tiles) {
        columns.insert(tile.id.x);
        CHECK(tile.id.x >= 0);
        CHECK(tile.id.x < 8);
    }
    CHECK(columns.count(0) == 1);
    CHECK(columns.count(7) == 1);
    check_covers_once(tiles, view.view_px);
}

TEST_CASE("a view wider than the world shows the same tile several times") {
    const PictureView view{{0, 0, 1280, 256}, {0.5, 0}, 0, 1, whole_world};
    const auto tiles = tiles_over(view, view.view_px, 1, 0);
    CHECK(tiles.size() == 6);
    for (const PlacedTile& tile : tiles) {
        CHECK(tile.id == TileId{1, 0, 0, 0});
    }
}

TEST_CASE("only tiles on which the picture draws are wanted") {
    PictureView view = view_at({0.6, 0.4}, 9);
    view.bounds = {{0.60, 0.40}, {0.601, 0.401}};
    CHECK(tiles_over(view, view.view_px, 1, 9).size() <= 4);
    view.bounds = {};
    CHECK(tiles_over(view, view.view_px, 1, 9).empty());
}

TEST_CASE("a tile's ground is where the tile is placed") {
    const PictureView view = view_at({0.61, 0.37}, 8.25, 2);
    for (const PlacedTile& tile : tiles_over(view, view.view_px, 1, 8.25)) {
        const double left = (tile_box(tile.id, 2).min.x - view.origin.x) * world_px(8.25, 2);
        CHECK(std::abs(left - tile.at_px.x) <= 0.51);
    }
}

TEST_CASE("while zooming, tiles are made at half steps, and kept as long as they will do") {
    CHECK(zoom_on_the_way(7.3, 7.0) == 7.0);
    CHECK(zoom_on_the_way(8.4, 7.0) == 7.0);
    CHECK(zoom_on_the_way(8.6, 7.0) == 8.5);
    CHECK(zoom_on_the_way(5.6, 7.0) == 7.0);
    CHECK(zoom_on_the_way(5.2, 7.0) == 5.0);
}

TEST_CASE("coarse stand-ins reach down to the whole world") {
    for (const double zoom : {0.4, 3.0, 7.7, 18.0}) {
        const auto zooms = coarse_zooms(zoom);
        REQUIRE_FALSE(zooms.empty());
        CHECK(zooms.back() == 0);
        CHECK(zooms.front() < zoom);
        CHECK(std::is_sorted(zooms.rbegin(), zooms.rend()));
    }
    CHECK(coarse_zooms(0).empty());
}
