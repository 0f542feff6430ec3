#include "geodata/distance.h"

#include "support/catch.h"

#include <cmath>
#include <limits>

using namespace chronomap;

namespace {

double degrees(double whole, double minutes, double seconds) {
    return std::copysign(std::abs(whole) + minutes / 60 + seconds / 3600, whole);
}

bool is_within_a_millimetre(double a, double b) {
    return std::abs(a - b) < 0.001;
}

} // namespace

TEST_CASE("distances agree with published ones") {
    // Flinders Peak to Buninyong: Geodetic Datum of Australia Technical Manual, 54 972.271 m.
    const LonLat flinders_peak{degrees(144, 25, 29.52440), degrees(-37, 57, 3.72030)};
    const LonLat buninyong{degrees(143, 55, 35.38390), degrees(-37, 39, 10.15610)};
    CHECK(is_within_a_millimetre(geodesic_distance_m(flinders_peak, buninyong), 54'972.2711));
    // The examples of C. F. F. Karney's GeographicLib: Wellington to Salamanca, New York to London.
    CHECK(is_within_a_millimetre(geodesic_distance_m({174.81, -41.32}, {-5.50, 40.96}), 19'959'679.2674));
    CHECK(is_within_a_millimetre(geodesic_distance_m({-73.8, 40.6}, {-0.5, 51.6}), 5'551'759.4003));
    // Along the equator, and from it to the pole.
    CHECK(is_within_a_millimetre(geodesic_distance_m({0, 0}, {1, 0}), 111'319.4908));
    CHECK(is_within_a_millimetre(geodesic_distance_m({0, 0}, {0, 90}), 10'001'965.7293));
}

TEST_CASE("distances stay true where the points are nearly opposite, where the plain formula fails") {
    // By GeographicLib 2.0.
    struct Line {
        LonLat a, b;
        double metres;
    };
    const Line lines[] = {{{0, 0}, {179.5, 0.5}, 19'936'288.5790},
                          {{0, 0}, {179.7, 0.5}, 19'944'127.4208},
                          {{0, 0}, {180, 0}, 20'003'931.4586},
                          {{0, 0}, {179.39, 0}, 19'969'603.4534},
                          {{0, 0}, {179.6, 0}, 19'989'165.4160},
                          {{0, 30}, {179.9, -30}, 20'003'008.4215},
                          {{0, 30}, {180, -30}, 20'003'931.4586},
                          {{0, -30}, {179.8, 29.9}, 19'989'832.8276},
                          {{10, 89.9}, {-170.0001, -89.9}, 20'003'931.4577},
                          {{0, 5}, {179.99, -5.00001}, 20'003'921.1225}};
    for (const Line& line : lines) {
        CAPTURE(line.b.lon_deg, line.b.lat_deg);
        CHECK(is_within_a_millimetre(geodesic_distance_m(line.a, line.b), line.metres));
        CHECK(is_within_a_millimetre(geodesic_distance_m(line.b, line.a), line.metres));
    }
}

TEST_CASE("a point is no way from itself, also by another name") {
    CHECK(geodesic_distance_m({46.3, 39.5}, {46.3, 39.5}) == 0);
    CHECK(geodesic_distance_m({180, 10}, {-180, 10}) == Approx(0).margin(1e-6));
    CHECK(geodesic_distance_m({20, 90}, {110, 90}) == Approx(0).margin(1e-6));
    CHECK(geodesic_distance_m({0, 0}, {0, 0.001}) == Approx(110.574276).epsilon(1e-8));
}

TEST_CASE("across 180° the short way is measured") {
    CHECK(is_within_a_millimetre(geodesic_distance_m({179.5, 0}, {-179.5, 0}), 111'319.4908));
}

TEST_CASE("what is no point has no distance") {
    CHECK(std::isnan(geodesic_distance_m({0, 91}, {0, 0})));
    CHECK(std::isnan(geodesic_distance_m({0, 0}, {std::numeric_limits<double>::quiet_NaN(), 0})));
}

TEST_CASE("a great circle goes from point to point in small steps, over the north where that is shorter") {
    const std::vector<LonLat> way = great_circle({-73.8, 40.6}, {-0.5, 51.6});
    CHECK(way.front() == LonLat{-73.8, 40.6});
    CHECK(way.back() == LonLat{-0.5, 51.6});
    CHECK(way.size() > 45);
    double farthest_north = 0;
    double length_m = 0;
    for (std::size_t i = 1; i < way.size(); ++i) {
        farthest_north = std::max(farthest_north, way[i].lat_deg);
        length_m += geodesic_distance_m(way[i - 1], way[i]);
    }
    CHECK(farthest_north > 52);
    CHECK(length_m == Approx(5'551'759).epsilon(1e-5));
    CHECK(great_circle({1, 2}, {1, 2}).size() == 2);
    CHECK(great_circle({0, 0}, {180, 0}).size() == 181);
}
