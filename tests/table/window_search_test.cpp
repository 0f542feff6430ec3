#include "support/catch.h"
#include "table/plain_table.h"

using namespace chronomap;

namespace {

std::vector<Certainty> answers_of(const EventTable& table, TimeWindow window) {
    std::vector<Certainty> answers(table.size(), Certainty::outside);
    const EventsInWindow found = table.in(window);
    for (const auto* ranges : {&found.certain, &found.possible}) {
        EventNumber end = 0;
        for (const EventRange& range : *ranges) {
            REQUIRE(range.first < range.last);
            REQUIRE((range.first > end || end == 0));
            end = range.last;
            for (EventNumber event = range.first; event < range.last; ++event) {
                REQUIRE(answers[event] == Certainty::outside);
                answers[event] = ranges == &found.certain ? Certainty::certain : Certainty::possible;
            }
        }
    }
    return answers;
}

void compare(const EventTable& table, TimeWindow window) {
    const std::vector<Certainty> answers = answers_of(table, window);
    for (EventNumber event = 0; event < table.size(); ++event) {
        const std::optional<TimeExtent> time = table.time_of(event);
        REQUIRE(answers[event] == (time ? certainty_in(*time, window) : Certainty::outside));
    }
}

Instant random_edge(std::mt19937& random, const RandomKinds& kinds) {
    switch (random() % 12) {
    case 0:
        return infinite_past;
    case 1:
        return infinite_future;
    default:
        return {std::uniform_int_distribution<std::int64_t>(-kinds.time_range - 3, 3 * kinds.time_range)(random) *
                    kinds.time_unit +
                static_cast<std::int64_t>(random() % 3) - 1};
    }
}

} // namespace

TEST_CASE("A table answers for every event what the rules of time say") {
    std::mt19937 random(4);
    for (const bool has_many_shapes : {false, true}) {
        for (const std::int64_t unit : {std::int64_t{1}, std::int64_t{1000}, std::int64_t{1} << 53}) {
            for (int round = 0; round < 15; ++round) {
                const RandomKinds kinds{has_many_shapes, true, 40, unit};
                const auto table = table_of(random_events(random, 1 + random() % 800, kinds));
                for (int i = 0; i < 25; ++i) {
                    compare(*table, {random_edge(random, kinds), random_edge(random, kinds)});
                }
            }
        }
    }
}

TEST_CASE("Times at the ends of what can be told wrap around without harm") {
    std::mt19937_64 random(5);
    std::vector<PlainEvent> events;
    const auto any = [&] { return Instant{static_cast<std::int64_t>(random())}; };
    for (int i = 0; i < 400; ++i) {
        std::vector<Instant> bounds{any(), any(), any(), any()};
        std::sort(bounds.begin(), bounds.end());
        PlainEvent event;
        event.offset = static_cast<RowOffset>(i);
        event.time = TimeExtent{TimeExtent::Kind::span, {bounds[0], bounds[1]}, {bounds[2], bounds[3]}, false};
        if (i % 2 == 0) {
            event.time = TimeExtent{TimeExtent::Kind::moment, {bounds[0], bounds[3]}, {bounds[0], bounds[3]}, false};
        }
        events.push_back(event);
    }
    const auto table = table_of(events);
    for (int i = 0; i < 200; ++i) {
        compare(*table, {any(), any()});
        compare(*table, {events[random() % 400].time->begin.first, events[random() % 400].time->end.last});
    }
}

TEST_CASE("An empty window holds nothing") {
    std::mt19937 random(6);
    const auto table = table_of(random_events(random, 100, {}));
    CHECK(table->in({{5}, {5}}) == EventsInWindow{});
    CHECK(table->in({{5}, {-5}}) == EventsInWindow{});
}
