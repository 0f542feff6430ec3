#include "events/table/event_ranges.h"

#include "support/catch.h"

#include <random>
#include <set>

using namespace chronomap;

namespace {

std::vector<EventRange> random_ranges(std::mt19937& random) {
    std::vector<EventRange> ranges;
    for (EventNumber at = random() % 4; at < 40;) {
        const EventNumber end = at + 1 + random() % 5;
        ranges.push_back({at, end});
        at = end + 1 + random() % 5;
    }
    return ranges;
}

std::set<EventNumber> events_of(const std::vector<EventRange>& ranges) {
    std::set<EventNumber> events;
    for (const EventRange& range : ranges) {
        for (EventNumber event = range.first; event < range.last; ++event) {
            events.insert(event);
        }
    }
    return events;
}

bool are_apart(const std::vector<EventRange>& ranges) {
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        if (ranges[i].first >= ranges[i].last || (i > 0 && ranges[i].first <= ranges[i - 1].last)) {
            return false;
        }
    }
    return true;
}

} // namespace

TEST_CASE("Ranges without others hold what only they hold") {
    std::mt19937 random(1);
    for (int round = 0; round < 500; ++round) {
        const auto a = random_ranges(random), b = random_ranges(random);
        const auto rest = without(a, b);
        std::set<EventNumber> expected = events_of(a);
        for (const EventNumber event : events_of(b)) {
            expected.erase(event);
        }
        REQUIRE(are_apart(rest));
        REQUIRE(events_of(rest) == expected);
        REQUIRE(count_of(rest) == expected.size());
    }
}

TEST_CASE("All events of a window are its certain and its possible ones") {
    std::mt19937 random(2);
    for (int round = 0; round < 200; ++round) {
        const auto certain = random_ranges(random);
        const auto possible = without(random_ranges(random), certain);
        const auto all = all_of({certain, possible});
        std::set<EventNumber> expected = events_of(certain);
        expected.merge(events_of(possible));
        REQUIRE(are_apart(all));
        REQUIRE(events_of(all) == expected);
    }
}

TEST_CASE("an event is in ascending ranges or between them") {
    const std::vector<EventRange> ranges{{2, 5}, {9, 10}};
    for (EventNumber event = 0; event < 12; ++event) {
        CHECK(contains(ranges, event) == ((event >= 2 && event < 5) || event == 9));
    }
    CHECK_FALSE(contains({}, 0));
}
