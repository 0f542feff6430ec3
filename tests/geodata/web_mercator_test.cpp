#include "geodata/web_mercator.h"
#include "support/catch.h"

#include <cmath>
#include <limits>

using namespace chronomap;

TEST_CASE("a position survives the way to the world square and back") {
    const LonLat goris{46.34168, 39.51111};
    const LonLat back = to_lon_lat(to_world(goris));
    CHECK(back.lon_deg == Approx(goris.lon_deg).epsilon(1e-12));
    CHECK(back.lat_deg == Approx(goris.lat_deg).epsilon(1e-12));
}

TEST_CASE("both sides of the 180th meridian keep their own edge of the square") {
    CHECK(to_world({-180, 0}).x == 0.0);
    CHECK(to_world({180, 0}).x == 1.0);
    CHECK(to_lon_lat({1, 0.5}).lon_deg == 180.0);
    CHECK(to_lon_lat({0, 0.5}).lon_deg == -180.0);
    CHECK(to_lon_lat({1.25, 0.5}).lon_deg == Approx(-90.0));
}

TEST_CASE("the poles are held at the edges of the square") {
    CHECK(to_world({0, 90}).y == Approx(0.0).margin(1e-12));
    CHECK(to_world({0, -90}).y == Approx(1.0));
    CHECK(to_world({0, 0}).y == Approx(0.5));
}

TEST_CASE("a position that is not a number is not valid") {
    CHECK_FALSE(is_valid({std::numeric_limits<double>::quiet_NaN(), 0}));
    CHECK_FALSE(is_valid({0, 90.5}));
    CHECK(is_valid({-180, -90}));
}

TEST_CASE("a degree of latitude is about 111 kilometres") {
    CHECK(ground_distance_m({45, 40}, {45, 41}) == Approx(111'195).epsilon(1e-4));
    CHECK(ground_distance_m({45, 40}, {45, 40}) == 0.0);
}

TEST_CASE("an empty box grows by what it is given and meets nothing before") {
    WorldBox box;
    CHECK(box.is_empty());
    CHECK(box.width() == 0.0);
    CHECK_FALSE(box.intersects({{0, 0}, {1, 1}}));
    box.include(WorldPoint{0.25, 0.5});
    CHECK_FALSE(box.is_empty());
    CHECK(box.contains({0.25, 0.5}));
}
