#include "events/time_unit.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("The unit of a time is the one that its text names") {
    const TimeZone zone = *TimeZone::find("Europe/Stockholm");
    CHECK(time_unit("2022", zone) == "year");
    CHECK(time_unit("2020-02", zone) == "month");
    CHECK(time_unit("2022-10-30", zone) == "day");
    CHECK(time_unit("2022-09-13~", zone) == "day");
    CHECK(time_unit("2022-23", zone) == "season");
    CHECK(time_unit("202X", zone) == "decade");
    CHECK(time_unit("19XX", zone) == "century");
    CHECK(time_unit("1911-XX", zone) == "year");
    CHECK(time_unit("2022-09-13T05:00", zone) == "minute");
    CHECK(time_unit("2022-09-13T05:00:07Z", zone) == "second");
}

TEST_CASE("An interval has the units of both its ends") {
    CHECK(time_unit("2020-23/2022-09", TimeZone()) == "season/month");
    CHECK(time_unit("2020-11-10/..", TimeZone()) == "day/open");
    CHECK(time_unit("/2022-09-11", TimeZone()) == "unknown/day");
}

TEST_CASE("What is no time has no unit") {
    CHECK(time_unit("", TimeZone()) == "");
    CHECK(time_unit("at dawn", TimeZone()) == "");
}
