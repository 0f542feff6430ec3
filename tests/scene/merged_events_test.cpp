#include "viewer/scene/merged_events.h"

#include "support/catch.h"
#include "support/tables.h"

#include <algorithm>
#include <random>

using namespace chronomap;

namespace {

std::shared_ptr<const LoadedTable> random_table(std::mt19937& random, std::size_t events) {
    std::vector<TestEvent> rows;
    for (std::size_t i = 0; i < events; ++i) {
        const std::string month = "2020-0" + std::to_string(1 + random() % 3);
        rows.push_back(
            {random() % 4 == 0 ? month : month + "-1" + std::to_string(random() % 10), LonLat{1, 2}, "", ""});
    }
    return table_of(rows);
}

/// All of a table, or nothing, as when a filter asks for what its events never have.
TableNow now_of(const EventTable& table, bool passes_any) {
    TableNow now;
    now.passes_any = passes_any;
    now.events = table.in(all_time);
    return now;
}

/// Some tables and all their events in order, sorted in the plainest way; of size 0 is one of which no event is listed.
struct MergedSample {
    MergedSample(std::mt19937& random, const std::vector<std::size_t>& sizes, bool newest_first) {
        for (const std::size_t size : sizes) {
            tables.push_back(random_table(random, size + 1));
            const EventTable& events = *tables.back()->events;
            lists.push_back(std::make_shared<const EventSequence>(events, now_of(events, size > 0), newest_first));
            for (EventNumber event = 0; size > 0 && event < events.size(); ++event) {
                order.push_back({tables.size() - 1, event});
            }
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](MergedEvents::Row a, MergedEvents::Row b) { return time_of(a) < time_of(b); });
        if (newest_first) {
            std::reverse(order.begin(), order.end());
        }
    }

    Instant time_of(MergedEvents::Row row) const { return tables[row.list]->events->time_of(row.event)->earliest(); }

    std::vector<std::shared_ptr<const LoadedTable>> tables;
    std::vector<std::shared_ptr<const EventSequence>> lists;
    std::vector<MergedEvents::Row> order;
};

} // namespace

TEST_CASE("Several tables are one list in the order of time, from whatever position it is read") {
    std::mt19937 random(51);
    for (const bool newest_first : {false, true}) {
        for (const std::vector<std::size_t>& sizes : {std::vector<std::size_t>{60}, {40, 70}, {0, 30}, {25, 1, 50}}) {
            const MergedSample sample(random, sizes, newest_first);
            const MergedEvents merged(sample.lists, newest_first);
            REQUIRE(merged.size() == sample.order.size());
            for (std::size_t i = 0; i < sample.order.size(); ++i) {
                const std::size_t most = std::min<std::size_t>(7, sample.order.size() - i);
                REQUIRE(merged.slice(i, 7) ==
                        std::vector<MergedEvents::Row>(&sample.order[i], &sample.order[i] + most));
                REQUIRE(merged.position_of(sample.order[i]) == i);
            }
        }
    }
}

TEST_CASE(
    "Something else of the same instant stands before all events in the order of time, after them when it is turned") {
    std::mt19937 random(52);
    for (const bool newest_first : {false, true}) {
        const MergedSample sample(random, {40, 30}, newest_first);
        const MergedEvents merged(sample.lists, newest_first);
        for (const MergedEvents::Row& row : sample.order) {
            const Instant t = sample.time_of(row);
            const auto before = std::count_if(sample.order.begin(), sample.order.end(), [&](MergedEvents::Row other) {
                return newest_first ? sample.time_of(other) >= t : sample.time_of(other) < t;
            });
            REQUIRE(merged.count_before(t) == static_cast<std::size_t>(before));
        }
    }
}

TEST_CASE("Of no tables, and of tables of which no event is listed, there is nothing") {
    CHECK(MergedEvents({}, false).slice(0, 10).empty());
    std::mt19937 random(53);
    const MergedSample sample(random, {0, 0}, false);
    const MergedEvents merged(sample.lists, false);
    CHECK(merged.size() == 0);
    CHECK(merged.slice(0, 10).empty());
    CHECK_FALSE(merged.position_of({1, 0}));
}

TEST_CASE("The events of one place are in the order of time, whatever their order in the table") {
    const auto table = table_of({{"2020-05", LonLat{1, 2}, "", "month"},
                                 {"2020-04-01", LonLat{1, 2}, "", "day"},
                                 {"2020-05-02", LonLat{1, 2}, "", "later"}});
    const EventTable& events = *table->events;
    const EventSequence few(events, {2, 0, 1}, false);
    REQUIRE(few.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(few.position_of(few.at(i)) == i);
        CHECK((i == 0 || few.time_at(i - 1) <= few.time_at(i)));
    }
    CHECK(few.count_before(few.time_at(1)) == 1);
}
