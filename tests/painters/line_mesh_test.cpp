#include "support/catch.h"
#include "viewer/painters/line_mesh.h"
#include "viewer/painters/stamps.h"

#include <cmath>
#include <limits>

using namespace chronomap;

namespace {

const Mask profile = line_stamp(2);

std::vector<Vertex> vertices(const Mesh& mesh) {
    std::vector<Vertex> found;
    for (const MeshPart& part : mesh.parts()) {
        const auto& corners = std::get<MeshTriangle>(part.shape).corners;
        found.insert(found.end(), std::begin(corners), std::end(corners));
    }
    return found;
}

/// Sum of the areas of a mesh's triangles; overlaps count twice.
double area(const Mesh& mesh) {
    double sum = 0;
    for (const MeshPart& part : mesh.parts()) {
        const auto& [a, b, c] = std::get<MeshTriangle>(part.shape).corners;
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
    add_line(mesh, points, closed, 2, premultiplied(rgb(0xffffff)), profile);
    return mesh;
}

} // namespace

TEST_CASE("a segment is one quad half a pixel wider than the line on each side") {
    const Mesh mesh = meshed({{0, 10}, {100, 10}});
    REQUIRE(mesh.size() == 2);
    CHECK(area(mesh) == Approx(100 * 3));
    for (const Vertex& vertex : vertices(mesh)) {
        CHECK(std::abs(vertex.y - 10) == Approx(1.5));
        CHECK(vertex.mask_x == Approx(0.5));
        CHECK((vertex.mask_y == Approx(0) || vertex.mask_y == Approx(profile.height)));
    }
}

TEST_CASE("gentle bends are mitred: no gap, no overlap") {
    const Mesh mesh = meshed({{0, 0}, {50, 0}, {100, 20}});
    CHECK(mesh.size() == 4);
    CHECK(area(mesh) == Approx(3 * (50 + std::hypot(50, 20))).epsilon(0.001));
}

TEST_CASE("sharp bends get a round corner on the outer side") {
    const Mesh mesh = meshed({{0, 0}, {50, 0}, {50, 50}});
    CHECK(mesh.size() > 4);
    double right = 0;
    double top = 0;
    for (const Vertex& vertex : vertices(mesh)) {
        right = std::max(right, vertex.x);
        top = std::min(top, vertex.y);
        const bool is_beyond_corner = vertex.x > 50 && vertex.y < 0;
        CHECK((!is_beyond_corner || std::hypot(vertex.x - 50, vertex.y) < 1.51));
    }
    CHECK(right == Approx(51.5));
    CHECK(top == Approx(-1.5));
}

TEST_CASE("a closed line comes back to its beginning") {
    const std::vector<Point> octagon{{10, 0}, {7, 7}, {0, 10}, {-7, 7}, {-10, 0}, {-7, -7}, {0, -10}, {7, -7}};
    CHECK(meshed(octagon, true).size() == 8 * 2);
    CHECK(meshed(octagon, false).size() == 7 * 2);
}

TEST_CASE("a line that turns back on itself stays finite") {
    const Mesh mesh = meshed({{0, 0}, {50, 0}, {0, 0}});
    for (const Vertex& vertex : vertices(mesh)) {
        CHECK(std::isfinite(vertex.x));
        CHECK(std::abs(vertex.x) < 52);
    }
}

TEST_CASE("points, doubles and what is no number draw nothing") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(meshed({}).size() == 0);
    CHECK(meshed({{5, 5}}).size() == 0);
    CHECK(meshed({{5, 5}, {5, 5}, {5.01, 5}}, true).size() == 0);
    CHECK(meshed({{0, 0}, {nan, 4}, {10, 0}}).size() == 2);
}

TEST_CASE("what lies outside of a mesh's clip is left out") {
    Mesh mesh;
    mesh.set_clip({20, 0, 30, 100});
    add_line(mesh, {{0, 0}, {100, 100}}, false, 2, premultiplied(rgb(0xffffff)), profile);
    CHECK(mesh.size() == 2);
    mesh.clear();
    add_line(mesh, {{60, 0}, {100, 0}}, false, 2, premultiplied(rgb(0xffffff)), profile);
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
        const Mask stamp = line_stamp(width);
        double sum = 0;
        for (const std::uint8_t alpha : stamp.coverage) {
            sum += alpha / 255.0;
        }
        CHECK(sum / stamp.height * 2 * line_reach_px(width) == Approx(width).epsilon(0.25 * (width < 1) + 0.02));
    }
}
