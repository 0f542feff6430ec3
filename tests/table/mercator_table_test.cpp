#include "events/table/mercator_table.h"

#include "support/catch.h"

#include <cstdlib>
#include <random>

using namespace chronomap;

namespace {

std::int64_t difference(std::uint32_t a, std::uint32_t b) {
    return std::abs(static_cast<std::int64_t>(a) - static_cast<std::int64_t>(b));
}

void check(double lon_deg, double lat_deg) {
    INFO(lon_deg << ", " << lat_deg);
    const FixedPoint quick = mercator_table()(lon_deg, lat_deg);
    const FixedPoint exact = to_fixed(to_world(LonLat{lon_deg, lat_deg}));
    REQUIRE(difference(quick.x, exact.x) <= 1);
    REQUIRE(difference(quick.y, exact.y) <= 1);
}

} // namespace

TEST_CASE("Places are projected quickly to within a step of where they belong") {
    std::mt19937_64 random(6);
    std::uniform_real_distribution<double> longitudes(-180, 180), latitudes(-85.06, 85.06);
    for (int i = 0; i < 500'000; ++i) {
        check(longitudes(random), latitudes(random));
    }
}

TEST_CASE("The edges of the world are projected as they should be") {
    for (const double lat_deg : {0.0, -0.0, 90.0, -90.0, mercator_max_lat_deg, -mercator_max_lat_deg, 85.05, -85.05}) {
        check(0, lat_deg);
        CHECK(mercator_table()(179.9999999999, lat_deg) != no_place);
    }
    CHECK(mercator_table()(-180, 0).x == 0);
    CHECK(mercator_table()(180, 0).x == to_fixed(to_world(LonLat{180, 0})).x);
}
