#include "events/table/row_interpreter.h"

#include "events/edtf.h"
#include "support/catch.h"
#include "support/row_blocks.h"
#include "support/table_rows.h"

#include <cmath>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

using namespace chronomap;

namespace {

RowMeaning meaning_of(std::initializer_list<std::pair<ColumnRole, std::size_t>> columns) {
    RowMeaning meaning;
    for (const auto& [role, column] : columns) {
        meaning.columns[static_cast<std::size_t>(role)] = column;
    }
    return meaning;
}

/// What became of some rows.
struct Reading {
    EventColumns events;
    std::vector<RejectedCell> rejects;
    RowCounts counts;
    std::shared_ptr<EventNumberings> numberings = std::make_shared<EventNumberings>();

    std::uint32_t shape(std::size_t event) const {
        return events.shapes.empty() ? events.every_shape : events.shapes[event];
    }
    TimeExtent time(std::size_t event) const {
        return extent_of(numberings->shapes.values().at(shape(event)), Instant{events.times_ms[event]});
    }
    std::string reason(std::size_t i) const { return std::string(rejects.at(i).reason.text()); }
};

Reading read(const RowMeaning& meaning, const TextRows& rows, const char* zone = "UTC",
             const PositionTransform& transform = nullptr, std::size_t rows_a_block = 3) {
    Reading reading;
    const RowInterpretation interpretation{meaning, WantedColumns(meaning), *TimeZone::find(zone), transform,
                                           reading.numberings};
    RowInterpreter interpreter(interpretation);
    const RowBlocks blocks(rows);
    for (std::size_t i = 0; i < rows.size(); i += rows_a_block) {
        interpreter.read(blocks.block(interpretation.wanted.of_source(), i, std::min(rows_a_block, rows.size() - i)),
                         reading.events, reading.rejects);
    }
    reading.counts = interpreter.counts();
    return reading;
}

const RowMeaning time_and_place =
    meaning_of({{ColumnRole::time, 0}, {ColumnRole::longitude, 1}, {ColumnRole::latitude, 2}});

} // namespace

TEST_CASE("Rows become events, column by column") {
    RowMeaning meaning = meaning_of({{ColumnRole::time, 0},
                                     {ColumnRole::longitude, 1},
                                     {ColumnRole::latitude, 2},
                                     {ColumnRole::category, 3},
                                     {ColumnRole::source, 4},
                                     {ColumnRole::magnitude, 5},
                                     {ColumnRole::place_precision, 6}});
    meaning.place_codebook = PlaceCodebook::ucdp;
    const Reading reading = read(meaning, {{"2022-09-13T05:00:03Z", "46.34", "39.51", "clash", "a", "7", "2"},
                                           {"2022-09-14", "-180", "-85", "shelling", "", "", "6"},
                                           {"2022-09", "46°20'24\"E", "39,51", "clash", "b", "many", ""}});
    REQUIRE(reading.events.size() == 3);
    CHECK((reading.time(0) == parse_edtf("2022-09-13T05:00:03Z", {})));
    CHECK((reading.time(1) == parse_edtf("2022-09-14", {})));
    CHECK((reading.time(2) == parse_edtf("2022-09", {})));
    CHECK(reading.events.places[0] == mercator_table()(46.34, 39.51));
    CHECK(ground_distance_m(to_lon_lat(world_point(reading.events.places[2])), {46.34, 39.51}) < 0.05);
    CHECK(reading.events.categories[0] == reading.events.categories[2]);
    CHECK(reading.numberings->categories.values()[reading.events.categories[1]] == "shelling");
    CHECK(reading.numberings->sources.values()[reading.events.sources[1]].empty());
    CHECK(reading.events.magnitudes[0] == 7);
    CHECK(std::isnan(reading.events.magnitudes[1]));
    CHECK(reading.counts.unread_magnitudes == 1);
    CHECK((reading.events.radii_m == std::vector<float>{25'000, 460'000, 0}));
    CHECK((reading.events.offsets == std::vector<RowOffset>{0, 10, 20}));
    CHECK(reading.rejects.empty());
}

