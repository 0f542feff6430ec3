#include "events/table/event_order.h"

#include "support/catch.h"
#include "table/plain_table.h"

#include <algorithm>

using namespace chronomap;

namespace {

std::vector<EventNumber> plain_order(const EventTable& table, TimeWindow window, const TableFilter& filter) {
    std::vector<EventNumber> order;
    for (EventNumber event = 0; event < table.size(); ++event) {
        const auto time = table.time_of(event);
        if (time && certainty_in(*time, window) != Certainty::outside && passes(table, filter, event)) {
            order.push_back(event);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](EventNumber a, EventNumber b) {
        return table.time_of(a)->earliest() < table.time_of(b)->earliest();
    });
    return order;
}

void compare(const std::shared_ptr<const EventTable>& table, TimeWindow window, const TableFilter& filter) {
    const EventOrder order(*table, table->in(window), filter);
    const std::vector<EventNumber> expected = plain_order(*table, window, filter);
    REQUIRE(order.size() == expected.size());
    REQUIRE(order.slice(0, table->size()) == expected);
    for (std::size_t i = 0; i < expected.size(); i += 1 + expected.size() / 37) {
        REQUIRE(order.at(i) == expected[i]);
        REQUIRE(order.position_of(expected[i]) == i);
        const std::size_t most = std::min<std::size_t>(expected.size() - i, 5);
        REQUIRE(order.slice(i, 5) == std::vector<EventNumber>(&expected[i], &expected[i] + most));
        for (const std::int64_t later : {0, 1}) {
            const Instant t{table->time_of(expected[i])->earliest().ms + later};
            const auto before = std::partition_point(expected.begin(), expected.end(), [&](EventNumber event) {
                return table->time_of(event)->earliest() < t;
            });
            REQUIRE(order.count_before(t) == static_cast<std::size_t>(before - expected.begin()));
        }
    }
    REQUIRE(order.count_before(infinite_future) == expected.size());
    for (EventNumber event = 0; event < table->size(); event += 7) {
        const bool is_there = std::find(expected.begin(), expected.end(), event) != expected.end();
        REQUIRE(order.position_of(event).has_value() == is_there);
    }
}

} // namespace

TEST_CASE("The order of time is that of sorting every event") {
    std::mt19937 random(14);
    for (int round = 0; round < 20; ++round) {
        const RandomKinds kinds{round % 2 == 0, round % 3 != 0, round % 5 == 0 ? 4 : 500};
        const auto table = table_of(random_events(random, 1 + random() % 2'000, kinds));
        compare(table, all_time, {});
        for (int i = 0; i < 4; ++i) {
            const auto edge = [&] { return static_cast<std::int64_t>(random() % 1'000) - 400; };
            const std::int64_t begin = edge();
            compare(table, {{begin}, {begin + 1 + std::abs(edge())}},
                    i % 2 == 0 ? TableFilter{} : random_filter(random, *table));
        }
    }
}

TEST_CASE("A list of nothing has no rows") {
    std::mt19937 random(15);
    const auto table = table_of(random_events(random, 100, {}));
    const EventOrder order(*table, {}, {});
    CHECK(order.size() == 0);
    CHECK(order.slice(0, 10).empty());
    CHECK_FALSE(order.position_of(0));
    const auto nothing = table_of(std::vector<PlainEvent>());
    CHECK(EventOrder(*nothing, nothing->in(all_time), {}).slice(0, 1).empty());
}

TEST_CASE("Undated events have no place in time") {
    std::mt19937 random(16);
    const auto table = table_of(random_events(random, 100, {}));
    const auto all = static_cast<EventNumber>(table->size());
    const EventOrder order(*table, {{{0, all}}, {}}, {});
    CHECK(order.size() == table->count(std::nullopt, {}).counts.certain);
    CHECK_FALSE(order.position_of(all - 1));
}
