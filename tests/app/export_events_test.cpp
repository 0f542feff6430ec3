#include "viewer/app/command_export.h"

#include "support/catch.h"
#include "viewer/app/command_list.h"
#include "viewer/app/input_kinds.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <sstream>
#include <unistd.h>

using namespace chronomap;

namespace {

namespace fs = std::filesystem;

const std::string data = CHRONOMAP_TEST_DATA;

// A folder that goes away with the test.
struct Folder {
    Folder() { fs::create_directory(path); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string file(const std::string& name) const { return (path / name).string(); }
    std::string with(const std::string& name, const std::string& text) const {
        std::ofstream(path / name, std::ios::binary) << text;
        return file(name);
    }

    const fs::path path = fs::temp_directory_path() / ("chronomap-events-" + std::to_string(getpid()));
};

std::string exported(const Folder& folder, const std::string& name, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"export", "--private", "--out", folder.file(name)});
    std::ostringstream err;
    CHECK(export_entries(parse_command_line(arguments).options, err) == 0);
    std::ifstream file(folder.file(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string listed(const std::string& input) {
    std::ostringstream out, err;
    CHECK(list_entries(parse_command_line({"list", "--json", "--private", input}).options, out, err) == 0);
    return out.str();
}

} // namespace

TEST_CASE("Events come back from GeoJSON with the same times and places") {
    const Folder folder;
    exported(folder, "a.geojson", {data + "/tables/lamps.csv"});
    CHECK(kinds_of({folder.file("a.geojson")}).tables.size() == 1);
    const auto before = nlohmann::json::parse(listed(data + "/tables/lamps.csv"));
    const auto after = nlohmann::json::parse(listed(folder.file("a.geojson")));
    REQUIRE(before["entries"].size() == after["entries"].size());
    CHECK(before["counts"] == after["counts"]);
    for (std::size_t i = 0; i < before["entries"].size(); ++i) {
        CHECK(before["entries"][i]["when"] == after["entries"][i]["when"]);
        CHECK(before["entries"][i]["at"] == after["entries"][i]["at"]);
    }
}

TEST_CASE("Events come back from CSV, and what a spreadsheet would run is guarded") {
    const Folder folder;
    const std::string text = exported(folder, "a.csv", {data + "/tables/lamps.csv"});
    CHECK(text.find("\"'=HYPERLINK") != std::string::npos);
    CHECK(text.find(",-12.5,") != std::string::npos);
    const auto before = nlohmann::json::parse(listed(data + "/tables/lamps.csv"));
    const auto after = nlohmann::json::parse(listed(folder.file("a.csv")));
    CHECK(before["counts"] == after["counts"]);
}

TEST_CASE("Lines and areas of an event file are exported as they are drawn there") {
    const Folder folder;
    const std::string input = folder.with("in.geojson", R"({"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"date": "2020-01-01"}, "geometry": {"type": "Polygon", "coordinates": [[[1, 1], [2, 1], [2, 2], [1, 1]]]}},
{"type": "Feature", "properties": {"date": "2020-01-02"}, "geometry": {"type": "LineString", "coordinates": [[1, 1], [2, 3]]}},
{"type": "Feature", "properties": {"date": "2020-01-03"}, "geometry": null}]})");
    const auto features = nlohmann::json::parse(exported(folder, "out.geojson", {input}))["features"];
    REQUIRE(features.size() == 3);
    CHECK(features[0]["geometry"]["type"] == "Polygon");
    CHECK(features[0]["geometry"]["coordinates"][0].size() == 4);
    CHECK(features[1]["geometry"] ==
          nlohmann::json::parse(R"({"type": "LineString", "coordinates": [[1, 1], [2, 3]]})"));
    CHECK(features[2]["geometry"].is_null());
    CHECK(features[0]["properties"]["date"] == "2020-01-01");
    CHECK_FALSE(features[0]["properties"].contains("longitude"));
}

TEST_CASE("KML holds nothing that XML cannot, whatever stands in a file") {
    const Folder folder;
    const std::string input = folder.with("in.csv", "Date,lon,lat,title\n2020-01-01,1,2,\"a\x01<b>&\x0b c\"\n");
    const std::string kml = exported(folder, "out.kml", {input});
    CHECK(kml.find("<name>a&lt;b&gt;&amp; c</name>") != std::string::npos);
    CHECK(kml.find('\x01') == std::string::npos);
}

TEST_CASE("A dossier with nothing in its filter leaves the events, and their columns") {
    const Folder folder;
    const std::string text =
        exported(folder, "a.csv",
                 {data + "/dossiers/one-entry.json", data + "/tables/more.geojson", "--filter", "category=felled"});
    CHECK(text == "when,Kind,name,time_earliest,time_latest,certainty,lon,lat\r\n"
                  "2020-01-04,felled,The mast,2020-01-04T00:00Z,2020-01-05T00:00Z,certain,44.3,33.4\r\n");
}

TEST_CASE("The spreadsheet template is for dossiers, and takes no folder with other sheets in it") {
    const Folder folder;
    std::ostringstream err;
    const auto run = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"export", "--private"});
        return export_entries(parse_command_line(arguments).options, err);
    };
    CHECK_THROWS_AS(run({data + "/tables/lamps.csv", "--out", folder.file("a.xlsx")}), JobError);
    CHECK(run({data + "/dossiers/elsewhere", "--out", folder.file("sheets/")}) == 0);
    CHECK(run({data + "/dossiers/elsewhere", "--out", folder.file("a.xlsx")}) == 0);
    CHECK(listed(folder.file("sheets")) == listed(data + "/dossiers/elsewhere"));
    CHECK(listed(folder.file("a.xlsx")) == listed(data + "/dossiers/elsewhere"));
    CHECK_THROWS_AS(run({data + "/dossiers/one-entry.json", "--out", folder.file("sheets/")}), JobError);
    CHECK_THROWS_AS(run({folder.file("sheets"), "--out", folder.file("sheets/")}), UsageError);
    CHECK_THROWS_AS(run({"--out", ""}), UsageError);
}
