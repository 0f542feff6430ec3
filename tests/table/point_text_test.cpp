#include "events/table/point_text.h"

#include "support/catch.h"

#include <string>

using namespace chronomap;

namespace {

void check(const std::string& text, PointForm form, double expected_x, double expected_y) {
    INFO(text);
    double x = 0, y = 0;
    REQUIRE(read_point(text, form, x, y) == NumberFault::none);
    CHECK(x == Approx(expected_x));
    CHECK(y == Approx(expected_y));
}

NumberFault fault(const std::string& text, PointForm form) {
    double x = 0, y = 0;
    return read_point(text, form, x, y);
}

} // namespace

TEST_CASE("A point of well-known text has its longitude first") {
    for (const char* text : {"POINT (46.34 39.51)", "POINT(46.34 39.51)", "Point Z (46.34 39.51 1200)",
                             " point(46.34  39.51) ", "SRID=4326;POINT(46.34 39.51)", "POINT ZM (46.34 39.51 1 2)"}) {
        check(text, PointForm::wkt, 46.34, 39.51);
        CHECK(is_wkt_point(text));
    }
    for (const char* text :
         {"POINT EMPTY", "POINT", "POINT (", "POINT (46.34)", "POINT ()", "LINESTRING (1 2, 3 4)", "46 39"}) {
        INFO(text);
        CHECK(fault(text, PointForm::wkt) != NumberFault::none);
    }
}

TEST_CASE("Two values in one column are latitude and longitude, or the other way round") {
    for (const char* text : {"39.51, 46.34", "(39.51, 46.34)", "39.51,46.34", "[39.51; 46.34]", "39.51 46.34",
                             "39,51; 46,34", "39,51, 46,34", "39°30'36\"N, 46°20'24\"E"}) {
        check(text, PointForm::lat_lon, 46.34, 39.51);
    }
    check("46.34, 39.51", PointForm::lon_lat, 46.34, 39.51);
    CHECK(fault("", PointForm::lat_lon) == NumberFault::empty);
    CHECK(fault("()", PointForm::lat_lon) == NumberFault::empty);
    CHECK(fault("39.51", PointForm::lat_lon) == NumberFault::not_a_number);
    CHECK(fault("1,2,3", PointForm::lat_lon) == NumberFault::not_a_number);
    CHECK(fault("91, 46", PointForm::lat_lon) == NumberFault::outside_latitudes);
}
