#include "geodata/outline.h"
#include "support/catch.h"

#include <cmath>

using namespace chronomap;

namespace {

const std::vector<std::vector<WorldPoint>> square_with_hole{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}, {{0.4, 0.4}, {0.9, 0.4}, {0.9, 0.9}, {0.4, 0.9}}};

} // namespace

TEST_CASE("a hole is outside of its polygon") {
    CHECK(contains(square_with_hole, {0.2, 0.2}));
    CHECK_FALSE(contains(square_with_hole, {0.5, 0.5}));
    CHECK_FALSE(contains(square_with_hole, {1.5, 0.5}));
    CHECK_FALSE(contains({}, {0.5, 0.5}));
}

TEST_CASE("the interior point lies where there is most room") {
    const WorldPoint point = interior_point(square_with_hole);
    CHECK(contains(square_with_hole, point));
    CHECK(point.x < 0.4);
    CHECK(point.y < 0.4);
}

TEST_CASE("a polygon without an inside gives the centre of its bounds") {
    CHECK(interior_point({{{0, 0}, {2, 0}}}) == WorldPoint{1, 0});
    CHECK(interior_point({}) == WorldPoint{0, 0});
}

TEST_CASE("a point beside a meridian is as far from it as the ground says") {
    const std::vector<std::vector<WorldPoint>> meridian{{to_world({45, 38}), to_world({45, 42})}};
    const double expected = ground_distance_m({45, 40}, {45.1, 40});
    CHECK(distance_to_lines_m(meridian, to_world({45.1, 40})) == Approx(expected).epsilon(1e-4));
    CHECK(std::isinf(distance_to_lines_m({}, {0.5, 0.5})));
}
