#include "viewer/scene/time_words.h"

#include "events/edtf.h"
#include "scene/english.h"
#include "support/catch.h"

#include <algorithm>
#include <iterator>
#include <random>
#include <string>

namespace chronomap {

namespace {

const Messages& arabic() {
    static const Messages messages = Messages::load(CHRONOMAP_ASSETS "/messages", "ar");
    return messages;
}

const TimeZone& yerevan() {
    static const TimeZone zone = TimeZone::find("Asia/Yerevan").value();
    return zone;
}

std::string window(const char* text, const Messages& messages = english()) {
    return window_words(parse_window(text, yerevan()), yerevan(), messages);
}

std::string extent(const char* text, IntervalMeaning meaning = IntervalMeaning::span,
                   const Messages& messages = english()) {
    return extent_words(parse_edtf(text, yerevan(), meaning), yerevan(), messages);
}

} // namespace

TEST_CASE("a window of whole days names its days") {
    CHECK(window("2022-09-13") == "Tuesday 13 September 2022");
    CHECK(window("2022-09-13/2022-09-14") == "13–14 September 2022");
    CHECK(window("2022-09-30/2022-10-01") == "30 Sep – 1 Oct 2022");
    CHECK(window("2020-11-10/2022-09-14") == "10 Nov 2020 – 14 Sep 2022");
    CHECK(window("2022-09") == "September 2022");
    CHECK(window("2020-23") == "1 Sep – 30 Nov 2020");
    CHECK(window("2022") == "2022");
    CHECK(window("2020/2022") == "2020 – 2022");
}

TEST_CASE("a short window that does not hold whole days tells the time of day") {
    CHECK(window("2022-09-13T05:00/2022-09-13T07:00") == "Tuesday 13 September 2022, 05:00–07:00");
    CHECK(window("2022-09-13T20:00/2022-09-13T24:00") == "Tuesday 13 September 2022, 20:00–24:00");
    CHECK(window("2022-09-12T20:00/2022-09-13T07:00") == "12 Sep 2022, 20:00 – 13 Sep 2022, 07:00");
    CHECK(window("2022-09-12T20:00/2022-09-13T24:00") == "12 Sep 2022, 20:00 – 13 Sep 2022, 24:00");
    CHECK(window("2022-09-13T05:00") == "Tuesday 13 September 2022, 05:00–05:01");
    CHECK(window("2022-09-13T05:00:00/2022-09-13T05:00:01") == "13 September 2022, 05:00");
    CHECK(window("2022-09-13T05:00:30/2022-09-13T05:01:10") == "Tuesday 13 September 2022, 05:00:30–05:01:10");
    CHECK(window("2022-09-13T05:00:00.250/2022-09-13T05:00:01") ==
          "Tuesday 13 September 2022, 05:00:00.250–05:00:01.000");
    CHECK(window("2020-11-10T05:00/2022-09-13T07:00") == "10 Nov 2020 – 13 Sep 2022");
}

TEST_CASE("an open window says so") {
    CHECK(window("../..") == "all of time");
    CHECK(window("2020-11-10/..") == "from 10 November 2020 on");
    CHECK(window("../2020-11-10") == "until 10 November 2020");
    CHECK(window("2020-11-10T12:00/..") == "from 10 November 2020, 12:00 on");
}

TEST_CASE("years before the common era are counted as in history books") {
    CHECK(window("-0043-03-15") == "Friday 15 March 44 BCE");
    CHECK(window("0000") == "1 BCE");
    CHECK(window("0001") == "1");
    CHECK(window("-0099/0100") == "100 BCE – 100");
    CHECK(window("Y-17000002/2022") == "17,000,003 BCE – 2022");
    CHECK(window("12022") == "12,022");
}

TEST_CASE("a moment is told as finely as it is known") {
    CHECK(extent("2022-09-13") == "13 September 2022");
    CHECK(extent("2022-09") == "September 2022");
    CHECK(extent("2022") == "2022");
    CHECK(extent("2022-09-13T05:00") == "13 September 2022, 05:00");
    CHECK(extent("2022-09-13T05:00:30") == "13 September 2022, 05:00:30");
    CHECK(extent("2022-09-13T00:00/2022-09-13T07:00", IntervalMeaning::within) ==
          "13 September 2022, between 00:00 and 07:00");
    CHECK(extent("2022-09-13/2022-09-14", IntervalMeaning::within) == "13–14 September 2022, not known when");
    CHECK(extent("2020-23") == "1 Sep – 30 Nov 2020, not known when");
    CHECK(extent("202X") == "2020 – 2029, not known when");
    CHECK(extent("2022?") == "perhaps 2022");
    CHECK(extent("../2022-09-13T05:00", IntervalMeaning::within) == "some time before 13 September 2022, 05:00");
    CHECK(extent("2022-09-13T05:00/..", IntervalMeaning::within) == "some time from 13 September 2022, 05:00 on");
    CHECK(extent("../..", IntervalMeaning::within) == "not known when");
}

TEST_CASE("a span is told by its two ends") {
    CHECK(extent("2022-09-13/2022-09-15") == "from 13 September 2022 to 15 September 2022");
    CHECK(extent("2022-09-13T05:00/2022-09-13T07:00") == "from 13 September 2022, 05:00 to 13 September 2022, 07:00");
    CHECK(extent("2020-11-10/..") == "from 10 November 2020 on");
    CHECK(extent("2022-09-13/") == "from 13 September 2022, end not known");
    CHECK(extent("../2020") == "until 2020");
    CHECK(extent("/2020") == "until 2020, beginning not known");
    CHECK(extent("2022/2022") == "2022");
    CHECK(extent("../..") == "all of time");
    CHECK(extent("2020%/2022") == "perhaps from 2019 – 2021 to 2022");
}

TEST_CASE("an instant is a date and a minute, finer where it is finer") {
    CHECK(instant_words(parse_instant("2022-09-13", yerevan()), yerevan(), english()) == "13 September 2022, 00:00");
    CHECK(instant_words(parse_instant("2022-09-13T05:00:30.250", yerevan()), yerevan(), english()) ==
          "13 September 2022, 05:00:30.250");
    CHECK(instant_words(infinite_past, yerevan(), english()) == "not known when");
}

TEST_CASE("the zone is named with its offset") {
    const Instant t = parse_instant("2022-09-13", yerevan());
    CHECK(zone_words(yerevan(), t, english()) == "Times in UTC+4 (Asia/Yerevan)");
    CHECK(zone_words(TimeZone(), t, english()) == "Times in UTC");
}

TEST_CASE("Arabic has the months of the Levant") {
    CHECK(window("2022-09-13", arabic()) == "الثلاثاء 13 أيلول 2022");
    CHECK(window("2020-11-10/2022-09-14", arabic()) == "10 تشرين الثاني 2020 – 14 أيلول 2022");
    CHECK(extent("2020-11-10/..", IntervalMeaning::span, arabic()) == "منذ 10 تشرين الثاني 2020");
    CHECK(extent("2022-09-13T00:00/2022-09-13T07:00", IntervalMeaning::within, arabic()) ==
          "13 أيلول 2022، بين 00:00 و07:00");
}

TEST_CASE("every time has words, to the ends of time") {
    std::mt19937_64 random(1);
    std::uniform_int_distribution<std::int64_t> anywhere(infinite_past.ms, infinite_future.ms);
    for (int i = 0; i < 5'000; ++i) {
        Instant t[4] = {{anywhere(random)}, {anywhere(random)}, {anywhere(random)}, {anywhere(random)}};
        if (i % 3 == 0)
            t[i % 4] = i % 2 == 0 ? infinite_past : infinite_future;
        std::sort(std::begin(t), std::end(t));
        CHECK_FALSE(window_words({t[0], t[3]}, yerevan(), english()).empty());
        const TimeExtent::Bound outer{t[0], t[3]};
        CHECK_FALSE(extent_words({TimeExtent::Kind::moment, outer, outer, false}, yerevan(), english()).empty());
        CHECK_FALSE(
            extent_words({TimeExtent::Kind::span, {t[0], t[1]}, {t[2], t[3]}, true}, yerevan(), arabic()).empty());
    }
}

} // namespace chronomap
