#include "events/table/place_box.h"

#include "support/catch.h"

#include <random>
#include <vector>

using namespace chronomap;

TEST_CASE("A box holds the places within it, also across 180 degrees") {
    const PlaceBox box({{-0.1, 0.4}, {0.1, 0.6}});
    CHECK(box.holds(to_fixed({0.05, 0.5})));
    CHECK(box.holds(to_fixed({0.95, 0.5})));
    CHECK_FALSE(box.holds(to_fixed({0.5, 0.5})));
    CHECK_FALSE(box.holds(to_fixed({0.05, 0.7})));
    CHECK_FALSE(PlaceBox({{-9, -9}, {9, 9}}).holds(no_place));
    CHECK(PlaceBox({{-9, -9}, {9, 9}}).holds(to_fixed({0.3, 0.999999})));
}

TEST_CASE("A box beside the world, or of nothing, is empty") {
    CHECK(PlaceBox(WorldBox{}).is_empty());
    CHECK(PlaceBox({{0, -2}, {1, -1}}).is_empty());
    CHECK(PlaceBox({{0, 1.5}, {1, 2}}).is_empty());
    CHECK(PlaceBox({{0, std::numeric_limits<double>::quiet_NaN()}, {1, 2}}).is_empty());
    CHECK_FALSE(PlaceBox({{-1e300, 0}, {1e300, 1}}).is_empty());
}

TEST_CASE("A box that holds one of many is told to") {
    std::mt19937 random(1);
    for (int round = 0; round < 2'000; ++round) {
        const auto part = [&] { return static_cast<double>(random() % 1'000) / 1'000; };
        const WorldPoint corner{2 * part() - 1, part()};
        const PlaceBox box({corner, {corner.x + part() / 4, corner.y + part() / 4}});
        std::vector<FixedPoint> places(random() % 40);
        bool expected = false;
        for (FixedPoint& place : places) {
            place = {static_cast<std::uint32_t>(random()), static_cast<std::uint32_t>(random())};
            expected = expected || box.holds(place);
        }
        REQUIRE(box.holds_any(places) == expected);
    }
}
