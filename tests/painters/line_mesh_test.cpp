#include "support/catch.h"
#include "viewer/painters/line_mesh.h"
#include "viewer/painters/stamps.h"

#include <cmath>
#include <limits>

using namespace chronomap;

namespace {

const Rect profile{10, 20, 1, 32};

/// Sum of the areas of a mesh's triangles; overlaps count twice.
double area(const Mesh& mesh) {
    double sum = 0;
    for (std::size_t i = 0; i + 2 < mesh.size(); i += 3) {
        const auto a = mesh.vertices()[i].position;
        const auto b = mesh.vertices()[i + 1].position;
        const auto c = mesh.vertices()[i + 2].position;
        sum += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    }
    return sum;
}

double length(const std::vector<Point>& line) {
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        sum += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    }
    return sum;
}

Mesh meshed(const std::vector<Point>& points, bool closed = false) {
    Mesh mesh;
    add_line(mesh, points, closed, 2, sf::Color::White, profile);
    return mesh;
}

} // namespace

TEST_CASE("a segment is one quad half a pixel wider than the line on each side") {
    const Mesh mesh = meshed({{0, 10}, {100, 10}});
    REQUIRE(mesh.size() == 6);
    CHECK(area(mesh) == Approx(100 * 3));
    for (const sf::Vertex& vertex : mesh.vertices()) {
        CHECK(std::abs(vertex.position.y - 10) == Approx(1.5));
        CHECK(vertex.texCoords.x == Approx(10.5));
        CHECK((vertex.texCoords.y == Approx(20) || vertex.texCoords.y == Approx(52)));
    }
}

TEST_CASE("gentle bends are mitred: no gap, no overlap") {
    const Mesh mesh = meshed({{0, 0}, {50, 0}, {100, 20}});
    CHECK(mesh.size() == 12);
    CHECK(area(mesh) == Approx(3 * (50 + std::hypot(50, 20))).epsilon(0.001));
}

TEST_CASE("sharp bends get a round corner on the outer side") {
    const Mesh mesh = meshed({{0, 0}, {50, 0}, {50, 50}});
    CHECK(mesh.size() > 12);
    float right = 0;
    float top = 0;
    for (const sf::Vertex& vertex : mesh.vertices()) {
        right = std::max(right, vertex.position.x);
        top = std::min(top, vertex.position.y);
        const bool is_beyond_corner = vertex.position.x > 50 && vertex.position.y < 0;
        CHECK((!is_beyond_corner || std::hypot(vertex.position.x - 50, vertex.position.y) < 1.51));
    }
    CHECK(right == Approx(51.5));
    CHECK(top == Approx(-1.5));
}

TEST_CASE("a closed line comes back to its beginning") {
    const std::vector<Point> octagon{{10, 0}, {7, 7}, {0, 10}, {-7, 7}, {-10, 0}, {-7, -7}, {0, -10}, {7, -7}};
    CHECK(meshed(octagon, true).size() == 8 * 6);
    CHECK(meshed(octagon, false).size() == 7 * 6);
}

TEST_CASE("a line that turns back on itself stays finite") {
    const Mesh mesh = meshed({{0, 0}, {50, 0}, {0, 0}});
    for (const sf::Vertex& vertex : mesh.vertices()) {
        CHECK(std::isfinite(vertex.position.x));
        CHECK(std::abs(vertex.position.x) < 52);
    }
}

TEST_CASE("points, doubles and what is no number draw nothing") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(meshed({}).size() == 0);
    CHECK(meshed({{5, 5}}).size() == 0);
    CHECK(meshed({{5, 5}, {5, 5}, {5.01, 5}}, true).size() == 0);
    CHECK(meshed({{0, 0}, {nan, 4}, {10, 0}}).size() == 6);
}

TEST_CASE("a mesh is cut to its clip") {
    Mesh mesh;
    mesh.set_clip({20, 0, 30, 100});
    add_line(mesh, {{0, 0}, {100, 100}}, false, 2, sf::Color::White, profile);
    REQUIRE(mesh.size() > 0);
    for (const sf::Vertex& vertex : mesh.vertices()) {
        CHECK(vertex.position.x >= 20 - 0.001f);
        CHECK(vertex.position.x <= 50 + 0.001f);
    }
    mesh.clear();
    add_line(mesh, {{60, 0}, {100, 0}}, false, 2, sf::Color::White, profile);
    CHECK(mesh.size() == 0);
}

TEST_CASE("dashes alternate, go around corners and end with the line") {
    const auto pieces = dashed({{0, 0}, {10, 0}, {10, 10}}, false, {6, 2});
    REQUIRE(pieces.size() == 3);
    CHECK(length(pieces[0]) == Approx(6));
    CHECK(length(pieces[1]) == Approx(6));
    CHECK(pieces[1].size() == 3);
    CHECK(length(pieces[2]) == Approx(4));
    CHECK(pieces[2].back() == Point{10, 10});
}

TEST_CASE("an odd dash pattern is run through twice") {
    const auto pieces = dashed({{0, 0}, {12, 0}}, false, {3});
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[1].front().x == Approx(6));
}

TEST_CASE("a dash pattern without a length, or of endless pieces, leaves the line whole") {
    CHECK(dashed({{0, 0}, {12, 0}}, false, {0, 0}).size() == 1);
    CHECK(dashed({{0, 0}, {1e9, 0}}, false, {1, 1}).size() == 1);
    CHECK(dashed({{0, 0}, {10, 0}, {10, 10}, {0, 10}}, true, {100, 1}).front().size() == 5);
}

TEST_CASE("horizontal and vertical lines stand on whole pixels") {
    const auto line = aligned_to_pixels({{10.3, 0}, {10.3, 50}}, 1);
    CHECK(line[0].x == 10.5);
    CHECK(line[1].x == 10.5);
    CHECK(aligned_to_pixels({{0, 7.2}, {50, 7.2}}, 2)[0].y == 7);
    CHECK(aligned_to_pixels({{0, 7.2}, {50, 8.2}}, 2)[0].y == 7.2);
}

TEST_CASE("a line's profile holds as much ink as the line is wide") {
    for (const double width : {0.5, 1.0, 1.6, 4.0}) {
        const Stamp stamp = line_stamp(width);
        double sum = 0;
        for (const std::uint8_t alpha : stamp.alpha) {
            sum += alpha / 255.0;
        }
        CHECK(sum / stamp.height * 2 * line_reach_px(width) == Approx(width).epsilon(0.25 * (width < 1) + 0.02));
    }
}
