#include "events/table/table_builder.h"

#include "events/table/table_threads.h"
#include "support/catch.h"
#include "table/plain_table.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

using namespace chronomap;

namespace {

EventColumns piece_of(std::uint32_t number, std::vector<std::int64_t> times, std::uint32_t shape) {
    EventColumns columns;
    columns.piece = number;
    columns.every_shape = shape;
    columns.places.assign(times.size(), {1, 2});
    for (std::size_t i = 0; i < times.size(); ++i) {
        columns.offsets.push_back(number * 1000u + i);
    }
    columns.times_ms = std::move(times);
    return columns;
}

std::vector<RowOffset> offsets_of(const EventTable& table) {
    std::vector<RowOffset> offsets;
    for (EventNumber event = 0; event < table.size(); ++event) {
        offsets.push_back(table.offset_of(event));
    }
    return offsets;
}

TimeShape second_long() {
    TimeShape shape;
    shape.end_last_ms = 1000;
    return shape;
}

} // namespace

TEST_CASE("Events are sorted by time, equals as in the file, whatever the order of the pieces") {
    const auto numberings = std::make_shared<EventNumberings>();
    const std::uint32_t shape = numberings->shapes.number_of(second_long());
    TableBuilder builder(numberings);
    builder.add(piece_of(1, {2000, 5000}, shape));
    builder.add(piece_of(0, {5000, 1000, 2000}, shape));
    const auto table = builder.finish(2);
    CHECK(offsets_of(*table) == std::vector<RowOffset>{1, 2, 1000, 0, 1001});
    CHECK(table->time_of(0)->earliest() == Instant{1000});
    CHECK(table->time_of(4)->latest() == Instant{6000});
    CHECK(table->span() == TimeWindow{{1000}, {6000}});
}

TEST_CASE("A table of nothing answers") {
    TableBuilder builder(std::make_shared<EventNumberings>());
    const auto table = builder.finish(2);
    CHECK(table->size() == 0);
    CHECK_FALSE(table->span());
    CHECK(table->bounds().is_empty());
    CHECK(table->in(all_time) == EventsInWindow{});
    CHECK(table->count(all_time, {}).counts == Counts{});
    CHECK(table->histogram({{0}, {10}}, 2, {}) == std::vector<float>{0, 0});
}

TEST_CASE("Nothing of an event is lost or changed") {
    std::mt19937 random(1);
    for (const bool has_many_shapes : {false, true}) {
        for (const std::int64_t unit :
             {std::int64_t{1}, std::int64_t{1000}, std::int64_t{86'400'000}, std::int64_t{1} << 50}) {
            std::vector<PlainEvent> events = random_events(random, 3000, {has_many_shapes, true, 500, unit});
            events[17].offset = 0x12'3456'7890;
            events[18].offset = 0xfedc'ba98'7654'3210;
            std::vector<PlainEvent> kept = events_of(*table_of(events));
            REQUIRE(kept.size() == events.size());
            const auto by_offset = [](const PlainEvent& a, const PlainEvent& b) { return a.offset < b.offset; };
            std::sort(events.begin(), events.end(), by_offset);
            std::sort(kept.begin(), kept.end(), by_offset);
            for (std::size_t i = 0; i < events.size(); ++i) {
                REQUIRE(kept[i].offset == events[i].offset);
                REQUIRE(kept[i].time == events[i].time);
                REQUIRE(kept[i].place == events[i].place);
                REQUIRE(kept[i].category == events[i].category);
                REQUIRE(kept[i].source == events[i].source);
                REQUIRE(kept[i].magnitude == events[i].magnitude);
            }
        }
    }
}

TEST_CASE("Threads and the size of pieces change nothing") {
    std::mt19937 random(2);
    const std::vector<PlainEvent> events = random_events(random, 60'000, {true, true, 100'000});
    const auto once = table_of(events, 1'000'000, 1);
    for (const std::size_t piece_size : {70, 5'000}) {
        const auto again = table_of(events, piece_size, 3);
        CHECK(again->categories() == once->categories());
        CHECK(again->sources() == once->sources());
        CHECK(offsets_of(*again) == offsets_of(*once));
    }
}

