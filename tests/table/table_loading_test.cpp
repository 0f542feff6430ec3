#include "events/table/table_loading.h"

#include "events/edtf.h"
#include "events/table/table_report.h"
#include "support/catch.h"
#include "support/table_rows.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <string>
#include <vector>

using namespace chronomap;

namespace {

std::shared_ptr<const LoadedTable> load(const std::string& text, const TableOptions& options = {},
                                        const std::string& name = "events.csv") {
    const TemporaryFolder folder;
    Progress progress;
    return load_table(write_file(folder, name, text), options, {}, progress);
}

std::string loading_error(const std::string& text, const TableOptions& options = {}) {
    try {
        load(text, options);
    } catch (const TableError& error) {
        return error.what();
    }
    return "";
}

/// The times of all events in the order of the file, as EDTF tells their unit.
std::vector<std::string> begins(const LoadedTable& table) {
    std::vector<std::pair<RowOffset, std::string>> found;
    for (EventNumber event = 0; event < table.events->size(); ++event) {
        const auto time = table.events->time_of(event);
        found.emplace_back(table.events->offset_of(event), time ? to_iso(time->earliest(), {}) : "undated");
    }
    std::sort(found.begin(), found.end());
    std::vector<std::string> texts;
    for (const auto& [offset, text] : found) {
        texts.push_back(text);
    }
    return texts;
}

bool has_note(const LoadedTable& table, const std::string& part) {
    return std::any_of(table.report.notes.begin(), table.report.notes.end(),
                       [&](const Problem& note) { return note.message.find(part) != std::string::npos; });
}

} // namespace

TEST_CASE("An event file becomes a table") {
    const auto table = load("id,date,lat,lon,type,title\n"
                            "1,2022-09-13,39.51,46.34,clash,Goris\n"
                            "2,2022-09-13T05:00+04:00,39.66,45.77,shelling,Vardenis\n");
    REQUIRE(table->events->size() == 2);
    CHECK(table->is_complete);
    CHECK(table->name == "events.csv");
    CHECK((table->events->categories() == std::vector<std::string>{"clash", "shelling"}));
    CHECK((begins(*table) == std::vector<std::string>{"2022-09-13T00:00Z", "2022-09-13T01:00Z"}));
    CHECK(table->report.rows == 2);
    CHECK(table->report.zone == "UTC");
    CHECK(table->report.zone_is_assumed);
    CHECK(table->column_of(ColumnRole::title) == 5);
    CHECK_FALSE(table->column_of(ColumnRole::end));
}

TEST_CASE("A single date tells the order of day and month in all of a long column") {
    std::string text = "date,lat,lon\n";
    for (int i = 0; i < 20'000; ++i) {
        text += i == 13'371 ? "13/04/2022,39,46\n" : "03/04/2022,39,46\n";
    }
    const auto table = load(text);
    CHECK(begins(*table)[0] == "2022-04-03T00:00Z");
    CHECK(table->report.time_format == "D/M/Y");
    CHECK_FALSE(has_note(*table, "nothing tells"));
    CHECK(table->report.rejects.empty());
    text += "04/13/2022,39,46\n04/13/2022,39,46\n";
    const auto contradictory = load(text);
    CHECK(contradictory->report.time_format == "M/D/Y");
    CHECK(has_note(*contradictory, "1 date of \"date\" cannot be M/D/Y"));
    CHECK(contradictory->report.undated == 1);
}

TEST_CASE("Dates that nothing tells the order of are read day first, and that is said") {
    const auto table = load("date,lat,lon\n03/04/2022,39,46\n05/06/2022,39,46\n");
    CHECK(begins(*table)[0] == "2022-04-03T00:00Z");
    CHECK(has_note(*table, "nothing tells whether the day or the month comes first in 2 dates of \"date\""));
    const auto asked = load("date,lat,lon\n03/04/2022,39,46\n05/06/2022,39,46\n", {.date_order = "M/D/Y"});
    CHECK(begins(*asked)[0] == "2022-03-04T00:00Z");
    CHECK(asked->report.roles[0].why == "named so; all 2 values are times (M/D/Y)");
    CHECK(asked->report.notes.empty());
    CHECK(loading_error("date,lat,lon\n03/04/2022,39,46\n", {.date_order = "Y"}).find("D/M/Y or M/D/Y") !=
          std::string::npos);
}

