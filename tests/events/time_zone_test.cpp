#include "events/time_zone.h"

#include "events/edtf.h"
#include "events/yearly_rule.h"
#include "events/zone_rules.h"
#include "support/catch.h"

#include <fstream>
#include <iterator>
#include <random>
#include <string>

namespace chronomap {

namespace {

CivilTime civil(std::int64_t year, int month, int day, int hour = 0, int minute = 0, int second = 0) {
    return {year, month, day, hour, minute, second, 0};
}

TimeZone zone(const char* name) {
    const auto found = TimeZone::find(name);
    REQUIRE(found);
    return *found;
}

Instant utc(const CivilTime& time) {
    return *TimeZone().to_instant(time);
}

double offset_hours(const TimeZone& zone, const CivilTime& at_utc) {
    return static_cast<double>(zone.offset_ms(utc(at_utc))) / static_cast<double>(ms_per_hour);
}

} // namespace

TEST_CASE("days are counted from 1970 in the proleptic Gregorian calendar") {
    CHECK(days_from_civil(1970, 1, 1) == 0);
    CHECK(days_from_civil(2000, 3, 1) == 11'017);
    CHECK(days_from_civil(0, 1, 1) == -719'528);
    CHECK(days_from_civil(-1, 12, 31) == -719'529);
    CHECK(days_in_month(2000, 2) == 29);
    CHECK(days_in_month(1900, 2) == 28);
    CHECK(days_in_month(0, 2) == 29);
    CHECK(days_in_month(-4, 2) == 29);
    CHECK(weekday_of(civil(2022, 9, 13)) == 2);
    CHECK(weekday_of(civil(1969, 12, 28)) == 0);
    CHECK(weekday_of(civil(0, 1, 1)) == 6);
}

TEST_CASE("a date and its day number lead to each other") {
    for (std::int64_t day = -800'000; day < 100'000; day += 97) {
        const CivilTime date = civil_from_days(day);
        CHECK(days_from_civil(date.year, date.month, date.day) == day);
    }
    const CivilTime far = civil_from_days(days_from_civil(-292'000'000, 2, 29));
    CHECK(far == civil(-292'000'000, 2, 29));
}

TEST_CASE("UTC needs no database") {
    CHECK(TimeZone().name() == "UTC");
    CHECK(zone("UTC").name() == "UTC");
    CHECK(zone("Etc/UTC").name() == "UTC");
    CHECK(TimeZone().offset_ms(Instant{0}) == 0);
    CHECK(TimeZone().to_civil(Instant{0}) == civil(1970, 1, 1));
    CHECK(TimeZone().offset_label(Instant{0}) == "UTC");
}

TEST_CASE("Yerevan is four hours ahead in 2022") {
    const TimeZone yerevan = zone("Asia/Yerevan");
    CHECK(yerevan.name() == "Asia/Yerevan");
    CHECK(offset_hours(yerevan, civil(2022, 9, 13)) == 4);
    CHECK(yerevan.to_civil(utc(civil(2022, 9, 12, 20))) == civil(2022, 9, 13));
    CHECK(yerevan.to_instant(civil(2022, 9, 13)) == utc(civil(2022, 9, 12, 20)));
    CHECK(yerevan.offset_label(utc(civil(2022, 9, 13))) == "UTC+4");
    CHECK(offset_hours(yerevan, civil(2011, 7, 1)) == 5); // the last summer time
}

TEST_CASE("the label of an offset tells minutes where there are some") {
    CHECK(zone("Asia/Kolkata").offset_label(utc(civil(2022, 1, 1))) == "UTC+5:30");
    CHECK(zone("America/St_Johns").offset_label(utc(civil(2022, 1, 1))) == "UTC−3:30");
    CHECK(zone("America/New_York").offset_label(utc(civil(2022, 1, 1))) == "UTC−5");
    CHECK(zone("Europe/London").offset_label(utc(civil(2022, 1, 1))) == "UTC");
}

TEST_CASE("a time that the clocks skip is the instant of the jump") {
    const TimeZone berlin = zone("Europe/Berlin");
    const Instant jump = utc(civil(2022, 3, 27, 1));
    CHECK(berlin.to_instant(civil(2022, 3, 27, 2)) == jump);
    CHECK(berlin.to_instant(civil(2022, 3, 27, 2, 30)) == jump);
    CHECK(berlin.to_instant(civil(2022, 3, 27, 3)) == jump);
    CHECK(berlin.to_instant(civil(2022, 3, 27, 1, 59, 59)) == Instant{jump.ms - 1'000});
}

TEST_CASE("a time that the clocks show twice is the earlier one") {
    const TimeZone berlin = zone("Europe/Berlin");
    CHECK(berlin.to_instant(civil(2022, 10, 30, 2, 30)) == utc(civil(2022, 10, 30, 0, 30)));
    CHECK(berlin.to_instant(civil(2022, 10, 30, 3)) == utc(civil(2022, 10, 30, 2)));
}

TEST_CASE("a whole day that an island skips is the instant of the jump") {
    const TimeZone apia = zone("Pacific/Apia");
    CHECK(apia.to_instant(civil(2011, 12, 30, 12)) == utc(civil(2011, 12, 30, 10)));
    CHECK(apia.to_instant(civil(2011, 12, 31)) == utc(civil(2011, 12, 30, 10)));
}

TEST_CASE("summer time goes on after the last year that the database lists") {
    CHECK(offset_hours(zone("Europe/Berlin"), civil(2040, 7, 4)) == 2);
    CHECK(offset_hours(zone("Europe/Berlin"), civil(2040, 12, 4)) == 1);
    CHECK(offset_hours(zone("America/Santiago"), civil(2040, 7, 4)) == -4);
    CHECK(offset_hours(zone("America/Santiago"), civil(2040, 12, 4)) == -3);
    CHECK(offset_hours(zone("Europe/Berlin"), civil(200'000'000, 7, 4)) == 2);
}

TEST_CASE("before the first clock regulation the local mean time holds") {
    CHECK(zone("Asia/Yerevan").offset_ms(utc(civil(1900, 1, 1))) == (2 * 60 + 58) * ms_per_minute);
    CHECK(zone("Asia/Yerevan").offset_ms(utc(civil(-200'000'000, 1, 1))) == (2 * 60 + 58) * ms_per_minute);
}

TEST_CASE("a name that is no zone gives nothing") {
    for (const char* name :
         {"", "Nowhere/Else", "../../../etc/passwd", "Asia/../Asia/Yerevan", "/etc/localtime", "localtime", "Asia",
          "Asia/", "right/Asia/Yerevan", "zone.tab", "tzdata.zi", "Asia/Yere van", "Азия/Ереван", "+VERSION"})
        CHECK_FALSE(TimeZone::find(name));
    CHECK_FALSE(TimeZone::find(std::string(10'000, 'a')));
    CHECK_FALSE(TimeZone::find(std::string_view("UTC\0x", 5)));
}

TEST_CASE("the ends of time have a date, and nothing beyond them an instant") {
    for (const TimeZone& any : {TimeZone(), zone("Asia/Yerevan"), zone("Europe/Berlin")}) {
        CHECK(any.to_civil(infinite_past).year == -292'275'055);
        CHECK(any.to_civil(infinite_future).year == 292'278'994);
        CHECK(any.to_instant(civil(292'278'993, 12, 31)));
        CHECK(any.to_instant(civil(-292'275'054, 1, 1)));
        CHECK_FALSE(any.to_instant(civil(292'278'995, 1, 1)));
        CHECK_FALSE(any.to_instant(civil(-292'275'056, 1, 1)));
        CHECK_FALSE(any.to_instant(civil(infinite_future.ms, 1, 1)));
        CHECK_FALSE(any.to_instant(civil(infinite_past.ms, 1, 1)));
    }
}

TEST_CASE("an instant's civil time leads back to it, outside the hour that is shown twice") {
    std::mt19937_64 random(13);
    for (const char* name : {"Asia/Yerevan", "Europe/Berlin", "America/Santiago", "Europe/Dublin", "Asia/Kathmandu"}) {
        const TimeZone any = zone(name);
        for (int i = 0; i < 2'000; ++i) {
            const Instant t{std::uniform_int_distribution<std::int64_t>(-4'000'000'000'000, 4'000'000'000'000)(random)};
            const auto back = any.to_instant(any.to_civil(t));
            REQUIRE(back);
            CHECK(back->ms <= t.ms);
            CHECK(any.to_civil(*back) == any.to_civil(t));
        }
    }
}

TEST_CASE("a rule for every year reads the forms of POSIX") {
    const auto at = [](const char* rule, const CivilTime& utc_time) {
        const auto parsed = YearlyRule::parse(rule);
        REQUIRE(parsed);
        return parsed->offset_s(utc(utc_time).ms / 1'000);
    };
    CHECK(at("<+04>-4", civil(2050, 1, 1)) == 4 * 3600);
    CHECK(at("EST5EDT,M3.2.0,M11.1.0", civil(2050, 7, 1)) == -4 * 3600);
    CHECK(at("EST5EDT,M3.2.0,M11.1.0", civil(2050, 1, 1)) == -5 * 3600);
    CHECK(at("IST-1GMT0,M10.5.0,M3.5.0/1", civil(2050, 1, 1)) == 0);
    CHECK(at("IST-1GMT0,M10.5.0,M3.5.0/1", civil(2050, 7, 1)) == 3600);
    CHECK(at("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", civil(2050, 7, 1)) == -3600);
    CHECK(at("AAA0BBB,J60/0,J300/0", civil(2048, 3, 1)) == 3600); // day 60 is the first of March, leap year or not
    CHECK(at("AAA0BBB,J60/0,J300/0", civil(2048, 2, 29)) == 0);
    CHECK(at("AAA0BBB,59/0,300/0", civil(2048, 2, 29)) == 3600);
    CHECK(at("XXX3EDT4,0/0,J365/23", civil(2050, 1, 1, 12)) == -4 * 3600); // summer time all the year
}

TEST_CASE("an offset holds for the whole of its period") {
    std::mt19937_64 random(7);
    for (const char* name : {"UTC", "Europe/Berlin", "America/New_York", "Australia/Sydney", "Africa/Casablanca",
                             "Asia/Yerevan", "Asia/Kathmandu", "Europe/Dublin", "America/Nuuk"}) {
        const TimeZone zone = *TimeZone::find(name);
        for (int i = 0; i < 2'000; ++i) {
            const std::int64_t decades = i % 2 == 0 ? 20 : 1000;
            const Instant t{
                static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(decades * 10 * 366 * ms_per_day)) -
                decades * 5 * 366 * ms_per_day};
            const OffsetPeriod period = zone.offset_period(t);
            REQUIRE(period.begin <= t);
            REQUIRE(t < period.end);
            REQUIRE(period.offset_ms == zone.offset_ms(t));
            const std::int64_t begin = std::max(period.begin.ms, t.ms - 400 * ms_per_day);
            const std::int64_t end = std::min(period.end.ms, t.ms + 400 * ms_per_day);
            for (int k = 0; k <= 16; ++k)
                REQUIRE(zone.offset_ms(Instant{begin + (end - 1 - begin) / 16 * k}) == period.offset_ms);
        }
    }
}

TEST_CASE("the periods of an offset are as long as the clocks stay") {
    const TimeZone berlin = *TimeZone::find("Europe/Berlin");
    const OffsetPeriod summer = berlin.offset_period(parse_instant("2022-07-01T00:00Z", {}));
    CHECK(to_iso(summer.begin, {}) == "2022-03-27T01:00Z");
    CHECK(to_iso(summer.end, {}) == "2022-10-30T01:00Z");
    const OffsetPeriod later = berlin.offset_period(parse_instant("2077-07-01T00:00Z", {}));
    CHECK(to_iso(later.begin, {}) == "2077-03-28T01:00Z");
    CHECK(berlin.offset_period(infinite_past).begin == infinite_past);
    CHECK(TimeZone().offset_period(Instant{0}).end == infinite_future);
}

TEST_CASE("a text that is no yearly rule gives nothing") {
    for (const char* text : {"", "4", "<+04", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
                             "CET-1CEST,M3.5.0,M10.5.0/3x", "CET-999"})
        CHECK_FALSE(YearlyRule::parse(text));
}

TEST_CASE("a zone file that is cut short gives nothing or ends early, never a crash") {
    std::ifstream file("/usr/share/zoneinfo/Europe/Berlin", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    REQUIRE(ZoneRules::parse(bytes));
    for (std::size_t length = 0; length < bytes.size(); ++length)
        if (const auto rules = ZoneRules::parse(std::string_view(bytes).substr(0, length)))
            CHECK(rules->offset_s(1'663'000'000) == 7'200);
}

TEST_CASE("a zone file with changed bytes does not crash") {
    std::ifstream file("/usr/share/zoneinfo/Europe/Berlin", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    std::mt19937 random(99);
    for (int i = 0; i < 3'000; ++i) {
        std::string broken = bytes;
        for (int k = 0; k < 4; ++k)
            broken[random() % (k < 3 ? 100 : broken.size())] = static_cast<char>(random());
        if (const auto rules = ZoneRules::parse(broken))
            rules->offset_s(1'663'000'000);
    }
    SUCCEED();
}

} // namespace chronomap
