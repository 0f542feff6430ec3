#include "events/table/event_columns.h"

#include "events/edtf.h"
#include "support/catch.h"

#include <string>

using namespace chronomap;

TEST_CASE("A point of the world comes back from its fixed steps within a centimetre") {
    for (const LonLat place : {LonLat{46.34168, 39.51111}, LonLat{-180, 85}, LonLat{179.9999999, -85}, LonLat{0, 0}}) {
        const LonLat again = to_lon_lat(world_point(to_fixed(to_world(place))));
        REQUIRE(ground_distance_m(place, again) < 0.01);
    }
}

TEST_CASE("No point of the world is taken for no place") {
    REQUIRE(to_fixed({1, 1}) != no_place);
    REQUIRE(to_fixed({0.9999999999, 2}) != no_place);
    REQUIRE(to_fixed({-1e300, 1e300}) != no_place);
}

TEST_CASE("A time comes back from its shape") {
    for (const std::string text : {"2022-09-13", "2022-09-13T05:00:03Z", "2022-09~", "2022?", "2020-11-10/..",
                                   "../2020-11-10", "2022-09-13/2022-09-15", "2022-09-13/2022-09", "/2022", "2022/"}) {
        const TimeExtent extent = parse_edtf(text, TimeZone{});
        REQUIRE(extent_of(shape_of(extent), extent.earliest()) == extent);
    }
}

TEST_CASE("Equal lengths of time share a shape") {
    const TimeExtent monday = parse_edtf("2022-09-12", TimeZone{}), tuesday = parse_edtf("2022-09-13", TimeZone{});
    REQUIRE(shape_of(monday) == shape_of(tuesday));
    REQUIRE(shape_of(monday) != shape_of(parse_edtf("2022-09", TimeZone{})));
}
