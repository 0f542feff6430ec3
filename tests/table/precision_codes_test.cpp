#include "events/table/precision_codes.h"

#include "events/edtf.h"
#include "support/catch.h"

#include <string>

using namespace chronomap;

namespace {

TimeMoment moment(const std::string& edtf, const char* zone = "UTC") {
    const TimeExtent extent = parse_edtf(edtf, *TimeZone::find(zone));
    return {extent.earliest().ms, extent.latest().ms, false};
}

void check(const TimeMoment& actual, const std::string& edtf, const char* zone = "UTC") {
    const TimeMoment expected = moment(edtf, zone);
    CHECK(to_iso(Instant{actual.begin_ms}, {}) == to_iso(Instant{expected.begin_ms}, {}));
    CHECK(to_iso(Instant{actual.end_ms}, {}) == to_iso(Instant{expected.end_ms}, {}));
}

} // namespace

TEST_CASE("UCDP's days are those within which an event happened") {
    const TimeMoment begin = moment("2009-08-07"), end = moment("2009-09-10");
    for (const char* code : {"1", "2", "3", "4", "5", "", "x"}) {
        check(imprecise_moment(TimeCodebook::ucdp, code, begin, end, {}), "2009-08-07/2009-09-10");
    }
    check(imprecise_moment(TimeCodebook::ucdp, "1", begin, begin, {}), "2009-08-07");
}

TEST_CASE("UCDP's precision widens a day that stands alone") {
    const TimeMoment day = moment("2009-08-07");
    check(imprecise_moment(TimeCodebook::ucdp, "1", day, {}, {}), "2009-08-07");
    check(imprecise_moment(TimeCodebook::ucdp, "2", day, {}, {}), "2009-08-07/2009-08-12");
    check(imprecise_moment(TimeCodebook::ucdp, "3", day, day, {}), "2009-08-07/2009-08-13");
    check(imprecise_moment(TimeCodebook::ucdp, "4.0", day, day, {}), "2009-08");
    check(imprecise_moment(TimeCodebook::ucdp, "5", day, day, {}), "2009");
    check(imprecise_moment(TimeCodebook::ucdp, "9", day, day, {}), "2009-08-07");
    check(imprecise_moment(TimeCodebook::none, "4", day, {}, {}), "2009-08-07");
}

TEST_CASE("ACLED's precision is the week around a day or the month that it is in") {
    const TimeMoment day = moment("2009-12-07", "Asia/Yerevan");
    const TimeZone zone = *TimeZone::find("Asia/Yerevan");
    check(imprecise_moment(TimeCodebook::acled, "1", day, {}, zone), "2009-12-07", "Asia/Yerevan");
    check(imprecise_moment(TimeCodebook::acled, "2", day, {}, zone), "2009-12-04/2009-12-10", "Asia/Yerevan");
    check(imprecise_moment(TimeCodebook::acled, "3", day, {}, zone), "2009-12", "Asia/Yerevan");
}

TEST_CASE("Codes of places become distances") {
    CHECK(imprecise_radius_m(PlaceCodebook::ucdp, "1") == 2'000);
    CHECK(imprecise_radius_m(PlaceCodebook::ucdp, "2") == 25'000);
    CHECK(imprecise_radius_m(PlaceCodebook::ucdp, "6.0") == 460'000);
    CHECK(imprecise_radius_m(PlaceCodebook::ucdp, "8") == 0);
    CHECK(imprecise_radius_m(PlaceCodebook::ucdp, "") == 0);
    CHECK(imprecise_radius_m(PlaceCodebook::ucdp, "-1") == 0);
    CHECK(imprecise_radius_m(PlaceCodebook::acled, "3") == 110'000);
    CHECK(imprecise_radius_m(PlaceCodebook::acled, "4") == 0);
    CHECK(imprecise_radius_m(PlaceCodebook::gtd, "4") == 110'000);
    CHECK(imprecise_radius_m(PlaceCodebook::metres, "250.5") == 250.5F);
    CHECK(imprecise_radius_m(PlaceCodebook::kilometres, "1e300") == 20'000'000);
    CHECK(imprecise_radius_m(PlaceCodebook::metres, "-5") == 0);
    CHECK(imprecise_radius_m(PlaceCodebook::none, "3") == 0);
}
