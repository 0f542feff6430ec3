#include "events/table/time_text.h"

#include "events/edtf.h"
#include "support/catch.h"

#include <optional>
#include <random>
#include <string>
#include <vector>

using namespace chronomap;

namespace {

TimeReading reading_of(const std::string& text, const TimeFormat& format = {}, const char* zone = "UTC") {
    return TimeReader(format, *TimeZone::find(zone)).read(text);
}

/// The EDTF that says the same, so that the meaning is written once.
void check_same(const std::string& text, const std::string& edtf, const TimeFormat& format = {},
                const char* zone = "UTC") {
    INFO(text << " as " << edtf);
    const TimeReading reading = reading_of(text, format, zone);
    REQUIRE(reading.fault == TimeFault::none);
    CHECK((reading.extent == parse_edtf(edtf, *TimeZone::find(zone))));
}

void check_fault(const std::string& text, TimeFault fault, const TimeFormat& format = {}) {
    INFO(text);
    CHECK(reading_of(text, format).fault == fault);
}

constexpr TimeFormat month_first{DateOrder::month_first, false, std::nullopt};
constexpr TimeFormat day_first{DateOrder::day_first, false, std::nullopt};

std::string two(std::uint32_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string some_edtf(std::mt19937& random) {
    const auto value = [&] {
        std::string text = std::to_string(1000 + random() % 2000);
        const auto precision = random() % 6;
        if (precision > 0) {
            text += "-" + two(random() % 8 == 0 ? 21 + random() % 6 : random() % 14);
        }
        if (precision > 1) {
            text += "-" + two(random() % 32);
        }
        if (precision > 2) {
            text += (random() % 2 == 0 ? "T" : " ") + two(random() % 25) + ":" + two(random() % 60);
        }
        if (precision > 3) {
            text += ":" + two(random() % 61);
        }
        if (precision > 4) {
            text += "." + std::to_string(random() % 100'000);
        }
        if (precision > 2) {
            text += std::vector<std::string>{"", "Z", "+04:00", "-03:30", "+04"}[random() % 5];
        }
        return text + std::vector<std::string>{"", "", "", "", "~", "?", "%"}[random() % 7];
    };
    if (random() % 4 != 0) {
        return value();
    }
    const auto side = [&] { return random() % 6 == 0 ? std::string(random() % 2 == 0 ? ".." : "") : value(); };
    return side() + "/" + side();
}

} // namespace

TEST_CASE("What EDTF understands is read as EDTF reads it") {
    std::mt19937 random(11);
    for (const char* name : {"UTC", "Europe/Berlin", "Asia/Yerevan"}) {
        const TimeZone zone = *TimeZone::find(name);
        TimeReader reader({}, zone);
        int understood = 0;
        for (int i = 0; i < 30'000; ++i) {
            const std::string text = some_edtf(random);
            INFO(text << " in " << name);
            std::optional<TimeExtent> expected;
            try {
                expected = parse_edtf(text, zone);
            } catch (const TimeError&) {
            }
            const TimeReading reading = reader.read(text);
            if (expected) {
                ++understood;
                REQUIRE(reading.fault == TimeFault::none);
                REQUIRE((reading.extent == *expected));
            } else if (reading.fault == TimeFault::none) {
                // Beyond EDTF only leap seconds are understood of these.
                REQUIRE(text.find(":60") != std::string::npos);
            }
        }
        CHECK(understood > 10'000);
    }
}

TEST_CASE("A date stays a date, in its zone") {
    check_same("2022-09-13", "2022-09-13");
    check_same("2022-09-13", "2022-09-13", {}, "Asia/Yerevan");
    check_same(" 2022-09 ", "2022-09", {}, "Asia/Yerevan");
    check_same("2022", "2022");
    check_same("2022-9-3", "2022-09-03");
    check_same("2022/09/13", "2022-09-13");
    check_same("20220913", "2022-09-13");
    check_same("20220900", "2022-09");
    check_same("20220000", "2022");
    check_same("2022.0", "2022");
    CHECK_FALSE(reading_of("2022-09-13").is_exact);
}

TEST_CASE("Days and months are read in the order of the column") {
    check_same("13/09/2022", "2022-09-13", day_first);
    check_same("3/4/2022", "2022-04-03", day_first);
    check_same("3/4/2022", "2022-03-04", month_first);
    check_same("9/13/2022", "2022-09-13", month_first);
    check_same("13.09.2022", "2022-09-13", day_first);
    check_same("13-09-2022", "2022-09-13", day_first);
    check_same("09/2022", "2022-09", day_first);
    check_fault("13/09/2022", TimeFault::other_order, month_first);
    check_fault("9/13/2022", TimeFault::other_order, day_first);
    check_fault("13/13/2022", TimeFault::no_such_month, day_first);
    check_fault("31/04/2022", TimeFault::no_such_day, day_first);
    check_fault("13/09/22", TimeFault::two_digit_year, day_first);
    check_fault("13/09/222", TimeFault::not_understood, day_first);
    check_fault("13/09-2022", TimeFault::not_understood, day_first);
}

TEST_CASE("Times of day follow dates of every form") {
    check_same("13/09/2022 05:00", "2022-09-13T05:00", day_first, "Asia/Yerevan");
    check_same("9/13/2022 5:00:03 PM", "2022-09-13T17:00:03", month_first);
    check_same("9/13/2022 12:00 am", "2022-09-13T00:00", month_first);
    check_same("9/13/2022 12:30 p.m.", "2022-09-13T12:30", month_first);
    check_same("13.09.2022, 05:00", "2022-09-13T05:00", day_first);
    check_same("2022-09-13 05:00:03.250", "2022-09-13T05:00:03.250");
    check_same("2022-09-13 05:00:03,250", "2022-09-13T05:00:03.250");
    check_same("2022-09-13 05:00:03 UTC", "2022-09-13T05:00:03Z", {}, "Asia/Yerevan");
    check_same("2022-09-13T05:00:03+0400", "2022-09-13T05:00:03+04:00");
    check_same("2022-09-13 05:00:03+04", "2022-09-13T05:00:03+04:00");
    check_same("20220913T050003Z", "2022-09-13T05:00:03Z", {}, "Asia/Yerevan");
    check_same("20220913050003", "2022-09-13T05:00:03");
    check_same("202209130500", "2022-09-13T05:00");
    check_same("20220913050003250", "2022-09-13T05:00:03.250");
    check_fault("9/13/2022 13:00 PM", TimeFault::no_such_time, month_first);
    check_fault("2022-09-13 24:00", TimeFault::no_such_time);
    check_fault("2022-09-13 05:61", TimeFault::no_such_time);
    check_fault("2022-09-13T05:00:03+25:00", TimeFault::no_such_time);
    check_fault("20220913250003", TimeFault::no_such_time);
}

TEST_CASE("English months are read by name") {
    for (const char* text : {"13 Sep 2022", "13 September 2022", "September 13, 2022", "Sept. 13, 2022", "SEP 13 2022",
                             "13-Sep-2022", "13th of September 2022", "Tue, 13 Sep 2022",
                             "Tuesday September 13th, 2022", "2022 Sep 13", "2022-Sep-13", "13sep2022"}) {
        check_same(text, "2022-09-13");
    }
    check_same("September 2022", "2022-09");
    check_same("Tue, 13 Sep 2022 05:00:03 +0400", "2022-09-13T05:00:03+04:00");
    const TimeExtent hour = reading_of("13 May 2022 at 5 PM").extent;
    CHECK((hour.earliest() == parse_instant("2022-05-13T17:00Z", {})));
    CHECK((hour.latest() == parse_instant("2022-05-13T18:00Z", {})));
    check_fault("13-SEP-22", TimeFault::two_digit_year);
    check_fault("Sep 22", TimeFault::two_digit_year);
    check_fault("31 June 2022", TimeFault::no_such_day);
    check_fault("13 Septembre 2022", TimeFault::not_understood);
    check_fault("Maybe 2022", TimeFault::not_understood);
}

TEST_CASE("Numbers since 1970 are read by their size or by their column") {
    check_same("1663045203", "2022-09-13T05:00:03Z", {}, "Asia/Yerevan");
    check_same("1663045203250", "2022-09-13T05:00:03.250Z");
    check_same("1663045203.25", "2022-09-13T05:00:03.25Z");
    check_same("1663045203.0", "2022-09-13T05:00:03Z");
    check_same("1663045203250000", "2022-09-13T05:00:03.250Z");
    check_same("1663045203250000000", "2022-09-13T05:00:03.250Z");
    const TimeFormat seconds{DateOrder::unknown, false, TimeForm::epoch_seconds};
    check_same("86400", "1970-01-02T00:00:00Z", seconds);
    check_same("-86400", "1969-12-31T00:00:00Z", seconds);
    check_same("0", "1970-01-01T00:00:00Z", seconds);
    const TimeFormat microseconds{DateOrder::unknown, false, TimeForm::epoch_microseconds};
    check_same("-1", "1969-12-31T23:59:59.999Z", microseconds);
    check_fault("12345", TimeFault::number_size);
    check_fault("12022", TimeFault::number_size);
    check_fault("3.14", TimeFault::number_size);
    check_fault("99999999999999999999", TimeFault::out_of_range, seconds);
    check_fault("9223372036854775807", TimeFault::out_of_range, seconds);
    check_same("-0044", "-0044");
    check_same("+12022-09-13", "+12022-09-13");
}

TEST_CASE("Leap seconds are the last moment of their minute, days that never were are none") {
    check_same("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.999Z");
    check_fault("2016-12-31T23:59:61Z", TimeFault::no_such_time);
    check_fault("2022-02-30", TimeFault::no_such_day);
    check_fault("2022-02-30T05:00:00Z", TimeFault::no_such_day);
    check_fault("2022-13-01", TimeFault::no_such_month);
    check_fault("2022-00-01", TimeFault::no_such_month);
    check_fault("", TimeFault::empty);
    check_fault("  ", TimeFault::empty);
    check_fault("yesterday", TimeFault::not_understood);
    check_fault("2022-09-15/2022-09-13", TimeFault::end_before_begin);
    check_fault("2022-09-15T05:00/2022-09-15T04:00", TimeFault::end_before_begin);
    check_fault(std::string(1'000'000, '2'), TimeFault::number_size);
    check_fault(std::string(1'000'000, '/'), TimeFault::not_understood);
    check_fault(std::string("2022-09-13\0", 11), TimeFault::not_understood);
}

TEST_CASE("Midnights that only fill up dates are dates") {
    const TimeFormat dates{DateOrder::unknown, true, std::nullopt};
    check_same("2009-02-20T00:00:00", "2009-02-20", dates, "Asia/Yerevan");
    check_same("2009-02-20 00:00:00.000", "2009-02-20", dates);
    check_same("2009-02-20T00:00:00.0000", "2009-02-20", dates);
    check_same("2/20/2009 12:00:00 AM", "2009-02-20", {DateOrder::month_first, true, std::nullopt});
    check_same("1235088000", "2009-02-20", dates);
    CHECK_FALSE(reading_of("2009-02-20T00:00:00", dates).is_exact);
}

TEST_CASE("Date and time of day may stand apart") {
    TimeReader reader(month_first, TimeZone{});
    const auto check = [&](const char* date, const char* clock, const char* edtf) {
        INFO(date << " and " << clock);
        const TimeReading reading = reader.read(date, clock);
        REQUIRE(reading.fault == TimeFault::none);
        CHECK((reading.extent == parse_edtf(edtf, TimeZone{})));
    };
    check("9/13/2022", "05:00", "2022-09-13T05:00");
    check("2022-09-13", "5:00:03 PM", "2022-09-13T17:00:03");
    check("20220913", "0500", "2022-09-13T05:00");
    check("2022-09-13", "05:00+04:00", "2022-09-13T05:00+04:00");
    check("2022-09-13", "", "2022-09-13");
    check("2022-09-13", "at dawn", "2022-09-13");
    check("2022-09-13T04:00", "05:00", "2022-09-13T04:00");
    CHECK(reader.read("", "05:00").fault == TimeFault::empty);
}

TEST_CASE("A date may stand in three columns, of which month and day may be unknown") {
    TimeReader reader({}, TimeZone{});
    const auto check = [&](const char* year, const char* month, const char* day, const char* edtf) {
        const TimeReading reading = reader.read(year, month, day);
        REQUIRE(reading.fault == TimeFault::none);
        CHECK((reading.extent == parse_edtf(edtf, TimeZone{})));
    };
    check("1978", "9", "13", "1978-09-13");
    check("1978", "09", "0", "1978-09");
    check("1978", "0", "0", "1978");
    check("1978", "", "", "1978");
    check("1978.0", "9.0", "13.0", "1978-09-13");
    CHECK(reader.read("1978", "13", "1").fault == TimeFault::no_such_month);
    CHECK(reader.read("1978", "2", "30").fault == TimeFault::no_such_day);
    CHECK(reader.read("", "2", "3").fault == TimeFault::empty);
}

TEST_CASE("A reader counts the forms it met and whether the zone mattered") {
    TimeReader reader(month_first, TimeZone{});
    reader.read("2022-09-13T05:00:03Z");
    CHECK_FALSE(reader.counts().any_without_offset);
    reader.read("9/13/2022");
    reader.read("9/14/2022");
    reader.read("nonsense");
    CHECK(reader.counts().any_without_offset);
    CHECK(reader.counts().forms[static_cast<std::size_t>(TimeForm::iso)] == 1);
    CHECK(reader.counts().forms[static_cast<std::size_t>(TimeForm::month_day_year)] == 2);
}

TEST_CASE("Times with the year at their end are read, as C, Unix and Twitter write them") {
    check_same("Tue Sep 13 05:00:03 +0400 2022", "2022-09-13T05:00:03+04:00");
    check_same("Tue Sep 13 05:00:03 UTC 2022", "2022-09-13T05:00:03Z");
    check_same("Tue Sep  6 05:00:03 2022", "2022-09-06T05:00:03");
    check_same("Sep 13 05:00 2022", "2022-09-13T05:00");
    check_fault("Tue Sep 13 05:00:03 22", TimeFault::two_digit_year);
    check_fault("Tue Sep 13 05:00:03 2022x", TimeFault::not_understood);
    check_fault("Tue Sep 13 25:00:03 2022", TimeFault::no_such_time);
    check_fault("Tue Sep 31 05:00:03 2022", TimeFault::no_such_day);
    check_fault("Tue Sep 13 05:00:03", TimeFault::not_understood);
}

TEST_CASE("Letters that are one zone's are an offset, those of several are told") {
    check_same("2022-09-13 14:05 CEST", "2022-09-13T14:05+02:00");
    check_same("9/13/2022 2:05 PM EDT", "2022-09-13T14:05-04:00", month_first);
    check_same("13 Sep 2022 14:05:00 MSK", "2022-09-13T14:05:00+03:00");
    check_fault("2022-09-13 14:05 CST", TimeFault::ambiguous_zone);
    check_fault("2022-09-13 14:05 IST", TimeFault::ambiguous_zone);
    check_fault("2022-09-13 14:05 XYZ", TimeFault::not_understood);
    check_fault("2022-09-13 14:05 CET+1", TimeFault::not_understood);
}

TEST_CASE("A zone in brackets behind an offset adds nothing to it") {
    check_same("2022-09-13T14:05:00+04:00[Asia/Yerevan]", "2022-09-13T14:05:00+04:00");
    check_fault("2022-09-13T14:05:00+04:00[Asia/Yerevan", TimeFault::not_understood);
    check_fault("2022-09-13T14:05:00+04:00[a] b", TimeFault::not_understood);
}

TEST_CASE("Days of a spreadsheet are dates, and their fractions times of day to the second") {
    const TimeFormat days{DateOrder::unknown, false, TimeForm::spreadsheet_days};
    check_same("44817", "2022-09-13", days);
    check_same("44817.0", "2022-09-13", days);
    check_same("44817.5", "2022-09-13T12:00", days);
    check_same("44817.586806", "2022-09-13T14:05", days);
    check_same("44817.58680555556", "2022-09-13T14:05", days);
    check_same("44817.58684", "2022-09-13T14:05:03", days);
    check_same("44817.999999", "2022-09-14T00:00", days);
    check_same("61", "1900-03-01", days);
    check_same("2958465", "9999-12-31", days);
    check_same("44817.25", "2022-09-13T06:00+02:00", {DateOrder::unknown, false, TimeForm::spreadsheet_days},
               "Europe/Berlin");
    check_fault("60", TimeFault::number_size, days);
    check_fault("2958466", TimeFault::number_size, days);
    check_fault("44817", TimeFault::number_size);
}