TEST_CASE("The order of dates is taken from other columns and from AM and PM where nothing else tells") {
    const auto other = load("date,updated,lat,lon\n03/04/2022,05/16/2022,39,46\n");
    CHECK(begins(*other)[0] == "2022-03-04T00:00Z");
    CHECK(has_note(*other, "1 date of \"date\"; read as M/D/Y as in \"updated\""));
    const auto american = load("date,lat,lon\n03/04/2022 05:00 PM,39,46\n");
    CHECK(begins(*american)[0] == "2022-03-04T17:00Z");
    CHECK(has_note(*american, "AM and PM"));
}

TEST_CASE("A time of day late in the file keeps all midnights what they are") {
    std::string text = "date,lat,lon\n";
    for (int i = 0; i < 20'000; ++i) {
        text += "2022-09-13T00:00:00,39,46\n";
    }
    const auto dates = load(text);
    CHECK((dates->events->time_of(0) == parse_edtf("2022-09-13", {})));
    CHECK(dates->report.time_format.find("days without a time of day") != std::string::npos);
    const auto times = load(text + "2022-09-13T05:00:00,39,46\n");
    CHECK((times->events->time_of(0) == parse_edtf("2022-09-13T00:00:00", {})));
}

TEST_CASE("Times without an offset are in the zone that the user names") {
    const auto table = load("time,lat,lon\n2022-09-13 05:00:00,39,46\n", {.time_zone = "Asia/Yerevan"});
    CHECK(begins(*table)[0] == "2022-09-13T01:00Z");
    CHECK(table->report.zone == "Asia/Yerevan");
    CHECK_FALSE(table->report.zone_is_assumed);
    CHECK(load("time,lat,lon\n2022-09-13T05:00:00Z,39,46\n")->report.zone.empty());
    CHECK(loading_error("time,lat,lon\n2022-09-13,39,46\n", {.time_zone = "Mars/Olympus"}).find("no time zone") !=
          std::string::npos);
}

