#include "support/catch.h"
#include "viewer/scene/entry_order.h"

#include "events/edtf.h"

#include <random>

using namespace chronomap;

namespace {

const TimeZone yerevan_zone = *TimeZone::find("Asia/Yerevan");

DaySpan days(const char* edtf) {
    return days_of(parse_edtf(edtf, yerevan_zone), yerevan_zone);
}

std::int64_t day(int year, int month, int day_of_month) {
    return days_from_civil(year, month, day_of_month);
}

} // namespace

TEST_CASE("a day is its own span and a window of one day") {
    const DaySpan span = days("2022-09-13");
    CHECK(span == DaySpan{day(2022, 9, 13), day(2022, 9, 13)});
    const TimeWindow window = window_of(span, yerevan_zone);
    CHECK(window.end.ms - window.begin.ms == ms_per_day);
    CHECK(window.begin == parse_edtf("2022-09-13", yerevan_zone).earliest());
}

TEST_CASE("an imprecise time spans all the days it may lie in") {
    CHECK(days("2022-09") == DaySpan{day(2022, 9, 1), day(2022, 9, 30)});
    CHECK(days("2022-09-13/2022-09-14") == DaySpan{day(2022, 9, 13), day(2022, 9, 14)});
}

TEST_CASE("a time of day near midnight belongs to the day of the zone, not of UTC") {
    CHECK(days("2022-09-13T00:30+04:00") == DaySpan{day(2022, 9, 13), day(2022, 9, 13)});
}

TEST_CASE("open ends stay open") {
    const TimeWindow window = window_of(days("2020-11-10/.."), yerevan_zone);
    CHECK(is_finite(window.begin));
    CHECK(window.end == infinite_future);
    CHECK(window_of(days("../2020-11-10"), yerevan_zone).begin == infinite_past);
}

TEST_CASE("entries come in time order and undated ones last") {
    Extents extents(3);
    extents[0] = parse_edtf("2022", yerevan_zone);
    extents[2] = parse_edtf("2021", yerevan_zone);
    const EntryOrder order = order_of(extents, yerevan_zone);
    CHECK(order.indices() == std::vector<EntryIndex>{2, 0, 1});
}

TEST_CASE("entries of the same days share a number, in the dossier's zone and in UTC") {
    Extents extents(5);
    extents[0] = parse_edtf("2022-09-13T01:00", yerevan_zone);
    extents[1] = parse_edtf("2022-09-13T02:00", yerevan_zone);
    extents[2] = parse_edtf("2022-09-13T01:30/2022-09-14", yerevan_zone);
    extents[3] = parse_edtf("2022-09-13T23:00", yerevan_zone);
    const EntryTimes times = extents;
    const EntryOrder order = order_of(times, yerevan_zone);
    REQUIRE(order.indices() == std::vector<EntryIndex>{0, 2, 1, 3, 4});
    const auto share_days = [&](EntryIndex a, EntryIndex b, bool is_utc) {
        return order.days_in(is_utc)[times.which(a)] == order.days_in(is_utc)[times.which(b)];
    };
    CHECK(share_days(0, 1, false));
    CHECK(share_days(0, 3, false));
    CHECK(!share_days(0, 2, false));
    CHECK(!share_days(4, 3, false));
    // One o'clock in Yerevan is the evening before in UTC.
    CHECK(share_days(0, 1, true));
    CHECK(!share_days(0, 3, true));
}

TEST_CASE("an entry's days do not depend on its neighbours, not even where clocks are changed") {
    const TimeZone london = *TimeZone::find("Europe/London");
    const std::int64_t spring = parse_edtf("2022-03-26T00:00Z", london).earliest().ms;
    std::mt19937 random(3);
    Extents extents(500);
    for (auto& extent : extents) {
        const Instant begin{spring + static_cast<std::int64_t>(random() % (3 * ms_per_day))};
        const Instant end{begin.ms + static_cast<std::int64_t>(random() % 4) * ms_per_hour};
        extent = TimeExtent{TimeExtent::Kind::span, {begin, begin}, {end, end}};
    }
    extents[7]->begin = {infinite_past, infinite_past};
    extents[8]->end = {infinite_future, infinite_future};
    extents[9] = TimeExtent{TimeExtent::Kind::span, {Instant{infinite_past.ms + 1}, Instant{infinite_past.ms + 1}}, {}};
    const EntryTimes times = extents;
    const EntryOrder order = order_of(times, london);
    for (EntryIndex entry = 0; entry < extents.size(); ++entry) {
        const DaySpan days = days_of(*extents[entry], london);
        const EntryIndex other = entry / 2;
        CHECK((order.days[times.which(entry)] == order.days[times.which(other)]) ==
              (days == days_of(*extents[other], london)));
        const CivilTime civil = london.to_civil(extents[entry]->earliest());
        CHECK((!is_finite(extents[entry]->earliest()) ||
               days.first == days_from_civil(civil.year, civil.month, civil.day)));
    }
}
