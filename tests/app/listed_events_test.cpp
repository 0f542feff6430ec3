#include "viewer/app/listed_events.h"
#include "viewer/scene/table_facets.h"

#include "support/catch.h"
#include "viewer/app/event_record.h"
#include "viewer/app/table_inputs.h"
#include "viewer/app/view_options.h"

#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace chronomap;

namespace fs = std::filesystem;

namespace {

// Event files that are open until the test is over.
struct EventFiles {
    explicit EventFiles(const std::vector<std::string>& texts) {
        fs::create_directory(folder);
        for (const std::string& text : texts) {
            paths.push_back(folder / (std::string(1, static_cast<char>('a' + paths.size())) + ".csv"));
            std::ofstream(paths.back()) << text;
        }
        Options options;
        options.is_private = true;
        std::ostringstream err;
        tables = load_tables(paths, options, err);
        finder = std::make_unique<const Finder>(std::make_shared<const Dossier>(), facet_values_of(tables));
        beside = tables_beside(tables, *finder);
    }
    ~EventFiles() { fs::remove_all(folder); }
    EventFiles(const EventFiles&) = delete;
    EventFiles& operator=(const EventFiles&) = delete;

    ListedEvents listed(const std::vector<std::string>& arguments) const {
        std::vector<std::string> words{"list"};
        words.insert(words.end(), arguments.begin(), arguments.end());
        const Options options = parse_command_line(words).options;
        return {beside, options, filter_from(options, finder->facets()), window_of(options, TimeZone())};
    }

    std::string titles(const std::vector<std::string>& arguments, std::size_t most = 100) const {
        const EventReader reader(beside);
        std::string all;
        listed(arguments).for_each(most, [&](const ListedEvent& event) {
            all += (all.empty() ? "" : " ") + reader.read(event).title;
            all += !event.certainty ? "-" : *event.certainty == Certainty::certain ? "" : "?";
        });
        return all;
    }

    const fs::path folder = fs::temp_directory_path() / ("chronomap-listed-" + std::to_string(getpid()));
    std::vector<fs::path> paths;
    std::vector<std::shared_ptr<const LoadedTable>> tables;
    std::unique_ptr<const Finder> finder;
    DocumentTables beside;
};

const EventFiles& two_files() {
    static const EventFiles files(
        {"Date,lon,lat,title,category\n2020-01-03,1,2,three,x\n2020-01-01,1,2,one,y\n,1,2,never,x\n2020-01-05,1,2,five,x\n",
         "Date,lon,lat,title,category\n2020-01-04,1,2,four,y\n2020-01-02,1,2,two,x\n2020-01,1,2,month,x\n,1,2,nowhen,y\n"});
    return files;
}

} // namespace

TEST_CASE("Events of several tables come in the order of time, undated ones last") {
    CHECK(two_files().titles({}) == "one month two three four five never- nowhen-");
    CHECK(two_files().titles({}, 3) == "one month two");
    CHECK(two_files().titles({}, 7) == "one month two three four five never-");
    CHECK(two_files().titles({}, 0) == "");
}

TEST_CASE("In a time there is what is certainly and what is possibly in it") {
    CHECK(two_files().titles({"--time", "2020-01-02/2020-01-03"}) == "month? two three");
    CHECK(two_files().titles({"--time", "2020-01-02/2020-01-03", "--only", "sure"}) == "two three");
    CHECK(two_files().titles({"--time", "2020-01-02/2020-01-03", "--only", "maybe"}) == "month?");
    CHECK(two_files().titles({"--at", "2020-01-02T05:00"}) == "month? two?");
    CHECK(two_files().titles({"--only", "sure"}) == "one month two three four five never- nowhen-");
}

TEST_CASE("Filters and searches hold for every table, and counts are of what passes them") {
    CHECK(two_files().titles({"--filter", "category=y"}) == "one four nowhen-");
    CHECK(two_files().titles({"--filter", "kind=statement"}) == "");
    CHECK(two_files().titles({"--search", "fo"}) == "four");
    const ListedEvents events = two_files().listed({"--filter", "category=x", "--time", "2020-01-02/2020-01-03"});
    CHECK(with_tables({}, events.now()) == Counts{5, 2, 1, 1, 1, 0});
    CHECK_THROWS_AS(two_files().listed({"--filter", "category=z"}), JobError);
}

TEST_CASE("In all of time a doubtful date is certain, as it is in a dossier") {
    const EventFiles files({"Date,lon,lat,title\n2020-01-03?,1,2,doubtful\n2020-01-04,1,2,sure\n"});
    CHECK(files.titles({}) == "doubtful sure");
    CHECK(files.titles({"--time", "2020"}) == "doubtful? sure");
    CHECK(with_tables({}, files.listed({}).now()).certain == 2);
}

TEST_CASE("A place has no more decimals than in the file, and a time is EDTF where the file's text means just that") {
    const EventFiles files(
        {"Date,end,lon,lat,title\n2020-01-03,,44.10,-33,a\n3 January 2021,,44.123456789,33.5,b\n2022,2023-05,1e1,2,c\n"});
    std::vector<EventRecord> records;
    const EventReader reader(files.beside);
    files.listed({}).for_each(9, [&](const ListedEvent& event) { records.push_back(reader.read(event)); });
    REQUIRE(records.size() == 3);
    CHECK(records[0].at == LonLat{44.1, -33});
    CHECK(records[0].edtf == "2020-01-03");
    CHECK(records[0].wording.empty());
    CHECK(records[0].id == "a.csv@23");
    REQUIRE(records[1].at);
    CHECK(std::abs(records[1].at->lon_deg - 44.1234568) < 2e-7);
    CHECK(records[1].edtf.empty());
    CHECK(records[1].wording == "3 January 2021");
    CHECK(records[2].edtf == "2022/2023-05");
    CHECK(records[2].at == LonLat{10, 2});
    CHECK(records[2].row == std::vector<std::string>{"2022", "2023-05", "1e1", "2", "c"});
}

TEST_CASE("A file that was changed after it was read is told") {
    const EventFiles files({"Date,lon,lat,title\n2020-01-03,1,2,a\n"});
    std::ofstream(files.paths.front()) << "Date,lon,lat,title\n2020-01-03,1,2,another one\n";
    CHECK_THROWS_AS(files.titles({}), JobError);
}
