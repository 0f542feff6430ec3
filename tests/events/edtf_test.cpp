#include "events/edtf.h"

#include "events/safe_text.h"

#include "support/catch.h"

#include <random>
#include <string>

namespace chronomap {

namespace {

const TimeZone& yerevan() {
    static const TimeZone zone = TimeZone::find("Asia/Yerevan").value();
    return zone;
}

/// An instant in UTC.
Instant at(std::int64_t year, int month = 1, int day = 1, int hour = 0, int minute = 0, int second = 0, int ms = 0) {
    return TimeZone().to_instant({year, month, day, hour, minute, second, ms}).value();
}

TimeExtent::Bound bound(Instant first, Instant last) {
    return {first, last};
}

/// The bounds of what must be a moment.
TimeExtent::Bound bound_of(const char* text) {
    const TimeExtent extent = parse_edtf(text, TimeZone());
    INFO(text);
    REQUIRE(extent.kind == TimeExtent::Kind::moment);
    CHECK(extent.begin == extent.end);
    return extent.begin;
}

TimeExtent span_of(const char* text) {
    const TimeExtent extent = parse_edtf(text, TimeZone());
    INFO(text);
    REQUIRE(extent.kind == TimeExtent::Kind::span);
    return extent;
}

/// What the refusal says; empty when the text is accepted.
std::string refusal(const std::string& text) {
    try {
        parse_edtf(text, TimeZone());
    } catch (const TimeError& error) {
        return error.what();
    }
    return "";
}

/// Whether the text is refused with these words; what is said instead stands in the report.
void check_refused(const std::string& text, const std::string& saying) {
    const std::string said = refusal(text);
    INFO("'" << text << "' is refused with: " << said);
    CHECK(said.find(saying) != std::string::npos);
}

} // namespace

TEST_CASE("a year, a month or a day is a moment within it") {
    CHECK(bound_of("2022") == bound(at(2022), at(2023)));
    CHECK(bound_of("2022-12") == bound(at(2022, 12), at(2023)));
    CHECK(bound_of("2022-09-13") == bound(at(2022, 9, 13), at(2022, 9, 14)));
    CHECK(bound_of("2024-02-29") == bound(at(2024, 2, 29), at(2024, 3, 1)));
    CHECK_FALSE(parse_edtf("2022", TimeZone()).questionable);
}

TEST_CASE("a day begins and ends by the clocks of the zone") {
    const TimeExtent day = parse_edtf("2022-09-13", yerevan());
    CHECK(day.earliest() == at(2022, 9, 12, 20));
    CHECK(day.latest() == at(2022, 9, 13, 20));
    const TimeZone berlin = TimeZone::find("Europe/Berlin").value();
    const TimeExtent short_day = parse_edtf("2022-03-27", berlin);
    CHECK(short_day.latest().ms - short_day.earliest().ms == 23 * ms_per_hour);
}

TEST_CASE("a season is three months, and winter begins in the named year") {
    CHECK(bound_of("2020-21") == bound(at(2020, 3), at(2020, 6)));
    CHECK(bound_of("2020-22") == bound(at(2020, 6), at(2020, 9)));
    CHECK(bound_of("2020-23") == bound(at(2020, 9), at(2020, 12)));
    CHECK(bound_of("2020-24") == bound(at(2020, 12), at(2021, 3)));
}

TEST_CASE("digits that are left open widen the unit") {
    CHECK(bound_of("202X") == bound(at(2020), at(2030)));
    CHECK(bound_of("20XX") == bound(at(2000), at(2100)));
    CHECK(bound_of("2022-XX") == bound(at(2022), at(2023)));
    CHECK(bound_of("2022-09-XX") == bound(at(2022, 9), at(2022, 10)));
    CHECK(bound_of("2022-XX-XX") == bound(at(2022), at(2023)));
    CHECK(bound_of("-202X") == bound(at(-2029), at(-2019)));
}

TEST_CASE("years may be negative or long") {
    CHECK(bound_of("0000") == bound(at(0), at(1)));
    CHECK(bound_of("-0044-03-15") == bound(at(-44, 3, 15), at(-44, 3, 16)));
    CHECK(bound_of("12022") == bound(at(12022), at(12023)));
    CHECK(bound_of("+12022-09") == bound(at(12022, 9), at(12022, 10)));
    CHECK(bound_of("Y17000") == bound(at(17000), at(17001)));
    CHECK(bound_of("Y-17000002") == bound(at(-17000002), at(-17000001)));
    CHECK(bound_of("-17000002-05-01") == bound(at(-17000002, 5, 1), at(-17000002, 5, 2)));
    CHECK(bound_of("Y-292000000") == bound(at(-292000000), at(-291999999)));
}

TEST_CASE("a time of day alone is a moment of its unit") {
    CHECK(bound_of("2022-09-13T05:00") == bound(at(2022, 9, 13, 5), at(2022, 9, 13, 5, 1)));
    CHECK(bound_of("2022-09-13T05:00:30") == bound(at(2022, 9, 13, 5, 0, 30), at(2022, 9, 13, 5, 0, 31)));
    CHECK(bound_of("2022-09-13T05:00:30.250") == bound(at(2022, 9, 13, 5, 0, 30, 250), at(2022, 9, 13, 5, 0, 30, 251)));
    CHECK(bound_of("2022-09-13T05:00:30.2") == bound(at(2022, 9, 13, 5, 0, 30, 200), at(2022, 9, 13, 5, 0, 30, 300)));
    CHECK(bound_of("2022-09-13T05:00:30.250999") == bound_of("2022-09-13T05:00:30.250"));
    CHECK(bound_of("2022-09-13 05:00") == bound_of("2022-09-13T05:00"));
}

TEST_CASE("an offset goes before the zone") {
    for (const char* text :
         {"2022-09-13T05:00+04:00", "2022-09-13T05:00+04", "2022-09-13T01:00Z", "2022-09-12T21:30-03:30"})
        CHECK(parse_edtf(text, TimeZone::find("America/New_York").value()).earliest() == at(2022, 9, 13, 1));
    CHECK(parse_edtf("2022-09-13T05:00", yerevan()).earliest() == at(2022, 9, 13, 1));
}

TEST_CASE("~ widens by one unit on each side, ? only doubts, % does both") {
    CHECK(bound_of("2022-09~") == bound(at(2022, 8), at(2022, 11)));
    CHECK(bound_of("2022-01-01~") == bound(at(2021, 12, 31), at(2022, 1, 3)));
    CHECK(bound_of("2020-21~") == bound(at(2019, 12), at(2020, 9)));
    CHECK(bound_of("202X~") == bound(at(2010), at(2040)));
    CHECK(bound_of("2022-09-13T05:00~") == bound(at(2022, 9, 13, 4, 59), at(2022, 9, 13, 5, 2)));
    CHECK_FALSE(parse_edtf("2022~", TimeZone()).questionable);
    CHECK(bound_of("2022?") == bound(at(2022), at(2023)));
    CHECK(parse_edtf("2022?", TimeZone()).questionable);
    CHECK(bound_of("2022%") == bound(at(2021), at(2024)));
    CHECK(parse_edtf("2022%", TimeZone()).questionable);
}

TEST_CASE("an interval begins within its first value and ends within its last") {
    const TimeExtent days = span_of("2022-09-13/2022-09-15");
    CHECK(days.begin == bound(at(2022, 9, 13), at(2022, 9, 14)));
    CHECK(days.end == bound(at(2022, 9, 15), at(2022, 9, 16)));
    const TimeExtent mixed = span_of("2020/2022-09");
    CHECK(mixed.begin == bound(at(2020), at(2021)));
    CHECK(mixed.end == bound(at(2022, 9), at(2022, 10)));
}

TEST_CASE("times of day are exact ends of an interval") {
    const TimeExtent hours = span_of("2022-09-13T05:00/2022-09-13T07:30");
    CHECK(hours.begin == bound(at(2022, 9, 13, 5), at(2022, 9, 13, 5)));
    CHECK(hours.end == bound(at(2022, 9, 13, 7, 30), at(2022, 9, 13, 7, 30)));
    CHECK(span_of("2022-09-13T05:00/2022-09-13T24:00").end == bound(at(2022, 9, 14), at(2022, 9, 14)));
    CHECK(span_of("2022-09-13T05:00~/2022-09-14").begin == bound(at(2022, 9, 13, 4, 59), at(2022, 9, 13, 5, 1)));
}

TEST_CASE("neither end of an interval reaches beyond the other") {
    const TimeExtent month = span_of("2022-09-13/2022-09");
    CHECK(month.end == bound(at(2022, 9, 13), at(2022, 10)));
    CHECK(span_of("2022/2022-03").begin == bound(at(2022), at(2022, 4)));
    CHECK(span_of("2022/2022").begin == span_of("2022/2022").end);
}

TEST_CASE("dots are an open end and nothing at all is an unknown one") {
    const TimeExtent since = span_of("2020-11-10/..");
    CHECK(since.begin == bound(at(2020, 11, 10), at(2020, 11, 11)));
    CHECK(since.end == bound(infinite_future, infinite_future));
    CHECK(span_of("../2020-11-10").begin == bound(infinite_past, infinite_past));
    CHECK(span_of("2020-11-10/").end == bound(at(2020, 11, 10), infinite_future));
    CHECK(span_of("/2020-11-10").begin == bound(infinite_past, at(2020, 11, 11)));
    CHECK(span_of("../..").end == bound(infinite_future, infinite_future));
}

TEST_CASE("a qualifier belongs to its end of the interval, a doubt to all of it") {
    const TimeExtent soft = span_of("2022-09-13~/2022-09-20");
    CHECK(soft.begin == bound(at(2022, 9, 12), at(2022, 9, 15)));
    CHECK(soft.end == bound(at(2022, 9, 20), at(2022, 9, 21)));
    CHECK_FALSE(soft.questionable);
    CHECK(span_of("2022-09-13/2022-09-20?").questionable);
    CHECK(span_of("2022-09-13%/2022-09-20").questionable);
}

TEST_CASE("an interval meant as the bounds of a moment is a moment over its hull") {
    const TimeExtent within = parse_edtf("2022-09-13/2022-09-14", TimeZone(), IntervalMeaning::within);
    CHECK(within.kind == TimeExtent::Kind::moment);
    CHECK(within.begin == bound(at(2022, 9, 13), at(2022, 9, 15)));
    CHECK(within.end == within.begin);
    CHECK(parse_edtf("2022-09-13/", TimeZone(), IntervalMeaning::within).latest() == infinite_future);
    CHECK(parse_edtf("2022", TimeZone(), IntervalMeaning::within) == parse_edtf("2022", TimeZone()));
}

TEST_CASE("a date that is not in the calendar is refused with what is") {
    check_refused("2022-02-30", "28");
    check_refused("2022-13", "month 13");
    check_refused("2022-00", "month 00");
    check_refused("2022-09-00", "day 00");
    check_refused("2022-09-32", "01 to 31");
    check_refused("1900-02-29", "28");
    check_refused("2022-25", "level 2");
    check_refused("2022-41", "21 (spring) to 24 (winter)");
    check_refused("2022-42", "month 42");
    check_refused("-0000", "1 BCE");
}

TEST_CASE("a time of day that no clock shows is refused") {
    check_refused("2022-09-13T25:00", "hour 25");
    check_refused("2022-09-13T12:60", "minute 60");
    check_refused("2022-09-13T23:59:60", "leap seconds");
    check_refused("2022-09-13T23:59:61", "second 61");
    check_refused("2022-09-13T24:00", "next day");
    check_refused("2022-09-13T24:00/2022-09-15", "next day");
    check_refused("2022-09-13T24:01", "24:00");
    check_refused("2022-09-13T05", "colon");
    check_refused("2022-09-13T5:00", "two digits");
    check_refused("2022-09T05:00", "whole date");
    check_refused("2022-09-13T05:00:00.", "fraction");
    check_refused("2022-09-13T05:00+25:00", "offset");
    check_refused("2022-09-13T05:00+0400", "offset");
    check_refused("2022-09-13+04:00", "cannot follow");
}

TEST_CASE("an interval that is reversed, empty or of more than two ends is refused") {
    check_refused("2022-09-15/2022-09-13", "before it begins");
    check_refused("2022-09/2022-08", "empty");
    check_refused("2022-09-13T05:00/2022-09-13T05:00", "empty");
    check_refused("2022-09-13/2022-09-13T00:00", "empty");
    check_refused("2022/2023/2024", "more than one slash");
    check_refused("/", "no date");
    check_refused("../", "no date");
    check_refused("/..", "no date");
    check_refused("..", "open end");
    check_refused("2022-09-13/15", "write four");
}

TEST_CASE("text that is no time is refused with an example of one") {
    check_refused("", "empty");
    check_refused("yesterday", "does not begin with a year");
    check_refused("13.09.2022", "write four");
    check_refused("22-09-13", "write four");
    check_refused("20220913", "hyphens");
    check_refused("2022-9-13", "two digits");
    check_refused("2022-09-13 ", "two digits");
    check_refused("2022-09-13x", "cannot follow");
    check_refused("2022-09-13T05:00 local", "cannot follow");
    check_refused(" 2022", "does not begin with a year");
    check_refused("2022-", "two digits");
    check_refused("2022/09/13", "more than one slash");
    check_refused("+2022", "no plus sign");
    check_refused(std::string("2022\0", 5), "cannot follow");
}

TEST_CASE("EDTF level 2 is refused by its name") {
    check_refused("[1667,1668]", "level 2");
    check_refused("{1960..1965}", "level 2");
    check_refused("~2022", "level 2");
    check_refused("2022-09~-13", "nothing may follow");
    check_refused("2X22", "202X");
    check_refused("XXXX", "202X");
    check_refused("2XXX", "202X");
    check_refused("202X-09", "left open");
    check_refused("2022-XX-13", "left open");
    check_refused("2022-1X", "two digits");
    check_refused("Y2022", "five digits");
    check_refused("Y-17E7", "five digits");
    check_refused("2022~?", "%");
}

TEST_CASE("times beyond 292 million years are refused, never wrapped") {
    check_refused("Y292000001", "292 million");
    check_refused("Y-99999999999999999999999999", "292 million");
    check_refused("+999999999999-01-01", "292 million");
    CHECK(bound_of("Y292000000~").first == at(291999999));
}

TEST_CASE("a long or strange text is quoted short and clean") {
    const std::string said = refusal(std::string(100'000, '9'));
    CHECK(said.size() < 400);
    CHECK(refusal("\x1b[31m2022").find('\x1b') == std::string::npos);
    CHECK(refusal("2022\n").find('\n') == std::string::npos);
    CHECK_FALSE(has_controls(refusal("2022\u202E13\u2028\u009B")));
}

TEST_CASE("a window runs from the beginning of A to the end of B's unit") {
    CHECK(parse_window("2022-09-13", TimeZone()) == TimeWindow{at(2022, 9, 13), at(2022, 9, 14)});
    CHECK(parse_window("2022-09-13/2022-09-14", TimeZone()) == TimeWindow{at(2022, 9, 13), at(2022, 9, 15)});
    CHECK(parse_window("2022-09-13T05:00/2022-09-13T07:00", TimeZone()) ==
          TimeWindow{at(2022, 9, 13, 5), at(2022, 9, 13, 7)});
    CHECK(parse_window("2022-09-13T05:00", TimeZone()) == TimeWindow{at(2022, 9, 13, 5), at(2022, 9, 13, 5, 1)});
    CHECK(parse_window("2020-11-10/..", TimeZone()) == TimeWindow{at(2020, 11, 10), infinite_future});
    CHECK(parse_window("/2020", TimeZone()) == TimeWindow{infinite_past, at(2021)});
    CHECK(parse_window("../..", TimeZone()) == all_time);
    CHECK(parse_window("2022-09-13", yerevan()).begin == at(2022, 9, 12, 20));
    CHECK_THROWS_AS(parse_window("2022-09-15/2022-09-13", TimeZone()), TimeError);
}

TEST_CASE("an instant is the beginning of the unit") {
    CHECK(parse_instant("2022", TimeZone()) == at(2022));
    CHECK(parse_instant("2022-09-13T05:00+04:00", TimeZone()) == at(2022, 9, 13, 1));
    CHECK(parse_instant("2022-09~", TimeZone()) == at(2022, 9));
    CHECK_THROWS_AS(parse_instant("2022/2023", TimeZone()), TimeError);
    CHECK_THROWS_AS(parse_instant("..", TimeZone()), TimeError);
}

TEST_CASE("an instant is written in the zone, as finely as it is and no finer") {
    CHECK(to_iso(at(2022, 9, 12, 20), yerevan()) == "2022-09-13T00:00+04:00");
    CHECK(to_iso(at(2022, 9, 13), TimeZone()) == "2022-09-13T00:00Z");
    CHECK(to_iso(at(2022, 9, 13, 5, 0, 30), TimeZone()) == "2022-09-13T05:00:30Z");
    CHECK(to_iso(at(2022, 9, 13, 5, 0, 0, 250), TimeZone()) == "2022-09-13T05:00:00.250Z");
    CHECK(to_iso(at(2022, 1, 1), TimeZone::find("America/St_Johns").value()) == "2021-12-31T20:30-03:30");
    CHECK(to_iso(at(0), TimeZone()) == "0000-01-01T00:00Z");
    CHECK(to_iso(at(-44, 3, 15), TimeZone()) == "-0044-03-15T00:00Z");
    CHECK(to_iso(at(12022), TimeZone()) == "+12022-01-01T00:00Z");
    CHECK(to_iso(infinite_past, TimeZone()) == "..");
    CHECK(to_iso(infinite_future, yerevan()) == "..");
}

TEST_CASE("what is written can be read back") {
    std::mt19937_64 random(20201110);
    for (const char* name : {"UTC", "Asia/Yerevan", "Europe/Paris", "America/St_Johns"}) {
        const TimeZone zone = TimeZone::find(name).value();
        for (const std::int64_t reach : {4'000'000'000'000, 400'000'000'000'000, 9'000'000'000'000'000'000})
            for (int i = 0; i < 500; ++i) {
                const Instant t{std::uniform_int_distribution<std::int64_t>(-reach, reach)(random)};
                const std::string iso = to_iso(t, zone);
                INFO(iso);
                CHECK(parse_instant(iso, TimeZone()) == t);
            }
    }
}

TEST_CASE("no text makes the reader do anything but read or refuse") {
    std::mt19937 random(4);
    const std::string alphabet = "0123456789-/.T:XYZ~?%+ 2022-09";
    for (int i = 0; i < 30'000; ++i) {
        std::string text = i % 2 == 0 ? "2022-09-13T05:00:30.250+04:00/2023-XX~" : "";
        for (std::size_t k = 0; k < 6; ++k) {
            const std::size_t where = random() % (text.size() + 1);
            text.insert(where, 1, alphabet[random() % alphabet.size()]);
            if (random() % 2 == 0)
                text.erase(random() % text.size(), 1);
        }
        try {
            const TimeExtent extent = parse_edtf(text, yerevan());
            INFO(text);
            CHECK(extent.earliest() < extent.latest());
            CHECK(extent.begin.first <= extent.begin.last);
            CHECK(extent.end.first <= extent.end.last);
            CHECK(extent.begin.last <= extent.end.last);
            CHECK(extent.begin.first <= extent.end.first);
        } catch (const TimeError& error) {
            CHECK(std::string(error.what()).size() > 20);
        }
    }
}

} // namespace chronomap
