#include "events/table/event_search.h"

#include "support/catch.h"
#include "table/plain_table.h"

#include <cmath>

using namespace chronomap;

namespace {

std::vector<PlainEvent> events_at_places(const std::vector<WorldPoint>& places) {
    std::vector<PlainEvent> events;
    for (const WorldPoint place : places) {
        PlainEvent event;
        event.place = to_fixed(place);
        event.offset = events.size();
        const auto t = static_cast<std::int64_t>(events.size());
        event.time = TimeExtent{TimeExtent::Kind::moment, {Instant{t}, Instant{t}}, {Instant{t}, Instant{t}}, false};
        events.push_back(event);
    }
    return events;
}

/// Few different places, so that many events share one.
std::shared_ptr<const EventTable> crowded_table(std::mt19937& random, std::size_t size) {
    std::vector<PlainEvent> events = random_events(random, size, {});
    for (PlainEvent& event : events) {
        if (event.place != no_place) {
            event.place = {static_cast<std::uint32_t>(random() % 32) << 27, static_cast<std::uint32_t>(random() % 32)
                                                                                << 27};
        }
    }
    return table_of(events);
}

bool is_in(const EventsInWindow& events, EventNumber event) {
    const auto holds = [&](const EventRange& range) { return range.first <= event && event < range.last; };
    return std::any_of(events.certain.begin(), events.certain.end(), holds) ||
           std::any_of(events.possible.begin(), events.possible.end(), holds);
}

bool contains_anywhere(const WorldBox& box, WorldPoint place) {
    for (int turn = -3; turn <= 3; ++turn) {
        if (box.contains({place.x + turn, place.y})) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("The nearest event is found, also across 180 degrees") {
    const auto table = table_of(events_at_places({{0.999, 0.5}, {0.01, 0.5}, {0.5, 0.5}, {0.5, 0.5}}));
    const EventsInWindow all = table->in(all_time);
    CHECK(nearest(*table, all, {}, {0.0, 0.5}, 0.1) == 0u);
    CHECK(nearest(*table, all, {}, {1.0, 0.5}, 0.1) == 0u);
    CHECK(nearest(*table, all, {}, {0.006, 0.5}, 0.1) == 1u);
    CHECK(nearest(*table, all, {}, {-0.5, 0.5}, 0.1) == 2u);
    CHECK_FALSE(nearest(*table, all, {}, {0.3, 0.5}, 0.1));
    CHECK_FALSE(nearest(*table, {}, {}, {0.5, 0.5}, 0.1));
}

TEST_CASE("What has no place is nowhere") {
    PlainEvent event;
    event.place = no_place;
    event.time = TimeExtent{};
    const auto table = table_of({event});
    CHECK_FALSE(nearest(*table, table->in(all_time), {}, {1, 1}, 2));
    CHECK(events_at(*table, table->in(all_time), {}, {{-5, -5}, {5, 5}}, 10).count == 0);
}

TEST_CASE("The events in a box are those that looking at each finds") {
    std::mt19937 random(12);
    for (int round = 0; round < 60; ++round) {
        const auto table = crowded_table(random, 2'000);
        const EventsInWindow events = table->in({{-10}, {static_cast<std::int64_t>(random() % 50)}});
        const TableFilter filter = random_filter(random, *table);
        const auto part = [&] { return static_cast<double>(random() % 1000) / 500 - 0.5; };
        const WorldPoint corner{part(), part()};
        const WorldBox box{corner, {corner.x + part() + 0.4, corner.y + part() + 0.4}};
        std::vector<EventNumber> expected;
        for (EventNumber event = 0; event < table->size(); ++event) {
            const FixedPoint place = table->columns().places[event];
            if (place != no_place && contains_anywhere(box, world_point(place)) && is_in(events, event) &&
                passes(*table, filter, event)) {
                expected.push_back(event);
            }
        }
        const EventsFound found = events_at(*table, events, filter, box, 20);
        REQUIRE(found.count == expected.size());
        expected.resize(std::min<std::size_t>(expected.size(), 20));
        REQUIRE(found.events == expected);
    }
}

TEST_CASE("The nearest event is the one that looking at each finds") {
    std::mt19937 random(13);
    for (int round = 0; round < 60; ++round) {
        const auto table = crowded_table(random, 2'000);
        const EventsInWindow events = table->in({{-10}, {static_cast<std::int64_t>(random() % 50)}});
        const TableFilter filter = random_filter(random, *table);
        const WorldPoint point{static_cast<double>(random() % 1000) / 1000,
                               static_cast<double>(random() % 1000) / 1000};
        const double radius = static_cast<double>(random() % 100) / 1000;
        std::optional<EventNumber> expected;
        double least = radius;
        for (EventNumber event = 0; event < table->size(); ++event) {
            const FixedPoint place = table->columns().places[event];
            const WorldPoint at = world_point(place);
            const double across = std::abs(at.x - point.x);
            const double distance = std::hypot(std::min(across, 1 - across), at.y - point.y);
            if (place != no_place && is_in(events, event) && passes(*table, filter, event) &&
                (expected ? distance < least : distance <= least)) {
                expected = event;
                least = distance;
            }
        }
        REQUIRE(nearest(*table, events, filter, point, radius) == expected);
    }
}