TEST_CASE("Times are sorted in each run of the table, however many there are of an instant") {
    std::mt19937 random(3);
    std::vector<PlainEvent> events = random_events(random, 100'000, {false, false, 1'000'000, 1000});
    for (std::size_t i = 0; i < events.size(); i += 2) {
        TimeExtent::Bound day{Instant{0}, Instant{ms_per_day}};
        events[i].time = TimeExtent{TimeExtent::Kind::moment, day, day, false};
    }
    const auto table = table_of(events, 3'000, 2);
    std::optional<PlainEvent> before;
    std::size_t turns = 0;
    for (const PlainEvent& event : events_of(*table)) {
        if (before && before->time && event.time) {
            const auto last = std::pair(before->time->earliest(), before->offset),
                       next = std::pair(event.time->earliest(), event.offset);
            turns += next < last ? 1 : 0;
        }
        before = event;
    }
    CHECK(turns <= 4 * 2 + 2 * 64 + 1); // no more than there are shapes
}

TEST_CASE("Categories are numbered by how frequent they are, then by name") {
    const auto numberings = std::make_shared<EventNumberings>();
    const std::uint32_t shape = numberings->shapes.number_of(second_long());
    const std::uint32_t d = numberings->categories.number_of("d"), b = numberings->categories.number_of("b");
    const std::uint32_t c = numberings->categories.number_of("c");
    numberings->categories.number_of("never");
    TableBuilder builder(numberings);
    EventColumns columns = piece_of(0, {1, 2, 3, 4}, shape);
    columns.categories = {d, c, c, b};
    builder.add(columns);
    const auto table = builder.finish(1);
    CHECK(table->categories() == std::vector<std::string>{"c", "b", "d"});
    CHECK(std::vector<std::uint16_t>(table->columns().categories.begin(), table->columns().categories.end()) ==
          std::vector<std::uint16_t>{2, 0, 0, 1});
    CHECK(table->columns().sources.empty());
    CHECK(table->columns().magnitudes.empty());
    CHECK(builder.notes().empty());
}

TEST_CASE("What a piece has no column for counts as empty") {
    const auto numberings = std::make_shared<EventNumberings>();
    const std::uint32_t shape = numberings->shapes.number_of(second_long());
    TableBuilder builder(numberings);
    EventColumns columns = piece_of(0, {1, 2}, shape);
    columns.categories = {numberings->categories.number_of("a"), numberings->categories.number_of("a")};
    columns.magnitudes = {1, 2};
    builder.add(columns);
    builder.add(piece_of(1, {3}, shape));
    const auto table = builder.finish(1);
    CHECK(table->categories() == std::vector<std::string>{"a", ""});
    CHECK(table->columns().categories[2] == 1);
    CHECK(std::isnan(table->columns().magnitudes[2]));
}

TEST_CASE("The rarest of too many categories and sources are taken together, and that is told") {
    const auto numberings = std::make_shared<EventNumberings>();
    const std::uint32_t shape = numberings->shapes.number_of(second_long());
    TableBuilder builder(numberings);
    EventColumns columns = piece_of(0, std::vector<std::int64_t>(70'010), shape);
    for (std::uint32_t i = 0; i < 70'010; ++i) {
        const std::string name = std::to_string(i < 10 ? 69'999 : i - 10);
        columns.categories.push_back(numberings->categories.number_of(name));
        columns.sources.push_back(numberings->sources.number_of(name));
    }
    builder.add(columns);
    const auto table = builder.finish(2);
    REQUIRE(table->categories().size() == 4'001);
    CHECK(table->categories().front() == "69999");
    CHECK(table->categories().back() == "…others");
    CHECK(table->count(std::nullopt, {}).certain.back() == 70'000 - 4'000);
    REQUIRE(table->sources().size() == 65'536);
    CHECK(table->sources().front() == "69999");
    CHECK(table->sources().back() == "…others");
    REQUIRE(builder.notes().size() == 2);
    CHECK(builder.notes()[0].message ==
          "more than 4000 categories: the 66000 rarest are taken together as \"…others\"");
    CHECK(builder.notes()[1].message == "more than 65535 sources: the 4465 rarest are taken together as \"…others\"");
}

TEST_CASE("A picture of what has been read so far does not disturb the rest") {
    const auto numberings = std::make_shared<EventNumberings>();
    const std::uint32_t shape = numberings->shapes.number_of(second_long());
    TableBuilder builder(numberings);
    builder.add(piece_of(1, {2000, 5000}, shape));
    const auto some = builder.snapshot(2);
    builder.add(piece_of(0, {5000, 1000, 2000}, shape));
    CHECK(offsets_of(*some) == std::vector<RowOffset>{1000, 1001});
    CHECK(builder.finish(2)->size() == 5);
    CHECK(builder.finish(2)->size() == 0);
}

TEST_CASE("Some add while others look at what there is so far") {
    const auto numberings = std::make_shared<EventNumberings>();
    TableBuilder builder(numberings);
    std::atomic<int> wrong{0};
    on_threads(4, [&](unsigned thread) {
        for (std::uint32_t i = 0; i < 20; ++i) {
            const std::uint32_t number = thread * 20 + i;
            TimeShape shape;
            shape.end_last_ms = number;
            EventColumns columns =
                piece_of(number, std::vector<std::int64_t>(50, number), numberings->shapes.number_of(shape));
            columns.categories.assign(50, numberings->categories.number_of(std::to_string(number)));
            builder.add(std::move(columns));
            const auto some = builder.snapshot(1);
            wrong += some->size() >= 50 && some->size() == some->count(std::nullopt, {}).counts.total ? 0 : 1;
        }
    });
    CHECK(wrong == 0);
    CHECK(builder.finish(2)->size() == 4'000);
}

TEST_CASE("Columns of different lengths are refused") {
    TableBuilder builder(std::make_shared<EventNumberings>());
    EventColumns columns = piece_of(0, {1, 2}, 0);
    columns.categories = {0};
    CHECK_THROWS_AS(builder.add(columns), TableError);
    columns.categories.clear();
    columns.times_ms.pop_back();
    CHECK_THROWS_AS(builder.add(columns), TableError);
}

TEST_CASE("Times from the beginning of the world to its end find room") {
    const auto numberings = std::make_shared<EventNumberings>();
    const std::uint32_t shape = numberings->shapes.number_of(TimeShape{});
    TableBuilder builder(numberings);
    constexpr std::int64_t last = std::numeric_limits<std::int64_t>::max() - 1;
    builder.add(piece_of(0, {last, 0, -last, last, 1, std::numeric_limits<std::int64_t>::min()}, shape));
    const auto table = builder.finish(2);
    CHECK(offsets_of(*table) == std::vector<RowOffset>{2, 1, 4, 0, 3, 5});
    CHECK(table->in({{1}, {2}}).certain == std::vector<EventRange>{{2, 3}});
}