TEST_CASE("A piece whose times are alike needs no column of shapes") {
    const TextRows rows(7, {"2022-09-13", "46", "39"});
    CHECK(read(time_and_place, rows).events.shapes.empty());
    TextRows other = rows;
    other[5][0] = "2022";
    const Reading reading = read(time_and_place, other);
    REQUIRE(reading.events.shapes.size() == 7);
    CHECK((reading.time(5) == parse_edtf("2022", {})));
    CHECK((reading.time(6) == parse_edtf("2022-09-13", {})));
}

TEST_CASE("Rows without a time or without a place are kept, with neither rejected") {
    const Reading reading = read(time_and_place,
                                 {{"", "46", "39"},
                                  {"2022-09-13", "", ""},
                                  {"soon", "46", "39"},
                                  {"2022-02-30", "200", "39"},
                                  {"", "", ""},
                                  {"2022-09-13", "46", "x"},
                                  {"2022-09-13", "46", "39"}},
                                 "UTC", nullptr, 7);
    REQUIRE(reading.events.size() == 5);
    CHECK((reading.events.offsets == std::vector<RowOffset>{0, 10, 20, 50, 60}));
    CHECK(reading.shape(0) == EventColumns::undated);
    CHECK(reading.events.times_ms[0] == 0);
    CHECK(reading.events.places[1] == no_place);
    CHECK(reading.counts.undated == 2);
    CHECK(reading.counts.unplaced == 2);
    CHECK(reading.counts.rejected == 2);
    REQUIRE(reading.rejects.size() == 6);
    CHECK(reading.rejects[0].row == 2);
    CHECK(reading.rejects[0].column == 0);
    CHECK(reading.reason(1) == "this month has no such day");
    CHECK(reading.reason(2) == "longitudes run from -180 to 180");
    CHECK(reading.reason(3) == "no number");
    CHECK(reading.reason(4) == "neither a time nor a place");
    CHECK(reading.rejects[4].column == RejectedCell::no_column);
    CHECK(reading.rejects[5].offset == 40);
}

TEST_CASE("Begin and end in two columns are a span") {
    const RowMeaning meaning = meaning_of(
        {{ColumnRole::time, 0}, {ColumnRole::end, 1}, {ColumnRole::longitude, 2}, {ColumnRole::latitude, 3}});
    const auto check = [&](const char* begin, const char* end, const char* edtf, const char* zone = "UTC") {
        INFO(begin << " to " << end);
        const Reading reading = read(meaning, {{begin, end, "46", "39"}}, zone);
        REQUIRE(reading.shape(0) != EventColumns::undated);
        CHECK((reading.time(0) == parse_edtf(edtf, *TimeZone::find(zone))));
        CHECK(reading.rejects.empty());
    };
    check("2022-09-13", "2022-09-15", "2022-09-13/2022-09-15", "Asia/Yerevan");
    check("2022-09-13T05:00", "2022-09-13T06:00", "2022-09-13T05:00/2022-09-13T06:00", "Asia/Yerevan");
    check("2022-09-13", "2022-09", "2022-09-13/2022-09");
    check("2022-09-13", "", "2022-09-13");
    check("", "2022-09-13", "/2022-09-13");
    check("..", "2022-09-13", "../2022-09-13");
    check("2022-09-13", "..", "2022-09-13/..");
    check("2022-09-13", "2022-09-13", "2022-09-13");
    check("2022-09-13T05:00", "2022-09-13T05:00:00", "2022-09-13T05:00");
    for (const char* open : {"", ".."}) {
        CHECK(read(meaning, {{"..", open, "46", "39"}}).counts.undated == 1);
    }
    const Reading reversed = read(meaning, {{"2022-09-15", "2022-09-13", "46", "39"}});
    CHECK(reversed.counts.undated == 1);
    CHECK(reversed.reason(0) == "it ends before it begins");
    CHECK(reversed.rejects[0].column == 1);
    const Reading odd = read(meaning, {{"2022-09-15", "later", "46", "39"}});
    CHECK((odd.time(0) == parse_edtf("2022-09-15", {})));
    CHECK(odd.rejects.size() == 1);
}

