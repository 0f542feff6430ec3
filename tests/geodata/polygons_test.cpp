#include "geodata/polygons.h"

#include "support/catch.h"

using namespace chronomap;

namespace {

std::vector<WorldPoint> square(double x, double y, double side) {
    return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
}

} // namespace

TEST_CASE("A ring alone is an outline that runs anticlockwise on the ground") {
    const std::vector<Polygon> polygons = polygons_of({square(0, 0, 1)});
    REQUIRE(polygons.size() == 1);
    CHECK(polygons[0].holes.empty());
    CHECK(polygons[0].outer == std::vector<WorldPoint>{{0, 1}, {1, 1}, {1, 0}, {0, 0}});
    CHECK(polygons_of({polygons[0].outer})[0].outer == polygons[0].outer);
}

TEST_CASE("A ring in a ring is a hole, and what lies in that an outline again") {
    const std::vector<Polygon> polygons =
        polygons_of({square(0.4, 0.4, 0.2), square(0, 0, 1), square(0.2, 0.2, 0.6), square(2, 0, 0.5)});
    REQUIRE(polygons.size() == 3);
    REQUIRE(polygons[0].holes.size() == 1);
    CHECK(polygons[0].holes[0] == square(0.2, 0.2, 0.6));
    CHECK(polygons[1].holes.empty());
    CHECK(polygons[2].holes.empty());
}

TEST_CASE("A hole belongs to the smallest outline around it") {
    const std::vector<Polygon> polygons =
        polygons_of({square(0, 0, 1), square(0.1, 0.1, 0.8), square(0.2, 0.2, 0.6), square(0.3, 0.3, 0.4)});
    REQUIRE(polygons.size() == 2);
    CHECK(polygons[0].holes.size() == 1);
    REQUIRE(polygons[1].holes.size() == 1);
    CHECK(polygons[1].holes[0][0] == WorldPoint{0.3, 0.3});
}

TEST_CASE("What is no ring is left out") {
    CHECK(polygons_of({{}, {{0, 0}, {1, 1}}}).empty());
}
