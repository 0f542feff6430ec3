#include "viewer/app/command_export.h"

#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"
#include "viewer/app/command_list.h"
#include "viewer/app/input_kinds.h"

#include <nlohmann/json.hpp>

#include <sstream>

using namespace chronomap;

namespace {

std::string exported(const TemporaryFolder& folder, const std::string& name, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"export", "--private", "--out", folder / name});
    std::ostringstream err;
    CHECK(export_entries(parse_command_line(arguments).options, err) == 0);
    return content_of(folder / name);
}

std::string listed(const std::string& input) {
    std::ostringstream out, err;
    CHECK(list_entries(parse_command_line({"list", "--json", "--private", input}).options, out, err) == 0);
    return out.str();
}

} // namespace

TEST_CASE("Events come back from GeoJSON with the same times and places") {
    const TemporaryFolder folder;
    exported(folder, "a.geojson", {CHRONOMAP_TEST_DATA "/tables/lamps.csv"});
    CHECK(kinds_of({folder / "a.geojson"}).tables.size() == 1);
    const auto before = nlohmann::json::parse(listed(CHRONOMAP_TEST_DATA "/tables/lamps.csv"));
    const auto after = nlohmann::json::parse(listed(folder / "a.geojson"));
    REQUIRE(before["entries"].size() == after["entries"].size());
    CHECK(before["counts"] == after["counts"]);
    for (std::size_t i = 0; i < before["entries"].size(); ++i) {
        CHECK(before["entries"][i]["when"] == after["entries"][i]["when"]);
        CHECK(before["entries"][i]["at"] == after["entries"][i]["at"]);
    }
}

TEST_CASE("Events come back from CSV, and what a spreadsheet would run is guarded") {
    const TemporaryFolder folder;
    const std::string text = exported(folder, "a.csv", {CHRONOMAP_TEST_DATA "/tables/lamps.csv"});
    CHECK(text.find("\"'=HYPERLINK") != std::string::npos);
    CHECK(text.find(",-12.5,") != std::string::npos);
    const auto before = nlohmann::json::parse(listed(CHRONOMAP_TEST_DATA "/tables/lamps.csv"));
    const auto after = nlohmann::json::parse(listed(folder / "a.csv"));
    CHECK(before["counts"] == after["counts"]);
}

TEST_CASE("Lines and areas of an event file are exported as they are drawn there") {
    const TemporaryFolder folder;
    const std::string input = written(folder / "in.geojson", R"({"type": "FeatureCollection", "features": [
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
    const TemporaryFolder folder;
    const std::string input = written(folder / "in.csv", "Date,lon,lat,title\n2020-01-01,1,2,\"a\x01<b>&\x0b c\"\n");
    const std::string kml = exported(folder, "out.kml", {input});
    CHECK(kml.find("<name>a&lt;b&gt;&amp; c</name>") != std::string::npos);
    CHECK(kml.find('\x01') == std::string::npos);
}

TEST_CASE("A dossier with nothing in its filter leaves the events, and their columns") {
    const TemporaryFolder folder;
    const std::string text = exported(folder, "a.csv",
                                      {CHRONOMAP_TEST_DATA "/dossiers/one-entry.json",
                                       CHRONOMAP_TEST_DATA "/tables/more.geojson", "--filter", "category=felled"});
    CHECK(text == "when,Kind,name,time_earliest,time_latest,certainty,lon,lat\r\n"
                  "2020-01-04,felled,The mast,2020-01-04T00:00Z,2020-01-05T00:00Z,certain,44.3,33.4\r\n");
}

TEST_CASE("The spreadsheet template is for dossiers, and takes no folder with other sheets in it") {
    const TemporaryFolder folder;
    std::ostringstream err;
    const auto run = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"export", "--private"});
        return export_entries(parse_command_line(arguments).options, err);
    };
    CHECK_THROWS_AS(run({CHRONOMAP_TEST_DATA "/tables/lamps.csv", "--out", folder / "a.xlsx"}), JobError);
    CHECK(run({CHRONOMAP_TEST_DATA "/dossiers/elsewhere", "--out", folder / "sheets/"}) == 0);
    CHECK(run({CHRONOMAP_TEST_DATA "/dossiers/elsewhere", "--out", folder / "a.xlsx"}) == 0);
    CHECK(listed(folder / "sheets") == listed(CHRONOMAP_TEST_DATA "/dossiers/elsewhere"));
    CHECK(listed(folder / "a.xlsx") == listed(CHRONOMAP_TEST_DATA "/dossiers/elsewhere"));
    CHECK_THROWS_AS(run({CHRONOMAP_TEST_DATA "/dossiers/one-entry.json", "--out", folder / "sheets/"}), JobError);
    CHECK_THROWS_AS(run({folder / "sheets", "--out", folder / "sheets/"}), UsageError);
    CHECK_THROWS_AS(run({"--out", ""}), UsageError);
}
