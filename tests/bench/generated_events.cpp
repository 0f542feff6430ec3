#include "bench/generated_events.h"

#include "events/table/table_builder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>
#include <string>

namespace chronomap {

namespace {

constexpr std::int64_t five_years_ms = 5 * 365 * ms_per_day;
constexpr std::int64_t first_ms = 1'546'300'800'000; // 2019

struct Hotspot {
    LonLat middle;
    double spread_deg;
};

std::vector<Hotspot> hotspots(std::mt19937& random) {
    std::uniform_real_distribution<double> lon(-170, 170), lat(-55, 65), spread(0.05, 2);
    std::vector<Hotspot> made(200);
    for (Hotspot& spot : made) {
        spot = {{lon(random), lat(random)}, spread(random)};
    }
    return made;
}

LonLat place_of(std::mt19937& random, const std::vector<Hotspot>& spots) {
    std::uniform_real_distribution<double> lon(-180, 180), lat(-60, 75);
    if (random() % 10 == 0) {
        return {lon(random), lat(random)};
    }
    const Hotspot& spot = spots[random() % spots.size()];
    std::normal_distribution<double> around(0, spot.spread_deg);
    return {std::clamp(spot.middle.lon_deg + around(random), -180.0, 180.0),
            std::clamp(spot.middle.lat_deg + around(random), -85.0, 85.0)};
}

} // namespace

GeneratedEvents generated_events(std::size_t count) {
    constexpr std::size_t piece_size = 50'000;
    GeneratedEvents made{std::make_shared<EventNumberings>(), {}};
    TimeShape second_long;
    second_long.end_last_ms = ms_per_second;
    const std::uint32_t shape = made.numberings->shapes.number_of(second_long);
    for (const char* name : {"protest", "clash", "accident", "fire", "flood", "aid", "traffic", "weather"}) {
        made.numberings->categories.number_of(name);
    }
    std::mt19937 random(1);
    const std::vector<Hotspot> spots = hotspots(random);
    for (std::size_t i = 0; i < count; ++i) {
        if (i % piece_size == 0) {
            made.pieces.emplace_back().piece = static_cast<std::uint32_t>(i / piece_size);
            made.pieces.back().every_shape = shape;
        }
        EventColumns& piece = made.pieces.back();
        piece.places.push_back(to_fixed(to_world(place_of(random, spots))));
        piece.times_ms.push_back(first_ms +
                                 static_cast<std::int64_t>(random() % (five_years_ms / ms_per_second)) * ms_per_second);
        piece.categories.push_back(static_cast<std::uint32_t>(std::min(random() % 8, random() % 8)));
        piece.offsets.push_back(i * 73);
    }
    return made;
}

std::shared_ptr<const EventTable> generated_table(std::size_t count) {
    static std::map<std::size_t, std::shared_ptr<const EventTable>> made;
    auto& table = made[count];
    if (!table) {
        GeneratedEvents events = generated_events(count);
        TableBuilder builder(events.numberings);
        for (EventColumns& piece : events.pieces) {
            builder.add(std::move(piece));
        }
        table = builder.finish(2);
    }
    return table;
}

} // namespace chronomap
