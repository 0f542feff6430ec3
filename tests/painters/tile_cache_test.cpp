#include "support/catch.h"
#include "viewer/painters/tile_cache.h"

using namespace chronomap;

namespace {

TileId tile(int x, std::uint32_t picture = 1) {
    return {picture, 4, x, 0};
}

} // namespace

TEST_CASE("tiles lie in slots of their own until there are no more") {
    TileCache cache;
    cache.set_capacity(3);
    CHECK(cache.insert(tile(0), false) == 0);
    CHECK(cache.insert(tile(1), false) == 1);
    CHECK(cache.insert(tile(2), false) == 2);
    CHECK(cache.find(tile(1)) == 1);
    CHECK_FALSE(cache.find(tile(9)));
}

TEST_CASE("the tile needed longest ago makes room") {
    TileCache cache;
    cache.set_capacity(2);
    cache.insert(tile(0), false);
    cache.insert(tile(1), false);
    cache.begin_frame();
    cache.find(tile(0));
    cache.begin_frame();
    CHECK(cache.insert(tile(2), false) == 1);
    CHECK_FALSE(cache.contains(tile(1)));
    CHECK(cache.contains(tile(0)));
}

TEST_CASE("a tile needed in this frame is never thrown out") {
    TileCache cache;
    cache.set_capacity(1);
    cache.insert(tile(0), false);
    CHECK_FALSE(cache.insert(tile(1), false));
    CHECK(cache.contains(tile(0)));
}

TEST_CASE("empty tiles take no slot") {
    TileCache cache;
    cache.set_capacity(1);
    CHECK(cache.insert(tile(0), true) == TileCache::no_slot);
    CHECK(cache.insert(tile(1), false) == 0);
    CHECK(cache.find(tile(0)) == TileCache::no_slot);
}

TEST_CASE("the slots of a dropped picture are used again") {
    TileCache cache;
    cache.set_capacity(2);
    cache.insert(tile(0, 1), false);
    cache.insert(tile(0, 2), false);
    cache.drop(1);
    CHECK_FALSE(cache.contains(tile(0, 1)));
    CHECK(cache.contains(tile(0, 2)));
    CHECK(cache.insert(tile(5, 2), false) == 0);
    CHECK(cache.slot_count() == 2);
}
