#include "viewer/scene/label_placer.h"

#include "support/catch.h"

#include <array>

using namespace chronomap;

TEST_CASE("the first free candidate is taken") {
    LabelPlacer placer({0, 0, 100, 100});
    placer.block({0, 0, 50, 50});
    const std::array<Rect, 2> candidates{Rect{10, 10, 20, 10}, Rect{60, 10, 20, 10}};
    CHECK(placer.place(candidates) == candidates[1]);
}

TEST_CASE("no label covers another") {
    LabelPlacer placer({0, 0, 100, 100});
    const std::array<Rect, 1> candidate{Rect{10, 10, 20, 10}};
    CHECK(placer.place(candidate).has_value());
    CHECK_FALSE(placer.place(candidate).has_value());
}

TEST_CASE("no label leaves the area") {
    LabelPlacer placer({0, 0, 100, 100});
    const std::array<Rect, 1> candidate{Rect{90, 10, 20, 10}};
    CHECK_FALSE(placer.place(candidate).has_value());
}

TEST_CASE("a label that finds no room at its wish is moved to the nearest free ring") {
    LabelPlacer placer({0, 0, 200, 200});
    placer.block({90, 90, 20, 20});
    const std::optional<Rect> rect = placer.place_near({90, 90, 20, 10}, 100);
    REQUIRE(rect.has_value());
    CHECK_FALSE(rect->intersects({90, 90, 20, 20}));
    CHECK(std::abs(rect->center().x - 100) + std::abs(rect->center().y - 95) < 60);
}

TEST_CASE("a label gives up beyond the farthest ring") {
    LabelPlacer placer({0, 0, 200, 200});
    placer.block({0, 0, 200, 200});
    CHECK_FALSE(placer.place_near({90, 90, 20, 10}, 100).has_value());
}
