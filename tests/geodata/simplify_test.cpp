#include "geodata/simplify.h"

#include "support/catch.h"

#include <cmath>

using namespace chronomap;

namespace {

WorldPoint at(double lon, double lat) {
    return to_world({lon, lat});
}

} // namespace

TEST_CASE("A line loses the points that lie on it and keeps its ends") {
    CHECK(simplified({at(0, 0), at(1, 0), at(2, 0), at(3, 0)}, 1, false) ==
          std::vector<WorldPoint>{at(0, 0), at(3, 0)});
    CHECK(simplified({at(0, 0), at(1, 0.001), at(2, 0)}, 1, false).size() == 3);
    CHECK(simplified({at(0, 0), at(1, 0.001), at(2, 0)}, 200, false).size() == 2);
    CHECK(simplified({at(0, 0), at(0, 0), at(1, 1), at(1, 1)}, 1, false).size() == 2);
    CHECK(simplified({}, 1, false).empty());
}

TEST_CASE("A ring is open and keeps at least three corners") {
    const std::vector<WorldPoint> square{at(0, 0), at(1, 0), at(1, 0.5), at(1, 1), at(0, 1), at(0, 0)};
    CHECK(simplified(square, 1, true) == std::vector<WorldPoint>{at(0, 0), at(1, 0), at(1, 1), at(0, 1)});
    CHECK(simplified(square, 1e6, true).size() == 3);
    CHECK(simplified({at(0, 0), at(1, 1), at(0, 0)}, 1, true).size() == 2);
}

TEST_CASE("Nothing that is left out lies farther away than the tolerance") {
    std::vector<WorldPoint> circle;
    for (int i = 0; i < 1000; ++i)
        circle.push_back(at(0.1 * std::cos(i * 0.00628318), 60 + 0.05 * std::sin(i * 0.00628318)));
    const std::vector<WorldPoint> kept = simplified(circle, 10, true);
    CHECK(kept.size() > 20);
    CHECK(kept.size() < 200);
    for (const WorldPoint point : circle) {
        double nearest = 1e9;
        for (std::size_t i = 0; i < kept.size(); ++i) {
            const WorldPoint a = kept[i], b = kept[(i + 1) % kept.size()];
            for (double t = 0; t <= 1; t += 0.01)
                nearest =
                    std::min(nearest, ground_distance_m(to_lon_lat(point),
                                                        to_lon_lat({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)})));
        }
        REQUIRE(nearest < 15);
    }
}

TEST_CASE("A line that divides badly is left as it is rather than looked at for ever") {
    constexpr int points = 100'000;
    std::vector<WorldPoint> zigzag;
    for (int i = 0; i < points; ++i)
        zigzag.push_back({i * 1e-6, 0.5 + (i % 2 == 0 ? 1 : -1) * (points - i) * 1e-6});
    CHECK(simplified(zigzag, 1e-9, false).size() == zigzag.size());
}
