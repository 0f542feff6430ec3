#include "events/table/degrees_text.h"

#include "support/catch.h"

#include <string>

using namespace chronomap;

namespace {

void check(const std::string& text, Axis axis, double expected) {
    INFO(text);
    double degrees = 0;
    REQUIRE(read_degrees(text, axis, degrees) == NumberFault::none);
    CHECK(degrees == Approx(expected).epsilon(1e-12));
}

NumberFault fault(const std::string& text, Axis axis) {
    double degrees = 0;
    return read_degrees(text, axis, degrees);
}

} // namespace

TEST_CASE("Degrees are decimals, or degrees, minutes and seconds") {
    const double expected = 46 + 20.0 / 60 + 30.0 / 3600;
    for (const char* text : {"46°20'30\"E", "46° 20' 30\" E", "46°20′30″E", "E 46°20'30''", "46 20 30 E", "46 20 30",
                             "46:20:30", "46d20m30s", "46deg 20min 30sec", "46°20’30”e", "46° 20.5'"}) {
        check(text, Axis::longitude, expected);
    }
    check("46°20'30\"W", Axis::longitude, -expected);
    check("-46:20:30", Axis::longitude, -expected);
    check("\u221246°20'30\"", Axis::longitude, -expected);
    check("39.5°S", Axis::latitude, -39.5);
    check("39,5 N", Axis::latitude, 39.5);
    check("39.5111", Axis::latitude, 39.5111);
    check("180", Axis::longitude, 180);
}

TEST_CASE("Degrees outside their axis are refused with the reason") {
    CHECK(fault("180.0001", Axis::longitude) == NumberFault::outside_longitudes);
    CHECK(fault("-90.5", Axis::latitude) == NumberFault::outside_latitudes);
    CHECK(fault("91°00'00\"N", Axis::latitude) == NumberFault::outside_latitudes);
    CHECK(fault("nan", Axis::latitude) == NumberFault::not_finite);
    CHECK(fault("1e999", Axis::latitude) == NumberFault::not_finite);
    CHECK(fault("46°60'", Axis::longitude) == NumberFault::no_such_minute);
    CHECK(fault("46°20'30\"N", Axis::longitude) == NumberFault::other_axis);
    CHECK(fault("46.5E", Axis::latitude) == NumberFault::other_axis);
    CHECK(fault("", Axis::latitude) == NumberFault::empty);
    for (const char* text : {"°", "46°20'30\"X", "46.5°20'", "-46°E", "1 2 3 4", "E", "N46E", "46°20'30\"E 5"}) {
        INFO(text);
        CHECK(fault(text, Axis::longitude) == NumberFault::not_a_number);
    }
}
