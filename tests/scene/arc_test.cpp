#include "viewer/scene/arc.h"

#include "support/catch.h"

#include <cmath>

using namespace chronomap;

namespace {

double length_of(const std::vector<Point>& curve) {
    double length = 0;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        length += std::hypot(curve[i].x - curve[i - 1].x, curve[i].y - curve[i - 1].y);
    }
    return length;
}

Shape circle(Point center, double radius) {
    return [=](Point p) { return std::hypot(p.x - center.x, p.y - center.y) <= radius; };
}

} // namespace

TEST_CASE("a bow begins and ends at its points and bends by its share") {
    const std::vector<Point> curve = bow({0, 0}, {100, 0}, 0.2);
    CHECK(curve.front() == Point{0, 0});
    CHECK(curve.back() == Point{100, 0});
    CHECK(curve[curve.size() / 2].y == Approx(-20));
}

TEST_CASE("a curve is cut at the edges of the shapes at its ends") {
    const std::vector<Point> curve = between(bow({0, 0}, {100, 0}, 0), circle({0, 0}, 10), circle({100, 0}, 30));
    REQUIRE(curve.size() >= 2);
    CHECK(curve.front().x == Approx(10).margin(0.1));
    CHECK(curve.back().x == Approx(70).margin(0.1));
}

TEST_CASE("nothing is left of a curve between shapes that overlap") {
    CHECK(between(bow({0, 0}, {100, 0}, 0), circle({0, 0}, 70), circle({100, 0}, 70)).empty());
}

TEST_CASE("the pieces of a split curve follow one another and add up") {
    const std::vector<Point> curve = bow({0, 0}, {100, 40}, 0.3);
    const auto pieces = split_at(curve, {0.25, 0.5});
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0].back() == pieces[1].front());
    CHECK(pieces[1].back() == pieces[2].front());
    CHECK(length_of(pieces[0]) == Approx(length_of(curve) * 0.25));
    CHECK(length_of(pieces[0]) + length_of(pieces[1]) + length_of(pieces[2]) == Approx(length_of(curve)));
}

TEST_CASE("an arrow head has its tip at the end of the curve") {
    const std::vector<Point> head = arrow_head(bow({0, 0}, {100, 0}, 0), 10, 6);
    REQUIRE(head.size() == 3);
    CHECK(head[0] == Point{100, 0});
    CHECK(head[1].x == Approx(90));
    CHECK(std::abs(head[1].y - head[2].y) == Approx(6));
}

TEST_CASE("a curve without length has no arrow head") {
    CHECK(arrow_head({{5, 5}, {5, 5}}, 10, 6).empty());
    CHECK(arrow_head({}, 10, 6).empty());
}
