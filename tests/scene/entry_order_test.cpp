#include "support/catch.h"
#include "viewer/scene/entry_order.h"

#include "events/edtf.h"

using namespace chronomap;

namespace {

const TimeZone yerevan = *TimeZone::find("Asia/Yerevan");

DaySpan days(const char* edtf) {
    return days_of(parse_edtf(edtf, yerevan), yerevan);
}

std::int64_t day(int year, int month, int day_of_month) {
    return days_from_civil(year, month, day_of_month);
}

} // namespace

TEST_CASE("a day is its own span and a window of one day") {
    const DaySpan span = days("2022-09-13");
    CHECK(span == DaySpan{day(2022, 9, 13), day(2022, 9, 13)});
    const TimeWindow window = window_of(span, yerevan);
    CHECK(window.end.ms - window.begin.ms == ms_per_day);
    CHECK(window.begin == parse_edtf("2022-09-13", yerevan).earliest());
}

TEST_CASE("an imprecise time spans all the days it may lie in") {
    CHECK(days("2022-09") == DaySpan{day(2022, 9, 1), day(2022, 9, 30)});
    CHECK(days("2022-09-13/2022-09-14") == DaySpan{day(2022, 9, 13), day(2022, 9, 14)});
}

TEST_CASE("a time of day near midnight belongs to the day of the zone, not of UTC") {
    CHECK(days("2022-09-13T00:30+04:00") == DaySpan{day(2022, 9, 13), day(2022, 9, 13)});
}

TEST_CASE("open ends stay open") {
    const TimeWindow window = window_of(days("2020-11-10/.."), yerevan);
    CHECK(is_finite(window.begin));
    CHECK(window.end == infinite_future);
    CHECK(window_of(days("../2020-11-10"), yerevan).begin == infinite_past);
}

TEST_CASE("entries come in time order and undated ones last") {
    Extents extents(3);
    extents[0] = parse_edtf("2022", yerevan);
    extents[2] = parse_edtf("2021", yerevan);
    const EntryOrder order = order_of(extents, yerevan);
    CHECK(order.indices() == std::vector<EntryIndex>{2, 0, 1});
    CHECK(order.days.size() == 3);
}

TEST_CASE("entries of the same days share a number, in the dossier's zone and in UTC") {
    Extents extents(5);
    extents[0] = parse_edtf("2022-09-13T01:00", yerevan);
    extents[1] = parse_edtf("2022-09-13T02:00", yerevan);
    extents[2] = parse_edtf("2022-09-13T01:30/2022-09-14", yerevan);
    extents[3] = parse_edtf("2022-09-13T23:00", yerevan);
    const EntryOrder order = order_of(extents, yerevan);
    REQUIRE(order.indices() == std::vector<EntryIndex>{0, 2, 1, 3, 4});
    CHECK(order.days[0] == order.days[2]);
    CHECK(order.days[0] == order.days[3]);
    CHECK(order.days[0] != order.days[1]);
    CHECK(order.days[4] != order.days[3]);
    // One o'clock in Yerevan is the evening before in UTC.
    CHECK(order.days_utc[0] == order.days_utc[2]);
    CHECK(order.days_utc[0] != order.days_utc[3]);
}
