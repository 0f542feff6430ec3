#include "viewer/scene/density_grid.h"

#include "events/table/table_builder.h"
#include "support/catch.h"
#include "table/plain_table.h"

#include <cmath>
#include <numeric>

using namespace chronomap;

namespace {

std::vector<std::uint32_t> counts_of(const DensityGrid& grid) {
    std::vector<std::uint32_t> counts;
    for (std::size_t plane = 0; plane < grid.planes(); ++plane) {
        counts.insert(counts.end(), grid.plane(plane).begin(), grid.plane(plane).end());
    }
    return counts;
}

/// Where an event counts by looking at it alone; nothing outside the view.
std::optional<std::size_t> plain_cell(const GridView& view, WorldPoint place) {
    const double middle = view.origin.x + view.units_per_cell * view.width / 2;
    const double across = place.x - middle;
    const double x = std::floor((across - std::round(across)) / view.units_per_cell + view.width / 2.0);
    const double y = std::floor((place.y - view.origin.y) / view.units_per_cell);
    if (x < 0 || x >= view.width || y < 0 || y >= view.height) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(view.width) + static_cast<std::size_t>(x);
}

std::vector<std::uint32_t> plain_counts(const EventTable& table, const GridView& view, const EventsInWindow& events,
                                        const TableFilter& filter, std::size_t planes) {
    const auto cells = static_cast<std::size_t>(view.width) * static_cast<std::size_t>(view.height);
    std::vector<std::uint32_t> counts(cells * planes);
    const EventColumnsView columns = table.columns();
    for (const auto* ranges : {&events.certain, &events.possible}) {
        for (const EventRange& range : *ranges) {
            for (EventNumber event = range.first; event < range.last; ++event) {
                const auto cell = plain_cell(view, world_point(columns.places[event]));
                if (cell && columns.places[event] != no_place && passes(table, filter, event)) {
                    ++counts[std::min<std::size_t>(columns.categories[event], planes - 1) * cells + *cell];
                }
            }
        }
    }
    return counts;
}

GridView random_view(std::mt19937& random) {
    const auto part = [&] { return static_cast<double>(random() % 10'000) / 10'000; };
    // From the whole world three times over to cells of a few steps.
    const double world = 3 * std::pow(2.0, -20 * part());
    const int width = 1 + static_cast<int>(random() % 50), height = 1 + static_cast<int>(random() % 50);
    return {{4 * part() - 2, 1.4 * part() - 0.2}, world / width, width, height};
}

/// Random places would leave a narrow view empty.
std::vector<PlainEvent> events_near(std::mt19937& random, const GridView& view) {
    std::vector<PlainEvent> events = random_events(random, 1'000, {});
    for (PlainEvent& event : events) {
        if (event.place != no_place && random() % 2 == 0) {
            const auto part = [&] { return static_cast<double>(random()) / 4294967296.0 * 1.4 - 0.2; };
            event.place = to_fixed({view.origin.x + part() * view.units_per_cell * view.width,
                                    view.origin.y + part() * view.units_per_cell * view.height});
        }
    }
    return events;
}

EventsInWindow random_window(std::mt19937& random, const EventTable& table) {
    const std::int64_t begin = static_cast<std::int64_t>(random() % 100) - 50;
    return table.in({{begin}, {begin + static_cast<std::int64_t>(random() % 60)}});
}

} // namespace

TEST_CASE("Events are counted in the cells they lie in") {
    std::mt19937 random(1);
    for (int round = 0; round < 150; ++round) {
        const GridView view = random_view(random);
        const auto table = table_of(events_near(random, view));
        const TableFilter filter = random_filter(random, *table);
        const std::size_t categories = random() % 4;
        const EventsInWindow events = table->in({{-20}, {20}});
        DensityGrid grid(*table, view, categories);
        grid.rebuild(events, filter);
        REQUIRE(counts_of(grid) == plain_counts(*table, view, events, filter, categories + 1));
    }
}

TEST_CASE("Moving the window leaves what counting anew would give") {
    std::mt19937 random(2);
    for (int round = 0; round < 20; ++round) {
        const GridView view = random_view(random);
        const auto table = table_of(events_near(random, view));
        const TableFilter filter = random_filter(random, *table);
        DensityGrid moved(*table, view, 2), anew(*table, view, 2);
        moved.rebuild({}, filter);
        for (int step = 0; step < 20; ++step) {
            const EventsInWindow events = random_window(random, *table);
            moved.move(events);
            anew.rebuild(events, filter);
            REQUIRE(counts_of(moved) == counts_of(anew));
        }
        moved.move({});
        REQUIRE(counts_of(moved) == counts_of(DensityGrid(*table, view, 2)));
    }
}

TEST_CASE("Another view is counted as by a new grid") {
    std::mt19937 random(6);
    const auto table = table_of(random_events(random, 1'000, {}));
    DensityGrid grid(*table, random_view(random), 1);
    for (int round = 0; round < 50; ++round) {
        GridView view = random_view(random);
        if (round % 2 == 0) {
            view.width = grid.view().width;
            view.height = grid.view().height;
        }
        grid.look_at(view);
        REQUIRE(counts_of(grid) == counts_of(DensityGrid(*table, view, 1)));
        const EventsInWindow events = random_window(random, *table);
        if (round % 3 == 0) {
            grid.move(events);
        } else {
            grid.rebuild(events, {});
        }
        REQUIRE(counts_of(grid) == plain_counts(*table, view, events, {}, 2));
    }
}

TEST_CASE("What is worth several threads is counted as by one") {
    std::mt19937 random(3);
    const auto table = table_of(random_events(random, 900'000, {}), 100'000, 2);
    const GridView view{{0, 0}, 1.0 / 20, 20, 20};
    DensityGrid grid(*table, view, 0);
    grid.rebuild(table->in(all_time), {});
    CHECK(counts_of(grid) == plain_counts(*table, view, table->in(all_time), {}, 1));
}

TEST_CASE("What has no category counts among the rest") {
    const auto numberings = std::make_shared<EventNumberings>();
    TableBuilder builder(numberings);
    EventColumns columns;
    columns.every_shape = numberings->shapes.number_of(TimeShape{});
    columns.places = {to_fixed({0.5, 0.5})};
    columns.times_ms = {7};
    columns.offsets = {0};
    builder.add(columns);
    const auto table = builder.finish(1);
    DensityGrid grid(*table, {{0, 0}, 1, 1, 1}, 8);
    grid.rebuild(table->in(all_time), {});
    CHECK(grid.plane(0).front() == 0);
    CHECK(grid.plane(8).front() == 1);
    grid.rebuild(table->in(all_time), {{0}, {}, nullptr});
    CHECK(grid.plane(8).front() == 0);
}

TEST_CASE("A view of nothing counts nothing") {
    std::mt19937 random(5);
    const auto table = table_of(random_events(random, 100, {}));
    for (const GridView& view :
         {GridView{{0, 5}, 0.1, 3, 3}, GridView{{0, -5}, 0.1, 3, 3}, GridView{{0, 0}, 0.1, 0, 0}}) {
        DensityGrid grid(*table, view, 0);
        grid.rebuild(table->in(all_time), {});
        CHECK(std::accumulate(grid.plane(0).begin(), grid.plane(0).end(), 0u) == 0);
    }
}
