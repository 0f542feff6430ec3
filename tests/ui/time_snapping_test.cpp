#include "viewer/ui/time_snapping.h"

#include "events/edtf.h"
#include "support/catch.h"

using namespace chronomap;

namespace {

/// Two days in some zone, 1000 px wide: a pixel is nearly three minutes, ticks stand at every sixth hour.
struct Axis {
    TimeZone zone = *TimeZone::find("Asia/Kathmandu"); // UTC+5:45
    TimeScale scale{parse_window("2021-05-01/2021-05-02", zone), 0, 1000};

    Instant at(const std::string& edtf) const { return parse_window(edtf, zone).begin; }
    Instant snapped(Instant t) const { return chronomap::snapped(t, scale, zone); }
};

constexpr std::int64_t minute = 60 * ms_per_second;

} // namespace

TEST_CASE("near a tick the pointer means the tick") {
    const Axis axis;
    const Instant midnight = axis.at("2021-05-02");
    for (const std::int64_t off : {-9, -2, 0, 1, 10}) {
        CHECK(axis.snapped({midnight.ms + off * minute}) == midnight);
    }
}

TEST_CASE("elsewhere it means a whole stretch of about a pixel, by the clocks of the zone") {
    const Axis axis;
    const Instant three = axis.at("2021-05-02T03:00");
    CHECK(axis.snapped({three.ms + 2 * minute + 7}) == three);
    CHECK(axis.snapped({three.ms + 3 * minute}) == Instant{three.ms + 5 * minute});
    CHECK(axis.snapped({three.ms - 3 * minute}) == Instant{three.ms - 5 * minute});
}

TEST_CASE("no time is carried farther than to the next tick or by a pixel or so") {
    const Axis axis;
    for (std::int64_t i = 0; i < 2000; ++i) {
        const Instant t{axis.scale.shown().begin.ms + i * 86'399};
        const Instant there = axis.snapped(t);
        CHECK(std::abs(axis.scale.x_of(there) - axis.scale.x_of(t)) <= snap_px + 1);
        CHECK(axis.snapped(there) == there);
    }
}

TEST_CASE("times before 1970 and axes of a moment or of ages are rounded alike") {
    const TimeZone utc;
    const TimeScale moment({{-500}, {500}}, 0, 1000);
    CHECK(snapped({-123}, moment, utc) == Instant{-123});
    const TimeScale ages(parse_window("-0400/1900", utc), 0, 1000);
    const Instant noon = parse_window("1066-10-14T12:00", utc).begin;
    CHECK(std::abs(snapped(noon, ages, utc).ms - noon.ms) <= 5 * static_cast<std::int64_t>(ages.ms_per_px()));
}
