#include "geodata/clip.h"
#include "geodata/outline.h"
#include "support/catch.h"

using namespace chronomap;

namespace {

const WorldBox unit{{0, 0}, {1, 1}};

} // namespace

TEST_CASE("a ring that sticks out of a box is cut at its edges") {
    const WorldPath cut = clip_ring({{0.5, 0.5}, {2, 0.5}, {2, 2}, {0.5, 2}}, unit);
    CHECK(ring_area(cut) == Approx(0.25));
}

TEST_CASE("a ring inside a box stays and one outside vanishes") {
    const WorldPath inside{{0.1, 0.1}, {0.9, 0.1}, {0.5, 0.9}};
    CHECK(clip_ring(inside, unit).size() == 3);
    CHECK(clip_ring({{2, 2}, {3, 2}, {3, 3}}, unit).empty());
    CHECK(clip_ring({}, unit).empty());
}

TEST_CASE("a ring around a box becomes the box") {
    CHECK(ring_area(clip_ring({{-9, -9}, {9, -9}, {9, 9}, {-9, 9}}, unit)) == Approx(1.0));
}

TEST_CASE("a line that leaves a box and comes back gives two pieces") {
    const auto pieces = clip_line({{-1, 0.2}, {0.5, 0.2}, {0.5, 2}, {0.8, 2}, {0.8, 0.5}}, unit);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].front() == WorldPoint{0, 0.2});
    CHECK(pieces[0].back() == WorldPoint{0.5, 1});
    CHECK(pieces[1].front().y == Approx(1.0));
    CHECK(pieces[1].back() == WorldPoint{0.8, 0.5});
}

TEST_CASE("a line beside a box leaves nothing") {
    CHECK(clip_line({{-1, -1}, {-1, 2}}, unit).empty());
    CHECK(clip_line({{0.5, 0.5}}, unit).empty());
    CHECK(clip_line({}, unit).empty());
}

TEST_CASE("simplifying keeps the ends and what stands out") {
    const WorldPath simple = simplify_line({{0, 0}, {1, 0.001}, {2, 1}, {3, 0.001}, {4, 0}}, 0.01);
    CHECK(simple == WorldPath{{0, 0}, {1, 0.001}, {2, 1}, {3, 0.001}, {4, 0}});
    CHECK(simplify_line({{0, 0}, {1, 0.001}, {2, 0}}, 0.01) == WorldPath{{0, 0}, {2, 0}});
    CHECK(simplify_line({{0, 0}}, 0.01).size() == 1);
}

TEST_CASE("a tolerance by place keeps detail where it is small") {
    const WorldPath line{{0, 0}, {1, 0.1}, {2, 0}, {3, 0.1}, {4, 0}};
    const WorldPath simple = simplify_line(line, [](WorldPoint p) { return p.x < 2 ? 0.01 : 1.0; });
    CHECK(simple == WorldPath{{0, 0}, {1, 0.1}, {4, 0}});
}

TEST_CASE("a simplified ring keeps its corners once") {
    const WorldPath ring{{0, 0}, {0.5, 0}, {1, 0}, {1, 0.5}, {1, 1}, {0, 1}};
    CHECK(simplify_ring(ring, 0.01) == WorldPath{{0, 0}, {1, 0}, {1, 1}, {0, 1}});
}
