#include "events/table/table_file.h"

#include "events/table/delimited_source.h"
#include "events/table/table_loading.h"
#include "events/table/table_report.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"
#include "table/plain_table.h"

#include <fstream>
#include <random>

using namespace chronomap;

namespace fs = std::filesystem;

namespace {

const char* const three_rows = "id,date,lat,lon,type,title\n"
                               "1,2022-09-13,39.51,46.34,clash,Goris\n"
                               "2,2022-09-13T05:00+04:00,39.66,45.77,shelling,Vardenis\n"
                               "3,soon,39.7,45.8,shelling,\"Jermuk, south\"\n";

std::shared_ptr<const LoadedTable> loaded(const fs::path& path) {
    Progress progress;
    return load_table(path, {}, {}, progress);
}

/// A table of random events and a little of everything else.
LoadedTable made_up(const fs::path& source, std::shared_ptr<const EventTable> events) {
    LoadedTable table;
    table.source = source;
    table.source_state = settled_state_of(source);
    table.events = std::move(events);
    table.columns = {{"id"}, {"lon", SourceColumn::Kind::longitude}};
    table.options.time = "when";
    table.report.roles = {{ColumnRole::longitude, 1, "named so"}};
    table.report.time_format = "ISO 8601";
    table.report.zone = "Asia/Yerevan";
    table.report.zone_is_assumed = true;
    table.report.rows = 12;
    table.report.rejects_by_reason = {{"no number", 3}};
    table.report.rejects = {{3, "lat", "x", "no number", 77}};
    table.report.notes = {{Problem::Severity::warning, "a", "b", "c"}};
    table.rejects = {{77, 2, 1, RejectReason::neither_time_nor_place()}};
    table.shapes = {{5, true, {{{0.25, 0.5}, {-0.1, 0.5}}, {}}}};
    return table;
}

void check_same(const EventTable& a, const EventTable& b) {
    REQUIRE(a.size() == b.size());
    CHECK(a.categories() == b.categories());
    CHECK(a.sources() == b.sources());
    CHECK(a.span() == b.span());
    CHECK(a.runs() == b.runs());
    const std::vector<PlainEvent> first = events_of(a), second = events_of(b);
    for (std::size_t i = 0; i < first.size(); ++i) {
        REQUIRE(first[i].time == second[i].time);
        REQUIRE(first[i].place == second[i].place);
        REQUIRE(first[i].category == second[i].category);
        REQUIRE(first[i].source == second[i].source);
        REQUIRE(first[i].magnitude == second[i].magnitude);
        REQUIRE(first[i].offset == second[i].offset);
    }
}

std::string first_title(const LoadedTable& table) {
    RowOffset first = table.events->offset_of(0);
    for (EventNumber event = 1; event < table.events->size(); ++event) {
        first = std::min(first, table.events->offset_of(event));
    }
    return table.rows->row(first).back();
}

std::string opening_error(const fs::path& path) {
    try {
        open_table_file(path);
    } catch (const TableError& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("A table comes back from its file as it was") {
    const TemporaryFolder folder;
    const fs::path source = written(folder / "a.csv", "id,lon\n1,2\n");
    std::mt19937 random(17);
    for (const bool has_many_shapes : {false, true}) {
        for (const std::int64_t unit : {std::int64_t{1}, std::int64_t{1} << 50}) {
            const LoadedTable table =
                made_up(source, table_of(random_events(random, 3'000, {has_many_shapes, true, 500, unit})));
            write_table_file(table, folder / "a.chronotable");
            const OpenedTable opened = open_table_file(folder / "a.chronotable");
            check_same(*table.events, *opened.table.events);
            CHECK(opened.table.name == "a.chronotable");
            CHECK(opened.table.options == table.options);
            CHECK(opened.table.columns.size() == 2);
            CHECK(opened.table.columns[1].kind == SourceColumn::Kind::longitude);
            CHECK(opened.table.report.roles.at(0).why == "named so");
            CHECK(opened.table.report.time_format == "ISO 8601");
            CHECK(opened.table.report.zone == "Asia/Yerevan");
            CHECK(opened.table.report.zone_is_assumed);
            CHECK(opened.table.report.rows == 12);
            CHECK(opened.table.report.rejects_by_reason == table.report.rejects_by_reason);
            CHECK(opened.table.report.rejects.at(0).offset == 77);
            CHECK(opened.table.report.notes.at(0).message == "c");
            CHECK(opened.table.rejects.at(0).reason.text() == "neither a time nor a place");
            CHECK(opened.table.shapes.at(0).is_area);
            CHECK(opened.table.shapes.at(0).parts == table.shapes.at(0).parts);
            CHECK(is_same_source(opened.identity, source, 1));
        }
    }
}

TEST_CASE("A table of nothing can be kept") {
    const TemporaryFolder folder;
    const fs::path source = written(folder / "a.csv", "id,lon\n");
    write_table_file(made_up(source, table_of(std::vector<PlainEvent>())), folder / "a.chronotable");
    CHECK(open_table_file(folder / "a.chronotable").table.events->size() == 0);
}

TEST_CASE("The text of an event is read from its source") {
    const TemporaryFolder folder;
    const fs::path source = written(folder / "a.csv", three_rows);
    fs::create_directory(folder / "tables");
    write_table_file(*loaded(source), folder / "tables" / "a.chronotable");
    const auto table = loaded(folder / "tables" / "a.chronotable");
    CHECK(first_title(*table) == "Goris");
    CHECK(table->report.rejects_by_reason == loaded(source)->report.rejects_by_reason);
    std::size_t rejects = 0;
    for_each_reject(*table, [&](const Reject& reject) {
        CHECK(reject.value == "soon");
        ++rejects;
    });
    CHECK(rejects == 1);
}

TEST_CASE("Without its source a table shows all but the text") {
    const TemporaryFolder folder;
    const fs::path source = written(folder / "a.csv", three_rows);
    write_table_file(*loaded(source), folder / "a.chronotable");
    fs::rename(source, folder / "b.csv");
    const auto table = loaded(folder / "a.chronotable");
    CHECK(table->events->size() == 3);
    CHECK_THROWS_WITH(table->row_of(0),
                      "the text of its events is missing: a.csv cannot be opened: No such file or directory");
    written(source, std::string(three_rows) + "4,,,,,\n");
    CHECK_THROWS_WITH(table->row_of(0), "the text of its events is missing: a.csv has changed since it was read");
    fs::rename(folder / "b.csv", source);
    CHECK(first_title(*table) == "Goris");
}

TEST_CASE("Text that no file has row by row is kept with the table") {
    const TemporaryFolder folder;
    LoadedTable table = made_up(written(folder / "a.gpkg", "whatever"), table_of(std::vector<PlainEvent>()));
    const auto text = std::make_shared<const std::string>("id,lon\n1,2\n3,4\n");
    table.text = {text, *text};
    write_table_file(table, folder / "a.chronotable");
    fs::remove(folder / "a.gpkg");
    const OpenedTable opened = open_table_file(folder / "a.chronotable");
    CHECK(opened.table.text.bytes == *text);
    CHECK(opened.table.rows->sample(10) == std::vector<std::vector<std::string>>{{"1", "2"}, {"3", "4"}});
    CHECK(opened.table.rows->columns()[1].kind == SourceColumn::Kind::longitude);
}

TEST_CASE("A source that has changed since is not written as the source of a table") {
    const TemporaryFolder folder;
    const fs::path source = written(folder / "a.csv", three_rows);
    const auto table = loaded(source);
    written(source, "something else");
    CHECK_THROWS_AS(write_table_file(*table, folder / "a.chronotable"), TableError);
    CHECK_FALSE(fs::exists(folder / "a.chronotable"));
}

TEST_CASE("A table that people keep stays as it was opened, whatever becomes of its file") {
    const TemporaryFolder folder;
    const fs::path source = written(folder / "a.csv", "id,lon\n"), file = folder / "a.chronotable";
    std::mt19937 random(21);
    const LoadedTable table = made_up(source, table_of(random_events(random, 30'000, {true, true, 500})));
    write_table_file(table, file);
    const OpenedTable opened = open_table_file(file);
    const std::size_t size = content_of(file).size();
    SECTION("shortened") {
        fs::resize_file(file, 100);
    }
    SECTION("overwritten") {
        std::ofstream(file, std::ios::in | std::ios::binary) << std::string(size, '\xff');
    }
    check_same(*table.events, *opened.table.events);
}

TEST_CASE("Any changed byte of a table is noticed, and any that is missing") {
    const TemporaryFolder folder;
    const fs::path source = written(folder / "a.csv", three_rows), file = folder / "a.chronotable",
                   bad = folder / "bad";
    write_table_file(*loaded(source), file);
    const std::string good = content_of(file);
    REQUIRE(opening_error(file).empty());
    std::mt19937 random(18);
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string changed = good;
        changed[at] = static_cast<char>(changed[at] ^ (1 << random() % 8));
        REQUIRE_FALSE(opening_error(written(bad, changed)).empty());
    }
    for (std::size_t size = 0; size < good.size(); size += 1 + random() % 40) {
        REQUIRE_FALSE(opening_error(written(bad, good.substr(0, size))).empty());
    }
    REQUIRE_FALSE(opening_error(written(bad, good + '\0')).empty());
}

TEST_CASE("Changed bytes of a large table are noticed") {
    const TemporaryFolder folder;
    const fs::path source = written(folder / "a.csv", "id,lon\n"), file = folder / "a.chronotable",
                   bad = folder / "bad";
    std::mt19937 random(19);
    write_table_file(made_up(source, table_of(random_events(random, 30'000, {true, true, 5'000}))), file);
    std::string bytes = content_of(file);
    for (int i = 0; i < 60; ++i) {
        const std::size_t at = random() % bytes.size();
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
        CHECK_FALSE(opening_error(written(bad, bytes)).empty());
        bytes[at] = content_of(file)[at];
    }
}

TEST_CASE("Errors say what is wrong") {
    const TemporaryFolder folder;
    CHECK(opening_error(folder / "missing") == "cannot be opened: No such file or directory");
    CHECK(opening_error(folder.path()) == "is no regular file, which was expected");
    CHECK(opening_error(written(folder / "a", "")) ==
          "is no table file of Chronomap, which begins with \"chronomap table\"");
    CHECK(opening_error(written(folder / "a", "chronomap table\n")) == "is cut off within its first bytes");
    CHECK_FALSE(is_table_file(folder / "missing"));
    CHECK_FALSE(is_table_file(folder.path()));
    CHECK(is_table_file(folder / "a"));
}

TEST_CASE("A table that cannot be written leaves nothing") {
    const TemporaryFolder folder;
    const fs::path source = written(folder / "a.csv", three_rows);
    const auto table = loaded(source);
    CHECK_THROWS_AS(write_table_file(*table, folder / "missing" / "a.chronotable"), TableError);
    LoadedTable partial = *table;
    partial.is_complete = false;
    CHECK_THROWS_AS(write_table_file(partial, folder / "a.chronotable"), TableError);
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("Options for columns have no effect on a table that was understood before, and that is told") {
    const TemporaryFolder folder;
    const fs::path source = written(folder / "a.csv", three_rows);
    write_table_file(*loaded(source), folder / "a.chronotable");
    Progress progress;
    TableOptions options;
    options.time = "id";
    const auto table = load_table(folder / "a.chronotable", options, {}, progress);
    REQUIRE_FALSE(table->report.notes.empty());
    CHECK(table->report.notes.back().message ==
          "it was understood when it was imported; what is said of columns now has no effect");
}
