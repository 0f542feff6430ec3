#include "geodata/outline.h"
#include "support/catch.h"

#include <cmath>

using namespace chronomap;

namespace {

const std::vector<std::vector<WorldPoint>> square_with_hole{{{0, 0}, {1, 0}, {1, 1}, {0, 1}},
                                                            {{0.4, 0.4}, {0.9, 0.4}, {0.9, 0.9}, {0.4, 0.9}}};

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

TEST_CASE("a strip as thin as a line and an outline of a million points have their point soon") {
    const std::vector<std::vector<WorldPoint>> strip{{{0, 0}, {1, 0}, {1, 1e-12}, {0, 1e-12}}};
    CHECK(contains(strip, interior_point(strip)));
    // A hook: the middle of its bounds, and all that a search would look at first, is outside.
    const std::vector<std::vector<WorldPoint>> hook{{{0, 0}, {1, 1}, {0.9, 0}, {1 + 1e-9, 1 + 1e-9}, {1e-9, 0}}};
    CHECK(contains(hook, interior_point(hook)));
    std::vector<WorldPoint> comb{{0, 0}};
    for (int i = 1; i < 250'000; ++i) {
        comb.push_back({i * 2e-6, 0});
        comb.push_back({i * 2e-6 + 1e-6, 1});
    }
    CHECK(contains({comb}, interior_point({comb})));
}

TEST_CASE("a point beside a meridian is as far from it as the ground says") {
    const std::vector<std::vector<WorldPoint>> meridian{{to_world({45, 38}), to_world({45, 42})}};
    const double expected = ground_distance_m({45, 40}, {45.1, 40});
    CHECK(distance_to_lines_m(meridian, to_world({45.1, 40})) == Approx(expected).epsilon(1e-4));
    CHECK(std::isinf(distance_to_lines_m({}, {0.5, 0.5})));
}
