#include "viewer/scene/time_ticks.h"

#include "scene/english.h"
#include "support/catch.h"

#include <cmath>
#include <random>
#include <string>

namespace chronomap {

namespace {

TimeZone zone(const char* name) {
    return TimeZone::find(name).value();
}

Instant at(const TimeZone& zone, std::int64_t year, int month = 1, int day = 1, int hour = 0, int minute = 0,
           int second = 0) {
    return zone.to_instant({year, month, day, hour, minute, second, 0}).value();
}

/// The labels in order, major ones in brackets.
std::string labels(TimeWindow shown, double width_px, const TimeZone& zone, double spacing_px = 80) {
    std::string text;
    for (const Tick& tick : time_ticks(shown, width_px, zone, spacing_px)) {
        const std::string label = tick_label(tick, zone, english());
        text += (text.empty() ? "" : " | ") + (tick.is_major ? "[" + label + "]" : label);
    }
    return text;
}

} // namespace

TEST_CASE("a few days have ticks at round hours and a name at midnight") {
    const TimeZone yerevan = zone("Asia/Yerevan");
    CHECK(labels({at(yerevan, 2022, 9, 12, 18), at(yerevan, 2022, 9, 13, 18, 1)}, 500, yerevan) ==
          "18:00 | [Tue 13 Sep] | 06:00 | 12:00 | 18:00");
}

TEST_CASE("a month has ticks at its days, a year at its months, a century at its decades") {
    const TimeZone yerevan = zone("Asia/Yerevan");
    CHECK(labels({at(yerevan, 2022, 8, 25), at(yerevan, 2022, 9, 20)}, 600, yerevan) ==
          "26 Aug | [Sep 2022] | 6 Sep | 11 Sep | 16 Sep");
    CHECK(labels({at(yerevan, 2022, 8), at(yerevan, 2023, 3)}, 600, yerevan) ==
          "Aug | Sep | Oct | Nov | Dec | [2023] | Feb");
    CHECK(labels({at(yerevan, 2020, 5), at(yerevan, 2022, 2)}, 500, yerevan, 60) ==
          "Jul | Oct | [2021] | Apr | Jul | Oct | [2022]");
    CHECK(labels({at(yerevan, 1955), at(yerevan, 2022)}, 600, yerevan) ==
          "1960 | 1970 | 1980 | 1990 | [2000] | 2010 | 2020");
}

TEST_CASE("minutes, seconds and milliseconds are round too") {
    const TimeZone yerevan = zone("Asia/Yerevan");
    const Instant dawn = at(yerevan, 2022, 9, 13, 5);
    CHECK(labels({dawn, {dawn.ms + 50 * ms_per_minute}}, 400, yerevan) == "05:00 | 05:15 | 05:30 | 05:45");
    CHECK(labels({dawn, {dawn.ms + 15 * ms_per_second}}, 300, yerevan) == "05:00:00 | 05:00:05 | 05:00:10");
    CHECK(labels({dawn, {dawn.ms + 1'000}}, 300, yerevan, 100) == "05:00:00.000 | 05:00:00.500");
}

TEST_CASE("around the beginning of the common era there is no year 0") {
    const TimeZone utc;
    CHECK(labels({at(utc, -3), at(utc, 4)}, 700, utc) == "4 BCE | 3 BCE | 2 BCE | [1 BCE] | 1 | 2 | 3");
    CHECK(labels({at(utc, -30), at(utc, 30)}, 600, utc) == "30 BCE | 20 BCE | 10 BCE | [1] | 10 | 20");
}

TEST_CASE("a hundred million years have round millions") {
    const TimeZone utc;
    CHECK(labels({at(utc, -100'000'000), at(utc, 2022)}, 500, utc, 90) ==
          "[100,000,000 BCE] | 80,000,000 BCE | 60,000,000 BCE | 40,000,000 BCE | 20,000,000 BCE | [1]");
}

TEST_CASE("summer time moves no tick to an odd hour") {
    const TimeZone berlin = zone("Europe/Berlin");
    CHECK(labels({at(berlin, 2022, 3, 27), at(berlin, 2022, 3, 27, 5)}, 500, berlin) ==
          "[Sun 27 Mar] | 01:00 | 03:00 | 04:00");
    CHECK(labels({at(berlin, 2022, 10, 30), at(berlin, 2022, 10, 30, 5)}, 500, berlin) ==
          "[Sun 30 Oct] | 01:00 | 02:00 | 03:00 | 04:00");
    CHECK(labels({at(berlin, 2022, 3, 26), at(berlin, 2022, 3, 28)}, 500, berlin) ==
          "[Sat 26 Mar] | 12:00 | [Sun 27 Mar] | 12:00");
}

TEST_CASE("nothing to show has no ticks") {
    const TimeZone utc;
    const TimeWindow day{at(utc, 2022), at(utc, 2022, 1, 2)};
    CHECK(time_ticks({day.begin, day.begin}, 500, utc).empty());
    CHECK(time_ticks({day.end, day.begin}, 500, utc).empty());
    CHECK(time_ticks(all_time, 500, utc).empty());
    CHECK(time_ticks({infinite_past, day.end}, 500, utc).empty());
    CHECK(time_ticks(day, 0, utc).empty());
    CHECK(time_ticks(day, -5, utc).empty());
    CHECK(time_ticks(day, std::nan(""), utc).empty());
    CHECK(time_ticks(day, 800, utc, std::nan("")).size() <= 100);
    CHECK(time_ticks(day, 800, utc, 0).size() <= 100);
}

TEST_CASE("windows of every length at every place have ticks in order, within, round and not too many") {
    std::mt19937_64 random(20200927);
    const auto share = [&] { return std::uniform_real_distribution<>(0, 1)(random); };
    for (const char* name : {"UTC", "Asia/Yerevan", "Europe/Berlin", "America/Santiago"}) {
        const TimeZone any = zone(name);
        for (int i = 0; i < 1'500; ++i) {
            const double length = std::pow(10, 3 + share() * 15.9); // a second to 250 million years
            const double center = (share() - 0.5) * (i % 2 == 0 ? 1e14 : 1e18);
            const TimeWindow shown{{static_cast<std::int64_t>(center - length / 2)},
                                   {static_cast<std::int64_t>(center + length / 2)}};
            const double width = 50 + share() * 3'000, spacing = 8 + share() * 120;
            const std::vector<Tick> ticks = time_ticks(shown, width, any, spacing);
            INFO(name << " " << shown.begin.ms << " " << shown.end.ms << " " << width << " " << spacing);
            CHECK(static_cast<double>(ticks.size()) <= width / 8 + 1);
            CHECK((static_cast<double>(ticks.size()) + 1) * spacing * 13 >= width);
            for (std::size_t k = 0; k < ticks.size(); ++k) {
                const CivilTime civil = any.to_civil(ticks[k].at);
                const bool in_order = k == 0 || ticks[k - 1].at < ticks[k].at;
                const bool round = ticks[k].unit > TickUnit::minute || civil.second == 0;
                if (!in_order || !shown.contains(ticks[k].at) || !round)
                    FAIL("tick " << k);
            }
        }
    }
}

TEST_CASE("the ends of time have ticks like any other") {
    const TimeZone yerevan = zone("Asia/Yerevan");
    const TimeWindow everything{{infinite_past.ms + 1}, {infinite_future.ms - 1}};
    CHECK(time_ticks(everything, 800, yerevan).size() >= 4);
    CHECK(time_ticks({{infinite_future.ms - 1'000'000}, {infinite_future.ms - 1}}, 800, yerevan).empty());
    CHECK(time_ticks({{infinite_past.ms + 1}, {infinite_past.ms + 1'000}}, 800, yerevan).empty());
}

} // namespace chronomap
