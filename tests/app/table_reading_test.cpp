#include "viewer/app/table_reading.h"

#include "events/table/loaded_table.h"
#include "support/catch.h"
#include "support/temporary_folder.h"
#include "viewer/scene/document_tables.h"

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <sstream>

using namespace chronomap;
using namespace std::chrono_literals;

namespace {

std::filesystem::path written(const std::filesystem::path& file, int rows) {
    std::ofstream out(file);
    out << "date,lon,lat,type,text\n";
    for (int i = 0; i < rows; ++i) {
        out << "2020-0" << 1 + i % 9 << "-1" << i % 10 << ',' << i % 180 << ".25," << i % 90 << ".5,kind " << i % 5
            << ",What happened " << i << '\n';
    }
    return file;
}

std::shared_ptr<TableReading> reading_of(const std::vector<std::filesystem::path>& files,
                                         PartsOfFiles parts = PartsOfFiles::shown) {
    Options options;
    options.inputs = files;
    options.is_private = true;
    std::ostringstream err;
    const auto maker = std::make_shared<const DocumentMaker>(options, err);
    return std::make_shared<TableReading>(maker, options, parts, [](std::shared_ptr<const Document> document) {
        WindowContent content;
        content.document = std::move(document);
        return content;
    });
}

/// Every state of the document that comes until the reading is over.
std::vector<WindowContent> all_of(ComingContent& reading) {
    std::vector<WindowContent> states;
    for (bool is_over = false; !is_over; std::this_thread::sleep_for(1ms)) {
        is_over = reading.is_over();
        if (std::optional<WindowContent> content = reading.take()) {
            states.push_back(std::move(*content));
        }
    }
    return states;
}

std::uint64_t events_of(const WindowContent& content) {
    return content.document->tables.size();
}

} // namespace

TEST_CASE("A file is read beside the window, its parts grow, and at the end all of it is there") {
    const TemporaryFolder folder;
    const auto reading = reading_of({written(folder / "events.csv", 400'000)});
    const std::vector<WindowContent> states = all_of(*reading);
    REQUIRE_FALSE(states.empty());
    for (std::size_t i = 1; i < states.size(); ++i) {
        CHECK(events_of(states[i - 1]) < events_of(states[i]) + 1);
        CHECK_FALSE(states[i - 1].document->tables.all[0].loaded->is_complete);
    }
    CHECK(events_of(states.back()) == 400'000);
    CHECK(states.back().document->tables.all[0].loaded->is_complete);
    CHECK(states.back().problem.find("taken to be in UTC") != std::string::npos);
    CHECK(reading->state().name == "events.csv");
    CHECK(reading->state().rows == 400'000);
    CHECK_FALSE(reading->take());
}

TEST_CASE("Several files come one after the other, and stay") {
    const TemporaryFolder folder;
    const auto reading = reading_of({written(folder / "a.csv", 1'000), written(folder / "b.csv", 2'000)});
    const std::vector<WindowContent> states = all_of(*reading);
    REQUIRE_FALSE(states.empty());
    const DocumentTables& tables = states.back().document->tables;
    REQUIRE(tables.all.size() == 2);
    CHECK(tables.all[0].loaded->name == "a.csv");
    CHECK(tables.size() == 3'000);
}

TEST_CASE("What comes first is waited for no longer than somebody has patience") {
    const TemporaryFolder folder;
    const auto reading = reading_of({written(folder / "events.csv", 1'000)});
    const std::optional<WindowContent> content = reading->first(1h);
    REQUIRE(content);
    CHECK(events_of(*content) == 1'000);
    const auto other = reading_of({written(folder / "more.csv", 400'000)});
    const auto begin = std::chrono::steady_clock::now();
    other->first(1ms);
    CHECK(std::chrono::steady_clock::now() - begin < 10s);
}

TEST_CASE("As soon as there is a part to show nobody waits for the whole") {
    const TemporaryFolder folder;
    const auto reading = reading_of({written(folder / "events.csv", 2'000'000)});
    const std::optional<WindowContent> content = reading->first(1h);
    REQUIRE(content);
    CHECK_FALSE(content->document->tables.all[0].loaded->is_complete);
    CHECK(events_of(*content) > 0);
}

TEST_CASE("While the first part is drawn the reading rests, until more is asked for") {
    const TemporaryFolder folder;
    const auto reading = reading_of({written(folder / "events.csv", 2'000'000)});
    REQUIRE(reading->first(1h));
    std::this_thread::sleep_for(100ms); // what was begun is done
    const std::uint64_t rows = reading->state().rows;
    std::this_thread::sleep_for(100ms);
    CHECK(reading->state().rows == rows);
    CHECK(rows < 2'000'000);
    CHECK(events_of(all_of(*reading).back()) == 2'000'000);
}

TEST_CASE("A reading that rests can be stopped") {
    const TemporaryFolder folder;
    const auto reading = reading_of({written(folder / "events.csv", 2'000'000)});
    REQUIRE(reading->first(1h));
    reading->stop();
    while (!reading->is_over()) {
        std::this_thread::sleep_for(1ms);
    }
    CHECK(reading->state().rows < 2'000'000);
}

TEST_CASE("Where parts are left out only whole files come") {
    const TemporaryFolder folder;
    const auto reading = reading_of({written(folder / "events.csv", 400'000)}, PartsOfFiles::left_out);
    std::optional<WindowContent> content = reading->last();
    REQUIRE(content);
    CHECK(reading->is_over());
    CHECK(events_of(*content) == 400'000);
    CHECK(content->document->tables.all[0].loaded->is_complete);
}

TEST_CASE("Reading gives way: its threads are niced, those that wait for it are not") {
    const TemporaryFolder folder;
    Options options;
    options.inputs = {written(folder / "events.csv", 1'000)};
    options.is_private = true;
    std::ostringstream err;
    const int before = ::getpriority(PRIO_PROCESS, 0);
    std::atomic<int> within = 0;
    TableReading reading(std::make_shared<const DocumentMaker>(options, err), options, PartsOfFiles::left_out,
                         [&](std::shared_ptr<const Document>) {
                             within = ::getpriority(PRIO_PROCESS, 0);
                             return WindowContent();
                         });
    reading.last();
    CHECK(within == std::min(19, before + 10));
    CHECK(::getpriority(PRIO_PROCESS, 0) == before);
}

TEST_CASE("A reading that is stopped is over soon, and what has come stays") {
    const TemporaryFolder folder;
    const auto reading = reading_of({written(folder / "events.csv", 400'000)});
    reading->stop();
    for (const WindowContent& content : all_of(*reading)) {
        CHECK(events_of(content) <= 400'000);
    }
    CHECK(reading->is_over());
}

TEST_CASE("A reading can be given up at any moment") {
    const TemporaryFolder folder;
    const std::filesystem::path file = written(folder / "events.csv", 200'000);
    for (const auto wait : {0ms, 5ms, 20ms}) {
        const auto reading = reading_of({file});
        std::this_thread::sleep_for(wait);
    }
}

TEST_CASE("What ends a reading is told once, to those who ask for what comes") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "words.csv";
    std::ofstream(file) << "a,b\nx,y\n";
    const auto reading = reading_of({file});
    while (!reading->is_over()) {
        std::this_thread::sleep_for(1ms);
    }
    CHECK_THROWS_AS(reading->take(), JobError);
    CHECK_FALSE(reading->take());
}