TEST_CASE("What cannot be used is counted and kept with row, column, value and reason") {
    std::string text = "time,lat,lon\n2022-02-30,39,46\n,,\n2022,91,46\n";
    for (int i = 0; i < 3'000; ++i) {
        text += "never,39,46\n";
    }
    const auto table = load(text);
    const TableReport& report = table->report;
    CHECK(report.rows == 3'003);
    CHECK(report.rejected == 1);
    CHECK(report.undated == 3'001);
    CHECK(report.unplaced == 1);
    CHECK(report.rejects_by_reason.at("this month has no such day") == 1);
    CHECK(report.rejects_by_reason.at("neither a time nor a place") == 1);
    REQUIRE(report.rejects.size() == TableReport::most_rejects_kept);
    CHECK(report.rejects[0].row == 1);
    CHECK(report.rejects[0].column == "time");
    CHECK(report.rejects[0].value == "2022-02-30");
    CHECK(report.rejects[1].row == 2);
    CHECK(report.rejects[1].column.empty());
    CHECK(report.rejects[2].value == "91");
    CHECK(report.rejects[2].reason == "latitudes run from -90 to 90");
    std::vector<std::uint64_t> rows;
    const TemporaryFolder folder;
    Progress progress;
    const auto kept = load_table(write_file(folder, "events.csv", text), {}, {}, progress);
    for_each_reject(*kept, [&](const Reject& reject) { rows.push_back(reject.row); });
    CHECK(rows.size() == 3'003);
    CHECK(rows.back() == 3'003);
    CHECK(std::is_sorted(rows.begin(), rows.end()));
}

TEST_CASE("A file without events is refused with a sentence") {
    CHECK(loading_error("").find("nothing in it") != std::string::npos);
    CHECK(loading_error("date,lat,lon\n").find("no rows") != std::string::npos);
    CHECK(loading_error("date,lat,lon\nx,y,z\n").find("neither a time nor a place") != std::string::npos);
    CHECK(loading_error("name,colour\na,red\n").find("\"name\", \"colour\"") != std::string::npos);
    CHECK(loading_error("date,lat,lon\n2022,39,46\n", {.time = "day"}).find("there is no column \"day\"") !=
          std::string::npos);
}

TEST_CASE("Parts of a table are shown while the rest is read") {
    const TemporaryFolder folder;
    std::string text = "time,lat,lon,type\n";
    for (int i = 0; i < 900'000; ++i) {
        text += "2022-09-13T05:00:03Z,39.51,46.34,clash\n";
    }
    const auto file = write_file(folder, "events.csv", text);
    Progress progress;
    std::vector<std::shared_ptr<const LoadedTable>> parts;
    const auto whole = load_table(file, {}, {}, progress,
                                  [&](std::shared_ptr<const LoadedTable> part) { parts.push_back(std::move(part)); });
    CHECK(whole->events->size() == 900'000);
    CHECK(progress.done == progress.total);
    CHECK(progress.rows == 900'000);
    for (const auto& part : parts) {
        CHECK_FALSE(part->is_complete);
        CHECK(part->events->size() > 0);
        CHECK(part->events->size() <= 900'000);
        CHECK(part->row_of(0).at(3) == "clash");
    }
}

TEST_CASE("Loading can be given up") {
    const TemporaryFolder folder;
    std::string text = "time,lat,lon\n";
    for (int i = 0; i < 100'000; ++i) {
        text += "2022-09-13T05:00:03Z,39.51,46.34\n";
    }
    const auto file = write_file(folder, "events.csv", text);
    Progress progress;
    progress.is_cancelled = true;
    CHECK_THROWS_AS(load_table(file, {}, {}, progress), Cancelled);
}

TEST_CASE("Points in GeoJSON are read by us") {
    const auto table = load(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"date":"2022-09-13","type":"clash"},"geometry":{"type":"Point","coordinates":[46.34,39.51]}},
        {"type":"Feature","properties":{"date":"2022-09-14","type":"a \"b\""},"geometry":null}]})",
                            {}, "events.geojson");
    REQUIRE(table->events->size() == 2);
    CHECK(table->report.unplaced == 1);
    CHECK((table->events->categories() == std::vector<std::string>{"a \"b\"", "clash"}));
}

TEST_CASE("Areas and lines keep their shape beside the point of their row") {
    const auto table = load(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"date":"2022-09-13"},"geometry":{"type":"Point","coordinates":[46.34,39.51]}},
        {"type":"Feature","properties":{"date":"2022-09-14"},"geometry":{"type":"Polygon","coordinates":
            [[[46,39],[47,39],[47,40],[46,40],[46,39]]]}}]})",
                            {}, "events.geojson");
    REQUIRE(table->events->size() == 2);
    CHECK(table->report.unplaced == 0);
    REQUIRE(table->shapes.size() == 1);
    CHECK(table->shapes[0].is_area);
    CHECK(table->rows->row(table->shapes[0].offset).at(0) == "2022-09-14");
}

TEST_CASE("Coordinates in another system are transformed") {
    const auto table = load("date,x,y\n2022-09-13,614000,4374000\n2022-09-13,,\n", {.crs = "EPSG:32638"});
    REQUIRE(table->events->size() == 2);
    const LonLat place = to_lon_lat(world_point(table->events->columns().places[0]));
    CHECK(ground_distance_m(place, {46.3265, 39.5066}) < 500);
    CHECK(loading_error("date,x,y\n2022-09-13,614000,4374000\n", {.crs = "EPSG:nothing"}).find("EPSG:nothing") !=
          std::string::npos);
}

TEST_CASE("A loaded table is described in a few lines") {
    const auto table = load("Date,lat,lon\n9/13/2022,39,46\n2022-09-14,39,-200\n");
    CHECK(describe(*table) ==
          "time       \"Date\"  named so; all 2 values looked at are times (ISO 8601: 1 has a second number above 12)\n"
          "longitude  \"lon\"   named so; 1 of 2 values looked at is a longitude\n"
          "latitude   \"lat\"   named so; all 2 values looked at are latitudes\n"
          "2 rows; times: ISO 8601 (1 of 2 in M/D/Y); times without an offset are in UTC (assumed; --time-zone says "
          "otherwise)\n"
          "1 without a place\n"
          "    1  longitudes run from -180 to 180\n");
}
