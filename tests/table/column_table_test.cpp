#include "events/table/table_threads.h"
#include "support/catch.h"
#include "table/plain_table.h"

#include <atomic>
#include <numeric>

using namespace chronomap;

namespace {

TableCounts plain_counts(const EventTable& table, const std::optional<TimeWindow>& window, const TableFilter& filter) {
    TableCounts counts;
    counts.certain.assign(table.categories().size(), 0);
    counts.possible = counts.certain;
    for (EventNumber event = 0; event < table.size(); ++event) {
        if (!passes(table, filter, event)) {
            continue;
        }
        ++counts.counts.total;
        counts.counts.unplaced += table.columns().places[event] == no_place ? 1 : 0;
        const auto time = table.time_of(event);
        if (!time) {
            ++counts.counts.undated;
            continue;
        }
        const std::uint16_t category = table.columns().categories[event];
        switch (window ? certainty_in(*time, *window) : Certainty::certain) {
        case Certainty::certain:
            ++counts.counts.certain;
            ++counts.certain[category];
            break;
        case Certainty::possible:
            ++counts.counts.possible;
            ++counts.possible[category];
            break;
        case Certainty::outside:
            ++counts.counts.outside;
            break;
        }
    }
    return counts;
}

std::vector<double> plain_histogram(const EventTable& table, TimeWindow window, std::size_t bins,
                                    const TableFilter& filter) {
    const std::size_t categories = table.categories().size();
    std::vector<double> histogram(bins * categories);
    const long double begin = static_cast<long double>(window.begin.ms),
                      width = static_cast<long double>(window.end.ms) - begin;
    for (EventNumber event = 0; event < table.size(); ++event) {
        const auto time = table.time_of(event);
        if (!time || !passes(table, filter, event) || !is_finite(time->begin.first) || !is_finite(time->begin.last)) {
            continue;
        }
        const long double first = static_cast<long double>(time->begin.first.ms),
                          last = static_cast<long double>(time->begin.last.ms);
        for (std::size_t bin = 0; bin < bins; ++bin) {
            const long double from = begin + width * static_cast<long double>(bin) / static_cast<long double>(bins);
            const long double to = begin + width * static_cast<long double>(bin + 1) / static_cast<long double>(bins);
            double& sum = histogram[bin * categories + table.columns().categories[event]];
            if (first == last) {
                sum += first >= from && first < to ? 1 : 0;
            } else {
                sum += static_cast<double>(std::max(0.0L, std::min(last, to) - std::max(first, from)) / (last - first));
            }
        }
    }
    return histogram;
}

void compare_histograms(const EventTable& table, TimeWindow window, std::size_t bins, const TableFilter& filter) {
    const std::vector<float> histogram = table.histogram(window, bins, filter);
    const std::vector<double> expected = plain_histogram(table, window, bins, filter);
    REQUIRE(histogram.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        REQUIRE(histogram[i] == Approx(expected[i]).margin(1e-5).epsilon(1e-5));
    }
}

} // namespace

TEST_CASE("Counts are those of looking at every event") {
    std::mt19937 random(7);
    for (int round = 0; round < 40; ++round) {
        const RandomKinds kinds{round % 2 == 0, true, 4000};
        const auto table = table_of(random_events(random, 1 + random() % 6000, kinds));
        for (int i = 0; i < 10; ++i) {
            const TableFilter filter = random_filter(random, *table);
            std::optional<TimeWindow> window;
            if (i > 0) {
                const auto edge = [&] { return Instant{static_cast<std::int64_t>(random() % 12'000) - 4000}; };
                window = {edge(), edge()};
            }
            const TableCounts counts = table->count(window, filter), expected = plain_counts(*table, window, filter);
            REQUIRE(counts.counts == expected.counts);
            REQUIRE(counts.certain == expected.certain);
            REQUIRE(counts.possible == expected.possible);
        }
    }
}

TEST_CASE("A histogram is that of looking at every event") {
    std::mt19937 random(8);
    for (int round = 0; round < 24; ++round) {
        const RandomKinds kinds{round % 3 == 0, true, 300, round % 4 == 1 ? 1000 : 1};
        const auto table = table_of(random_events(random, round % 2 == 0 ? 500 : 5000, kinds));
        for (int i = 0; i < 6; ++i) {
            const TableFilter filter = random_filter(random, *table);
            const auto edge = [&] { return kinds.time_unit * (static_cast<std::int64_t>(random() % 1000) - 400); };
            const std::int64_t begin = edge();
            const TimeWindow window{{begin}, {begin + 1 + std::abs(edge())}};
            compare_histograms(*table, window, 1 + random() % 7, filter);
        }
    }
}

TEST_CASE("The bins of a window that holds everything hold every dated event") {
    std::mt19937 random(9);
    for (int round = 0; round < 10; ++round) {
        const auto table = table_of(random_events(random, 4000, {false, false, 500}));
        const auto window = table->span();
        const std::vector<float> histogram = table->histogram(*window, 1 + random() % 100, {});
        const double sum = std::accumulate(histogram.begin(), histogram.end(), 0.0);
        CHECK(sum == Approx(static_cast<double>(table->count(std::nullopt, {}).counts.certain)).epsilon(1e-6));
    }
}

TEST_CASE("A window without an end has a histogram") {
    std::mt19937 random(10);
    const auto table = table_of(random_events(random, 1000, {}));
    const std::vector<float> histogram = table->histogram(all_time, 2, {});
    CHECK(std::accumulate(histogram.begin(), histogram.end(), 0.0) > 0);
}

TEST_CASE("The box of a table holds its places") {
    std::mt19937 random(11);
    const std::vector<PlainEvent> events = random_events(random, 500, {});
    const auto table = table_of(events);
    WorldBox box;
    for (const PlainEvent& event : events) {
        if (event.place != no_place) {
            box.include(world_point(event.place));
        }
    }
    CHECK(table->bounds().min == box.min);
    CHECK(table->bounds().max == box.max);
}

TEST_CASE("Many threads ask at a time and get what one gets") {
    std::mt19937 random(22);
    const auto table = table_of(random_events(random, 20'000, {false, true, 5'000}));
    std::vector<TableFilter> filters;
    std::vector<TableCounts> expected;
    for (int i = 0; i < 8; ++i) {
        filters.push_back(random_filter(random, *table));
        expected.push_back(plain_counts(*table, TimeWindow{{-100}, {900}}, filters.back()));
    }
    std::atomic<int> wrong{0};
    on_threads(4, [&](unsigned) {
        for (std::size_t round = 0; round < 3 * filters.size(); ++round) {
            const TableFilter& filter = filters[round % filters.size()];
            wrong += table->count(TimeWindow{{-100}, {900}}, filter).counts == expected[round % filters.size()].counts
                         ? 0
                         : 1;
            table->histogram({{-100}, {900}}, 3, filter);
        }
    });
    CHECK(wrong == 0);
}
