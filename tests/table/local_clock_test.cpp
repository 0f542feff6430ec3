#include "events/table/local_clock.h"

#include "support/catch.h"

#include <random>

using namespace chronomap;

namespace {

std::int64_t slowly(const TimeZone& zone, std::int64_t local_ms) {
    CivilTime civil = TimeZone{}.to_civil(Instant{local_ms});
    return zone.to_instant(civil)->ms;
}

} // namespace

TEST_CASE("A local clock tells what its zone tells") {
    std::mt19937_64 random(3);
    for (const char* name : {"UTC", "Europe/Berlin", "America/New_York", "Africa/Casablanca", "Asia/Kathmandu",
                             "Australia/Lord_Howe", "Asia/Manila", "Antarctica/Troll"}) {
        const TimeZone zone = *TimeZone::find(name);
        LocalClock clock(zone);
        for (int i = 0; i < 40'000; ++i) {
            const std::int64_t years = i % 3 == 0 ? 8000 : i % 3 == 1 ? 250 : 6;
            const std::int64_t range_ms = years * 365 * ms_per_day;
            const std::int64_t local_ms = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(range_ms)) -
                                          (i % 2 == 0 ? range_ms / 5 : 0);
            REQUIRE(clock.to_utc_ms(local_ms) == slowly(zone, local_ms));
        }
    }
}

TEST_CASE("A local clock is right at every minute around a change") {
    const TimeZone berlin = *TimeZone::find("Europe/Berlin");
    LocalClock clock(berlin);
    for (const std::int64_t change_s : {1'648'342'800, 1'667'091'600}) {
        for (std::int64_t minute = -3000; minute < 3000; ++minute) {
            const std::int64_t local_ms = (change_s + minute * 60) * 1000;
            REQUIRE(clock.to_utc_ms(local_ms) == slowly(berlin, local_ms));
        }
    }
}