TEST_CASE("UCDP's begin and end are the bounds of a moment") {
    RowMeaning meaning = meaning_of({{ColumnRole::time, 0}, {ColumnRole::end, 1}, {ColumnRole::time_precision, 2}});
    meaning.time_codebook = TimeCodebook::ucdp;
    meaning.time_format.midnight_is_a_date = meaning.end_format.midnight_is_a_date = true;
    const Reading reading = read(meaning, {{"2009-02-20T00:00:00", "2009-02-20T00:00:00", "1"},
                                           {"2009-08-07T00:00:00", "2009-09-10T00:00:00", "5"},
                                           {"2009-08-07T00:00:00", "2009-08-07T00:00:00", "4"}});
    CHECK((reading.time(0) == parse_edtf("2009-02-20", {})));
    CHECK((reading.time(1) == parse_edtf("2009-08-07/2009-09-10", {}, IntervalMeaning::within)));
    CHECK((reading.time(2) == parse_edtf("2009-08", {})));
}

TEST_CASE("A time of day and parts of a date stand in columns of their own") {
    const RowMeaning apart = meaning_of({{ColumnRole::time, 0}, {ColumnRole::clock, 1}});
    CHECK((read(apart, {{"2022-09-13", "05:00"}}, "Asia/Yerevan").time(0) == parse_edtf("2022-09-13T05:00+04:00", {})));
    const RowMeaning parts = meaning_of({{ColumnRole::time, 0}, {ColumnRole::month, 1}, {ColumnRole::day, 2}});
    CHECK((read(parts, {{"1978", "9", "0"}}).time(0) == parse_edtf("1978-09", {})));
}

TEST_CASE("Points in one column and longitudes to 360 are places") {
    RowMeaning meaning = meaning_of({{ColumnRole::longitude, 0}, {ColumnRole::latitude, 0}});
    meaning.point = PointForm::wkt;
    const Reading points = read(meaning, {{"POINT (46.34 39.51)"}, {"POINT (200 39.51)"}, {"POINT EMPTY"}});
    CHECK(points.events.places[0] == mercator_table()(46.34, 39.51));
    CHECK(points.reason(0) == "longitudes run from -180 to 180");
    RowMeaning wide = meaning_of({{ColumnRole::longitude, 0}, {ColumnRole::latitude, 1}});
    wide.longitudes_to_360 = true;
    CHECK(read(wide, {{"190", "39"}}).events.places[0] == mercator_table()(-170, 39));
}

TEST_CASE("Other coordinates are transformed") {
    RowMeaning meaning = meaning_of({{ColumnRole::longitude, 0}, {ColumnRole::latitude, 1}});
    meaning.is_projected = true;
    const PositionTransform thousandths = [](std::span<double> x, std::span<double> y) {
        for (std::size_t i = 0; i < x.size(); ++i) {
            x[i] = x[i] < 0 ? std::nan("") : x[i] / 1000;
            y[i] /= 1000;
        }
    };
    const Reading reading = read(meaning, {{"46340", "39510"}, {"-1", "39510"}, {"", "39510"}}, "UTC", thousandths);
    REQUIRE(reading.events.size() == 1);
    CHECK(reading.events.places[0] == mercator_table()(46.34, 39.51));
    CHECK(reading.counts.rejected == 2);
    CHECK(reading.reason(0) == "no such place in the coordinate system of the file");
}

TEST_CASE("A table may have times alone") {
    const Reading reading = read(meaning_of({{ColumnRole::time, 0}}), {{"2022"}, {""}});
    CHECK(reading.events.size() == 1);
    CHECK(reading.counts.unplaced == 1);
    CHECK(reading.counts.rejected == 1);
}
