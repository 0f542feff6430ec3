#include "events/table/geojson_source.h"

#include "support/catch.h"
#include "support/table_rows.h"

#include <filesystem>
#include <memory>
#include <random>
#include <string>

using namespace chronomap;

namespace {

const std::string point = R"("geometry":{"type":"Point","coordinates":[1.5,-2]})";

std::string feature(const std::string& properties, const std::string& geometry = point) {
    return R"({"type":"Feature","properties":)" + properties + "," + geometry + "}";
}

std::string collection(const std::string& features) {
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

struct OpenedGeoJson {
    TemporaryFolder folder;
    std::unique_ptr<RowSource> source;

    explicit OpenedGeoJson(const std::string& text, const GeoJsonSettings& settings = {})
        : source(open_geojson(write_file(folder, "events.geojson", text), nullptr, settings)) {}
};

TextRows geojson_rows(const std::string& text) {
    const OpenedGeoJson opened(text);
    REQUIRE(opened.source);
    return rows_of(*opened.source);
}

bool is_for_others(const std::string& text) {
    return OpenedGeoJson(text).source == nullptr;
}

GeoJsonSettings small_geojson(std::size_t piece, std::size_t lookahead, unsigned threads) {
    GeoJsonSettings settings;
    settings.piece_bytes = piece;
    settings.lookahead_bytes = lookahead;
    settings.threads = threads;
    settings.block_rows = 3;
    return settings;
}

} // namespace

TEST_CASE("Features become rows of their properties and places") {
    const OpenedGeoJson opened(
        collection(feature(R"({"id":1,"what":"shelling"})") + "," + feature(R"({"what":"fire","id":2})")));
    REQUIRE(names_of(*opened.source) == Names{"id", "what", "longitude", "latitude"});
    REQUIRE(opened.source->columns().at(2).kind == SourceColumn::Kind::longitude);
    REQUIRE(opened.source->columns().at(3).kind == SourceColumn::Kind::latitude);
    REQUIRE(rows_of(*opened.source) == TextRows{{"1", "shelling", "1.5", "-2"}, {"2", "fire", "1.5", "-2"}});
    REQUIRE(read_rows(*opened.source, {3, 1, 3}).rows == TextRows{{"-2", "shelling", "-2"}, {"-2", "fire", "-2"}});
}

TEST_CASE("Values of every kind are text") {
    REQUIRE(geojson_rows(collection(
                feature(R"({"a":1.10,"b":"q\"\u00e9","c":true,"d":null,"e":[1,"x"],"f":{"g":-1e5},"h":""})"))) ==
            TextRows{{"1.10", "q\"é", "true", "", R"([ 1, "x" ])", R"({ "g": -1e5 })", "", "1.5", "-2"}});
    REQUIRE(geojson_rows(collection(feature(R"({"a":1,"a":2})"))) == TextRows{{"2", "1.5", "-2"}});
    REQUIRE(geojson_rows(collection(feature(R"({"\u0061":1})") + "," + feature(R"({"a":2})"))) ==
            TextRows{{"1", "1.5", "-2"}, {"2", "1.5", "-2"}});
    REQUIRE(geojson_rows(collection(feature(R"({"a":"caf)"
                                            "\xE9"
                                            R"("})"))) == TextRows{{"café", "1.5", "-2"}});
}

TEST_CASE("Properties may come and go, and places be missing") {
    const OpenedGeoJson opened(
        collection(feature(R"({"a":1})") + "," + feature("{}") + "," + feature("null", R"("geometry":null)") + "," +
                   feature(R"({"b":3,"a":2})", R"("geometry":{"coordinates":[],"type":"Point"})") +
                   R"(,{"type":"Feature","properties":{"b":4}})"));
    REQUIRE(names_of(*opened.source) == Names{"a", "b", "longitude", "latitude"});
    REQUIRE(
        rows_of(*opened.source) ==
        TextRows{
            {"1", "", "1.5", "-2"}, {"", "", "1.5", "-2"}, {"", "", "", ""}, {"2", "3", "", ""}, {"", "4", "", ""}});
}

TEST_CASE("Heights, boxes and members of others are no hindrance") {
    const OpenedGeoJson opened(
        R"({"name":"x","type":"FeatureCollection","crs":{"properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},
        "features" : [ {"bbox":[1,2,3,4],"id":"us1","geometry":{"bbox":[1],"coordinates":[1,2,300],"type":"Point"},
        "properties":{"a":1},"type":"Feature","when":{"start":"2022"}} , {"type":"Feature","id":7,"properties":{"id":"own"},"geometry":null}
        ], "bbox":[1,2,3,4]} )");
    REQUIRE(names_of(*opened.source) == Names{"id", "a", "when", "longitude", "latitude"});
    REQUIRE(rows_of(*opened.source) ==
            TextRows{{"us1", "1", R"({ "start": "2022" })", "1", "2"}, {"own", "", "", "", ""}});
}

TEST_CASE("A property is seen rather than a member of its name, in any order") {
    REQUIRE(geojson_rows(collection(R"({"type":"Feature","properties":{"id":"own"},"id":7})")) ==
            TextRows{{"own", "", ""}});
    REQUIRE(geojson_rows(collection(R"({"id":7,"type":"Feature","properties":{"id":"own"}})")) ==
            TextRows{{"own", "", ""}});
}

TEST_CASE("Features may follow each other on lines or behind separators") {
    const TextRows expected{{"1", "1.5", "-2"}, {"2", "1.5", "-2"}};
    const std::string first = feature(R"({"a":1})"), second = feature("{\"a\":\n2}");
    REQUIRE(geojson_rows(first + "\n" + second + "\n") == expected);
    REQUIRE(geojson_rows("\x1E" + first + "\n\x1E" + second) == expected);
    REQUIRE(geojson_rows("\xEF\xBB\xBF" + first + second) == expected);
    REQUIRE(geojson_rows(first) == TextRows{expected[0]});
}

TEST_CASE("A comma behind the last feature is no hindrance") {
    REQUIRE(geojson_rows(collection(feature(R"({"a":1})") + ",")).size() == 1);
}

TEST_CASE("A collection may be empty") {
    const OpenedGeoJson opened(collection(" "));
    REQUIRE(names_of(*opened.source) == Names{"longitude", "latitude"});
    REQUIRE(rows_of(*opened.source, 2).empty());
    REQUIRE(opened.source->sample(10).empty());
    REQUIRE_THROWS_AS(opened.source->row(0), TableError);
    REQUIRE_THROWS_AS(opened.source->row(40), TableError);
}

TEST_CASE("What is not points in WGS 84 is for others") {
    const std::string good = feature("{}");
    REQUIRE(is_for_others(
        collection(good + "," + feature("{}", R"("geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]})"))));
    REQUIRE(is_for_others(
        collection(good + "," + feature("{}", R"("geometry":{"coordinates":[[1,2]],"type":"MultiPoint"})"))));
    REQUIRE(is_for_others(collection(feature("{}", R"("geometry":{"type":"Point"})"))));
    REQUIRE(is_for_others(
        collection(good + "," + feature("{}", R"("geometry":{"type":"Point","coordinates":["1","2"]})"))));
    REQUIRE(is_for_others(R"({"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:32638"}},"features":[]})"));
    REQUIRE(is_for_others(R"({"type":"FeatureCollection","features":[],"crs":{"properties":{"name":"EPSG:32638"}}})"));
    REQUIRE(is_for_others(R"({"features":[]})"));
    REQUIRE(is_for_others(R"({"type":"Topology","objects":{}})"));
    REQUIRE(is_for_others(R"({"type":"Point","coordinates":[1,2]})"));
    REQUIRE(is_for_others("[" + good + "]"));
    REQUIRE(is_for_others(good + "\n{\"type\":\"Point\",\"coordinates\":[1,2]}\n"));
}

TEST_CASE("What is no JSON is for others") {
    REQUIRE(is_for_others(""));
    REQUIRE(is_for_others("a,b\n1,2\n"));
    REQUIRE(is_for_others(collection(feature("{}") + feature("{}"))));
    REQUIRE(is_for_others(collection(feature(R"({"a":NaN})"))));
    REQUIRE(is_for_others(collection(feature("{}")) + "x"));
    REQUIRE(is_for_others(collection(feature("{}")) + ","));
}

TEST_CASE("Of a file that is cut anywhere the features before that are there, and it is said") {
    const std::string first = feature(R"({"a":"x\"y","b":[1,{"c":true}]})"), second = feature(R"({"a":1})");
    const std::string whole = collection(first + "," + second);
    const std::size_t first_end = whole.find(first) + first.size(), second_end = whole.size() - 2;
    for (const unsigned threads : {1U, 3U})
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const OpenedGeoJson opened(whole.substr(0, size), small_geojson(40, 10, threads));
            REQUIRE((opened.source != nullptr) == (size >= first_end));
            if (!opened.source)
                continue;
            REQUIRE(rows_of(*opened.source).size() == (size < second_end ? 1U : 2U));
            REQUIRE(opened.source->notes().size() == 1);
        }
    REQUIRE(OpenedGeoJson(whole).source->notes().empty());
    const OpenedGeoJson one(whole.substr(0, second_end - 1));
    REQUIRE(one.source->notes().front() == "it is cut off in what begins at byte " + std::to_string(first_end + 1) +
                                               "; the features before that are there");
    // What it would say of the reference system may be missing.
    REQUIRE(is_for_others(whole.substr(0, whole.size() - 1) + ",\"cr"));
}

namespace {

/// Features with all that can make one unlike the other, and texts that look like features.
std::string odd_features(std::mt19937& random, bool is_sequence, std::size_t count) {
    const std::string values[] = {"1",
                                  "-2.5",
                                  "null",
                                  "true",
                                  R"("x")",
                                  R"("}, {\"type\":\"Feature\"}")",
                                  R"([1,{"k":"v"}])",
                                  R"("a long text, a long text")",
                                  "[" + feature(R"({"inner":1})") + "," + feature(R"({"inner":2})") + "]"};
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        std::string properties = "{\"n\":" + std::to_string(i);
        for (const char* key : {"a", "b", "c"})
            if (random() % 4 != 0)
                properties +=
                    std::string(",\"") + key + "\":" + values[random() % (i % 3 == 0 ? std::size(values) : 5)];
        text += i == 0 ? "" : is_sequence ? "\n" : random() % 5 == 0 ? " ,\n  " : ",";
        text += feature(properties + "}", random() % 6 == 0 ? R"("geometry":null)" : point);
    }
    return is_sequence ? text + "\n" : collection(text);
}

} // namespace

TEST_CASE("However a file of features is cut into pieces, its rows are the same") {
    std::mt19937 random(3);
    for (int round = 0; round < 20; ++round) {
        const std::string text = odd_features(random, round % 2 == 0, 1 + random() % 30);
        const OpenedGeoJson whole(text);
        REQUIRE(whole.source);
        const TextRows expected = rows_of(*whole.source);
        for (std::size_t piece = 1; piece < 600; piece += 1 + piece / 3) {
            const OpenedGeoJson cut(text, small_geojson(piece, 1 + piece % 50, 1 + random() % 3));
            REQUIRE(cut.source);
            REQUIRE(names_of(*cut.source) == names_of(*whole.source));
            REQUIRE(rows_of(*cut.source, 1 + random() % 3) == expected);
        }
    }
}

TEST_CASE("Every feature is found again by its offset") {
    std::mt19937 random(4);
    const OpenedGeoJson opened(odd_features(random, false, 200), small_geojson(500, 50, 2));
    const ReadRows read = read_rows(*opened.source, {0, 1, 2, 3, 4, 5}, 2);
    REQUIRE(read.rows.size() == 200);
    for (std::size_t i = 0; i < read.rows.size(); ++i) {
        REQUIRE(read.rows[i].at(0) == std::to_string(i));
        REQUIRE(opened.source->row(read.offsets[i]) == read.rows[i]);
    }
}

TEST_CASE("A sample of features is spread over the file and begins with its first") {
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += feature("{\"n\":" + std::to_string(i) + "}") + "\n";
    for (const std::size_t piece : {std::size_t{1} << 16, std::size_t{1} << 20, std::size_t{1} << 22}) {
        const OpenedGeoJson opened(text, small_geojson(piece, 100, 2));
        const TextRows sample = opened.source->sample(100);
        REQUIRE(sample.size() == 100);
        REQUIRE(sample.at(0).at(0) == "0");
        REQUIRE(std::stoul(sample.back().at(0)) > 15'000);
    }
}

TEST_CASE("Too many properties and too long features are refused") {
    std::string many;
    for (int i = 0; i < 20'000; ++i)
        many += feature("{\"key" + std::to_string(i) + "\":1}") + "\n";
    REQUIRE_THROWS_AS(OpenedGeoJson(many), TableError);
    REQUIRE(is_for_others(collection(feature("{\"a\":\"" + std::string(40'000'000, 'x') + "\"}"))));
    REQUIRE(is_for_others(collection(feature("{\"a\":" + std::string(1'000'000, '[') + "}"))));
    REQUIRE(is_for_others(collection(feature("{\"" + std::string(5000, 'k') + "\":1}"))));
    const TemporaryFolder folder;
    REQUIRE_THROWS_AS(open_geojson(folder / "none.geojson"), TableError);
}

TEST_CASE("Deep nesting costs no more than its bytes") {
    std::string deep = "1", close;
    for (int i = 0; i < 300'000; ++i) {
        deep += ",{\"a\":[1";
        close += "]}";
    }
    const OpenedGeoJson opened(collection(feature("{\"a\":[" + deep + close + "]}")));
    REQUIRE(rows_of(*opened.source).size() == 1);
}

TEST_CASE("A file of features that changes while it is open is noticed") {
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += feature("{\"n\":" + std::to_string(i) + "}") + "\n";
    const OpenedGeoJson opened(text);
    const auto file = opened.folder / "events.geojson";
    std::filesystem::resize_file(file, text.size() / 2);
    REQUIRE_THROWS_AS(opened.source->row(0), TableError);
    REQUIRE_THROWS_AS(rows_of(*opened.source), TableError);
    write_file(opened.folder, "events.geojson", std::string(text.size(), 'x'));
    REQUIRE_THROWS_AS(rows_of(*opened.source), TableError);
}

TEST_CASE("Opening and reading features can be cancelled") {
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += feature("{\"n\":" + std::to_string(i) + "}") + "\n";
    const TemporaryFolder folder;
    const auto file = write_file(folder, "events.geojson", text);
    Progress progress;
    const auto source = open_geojson(file, &progress, small_geojson(10'000, 100, 2));
    REQUIRE(progress.done == text.size());
    REQUIRE(progress.rows == 20'000);

    Progress cancelled;
    cancelled.is_cancelled = true;
    REQUIRE_THROWS_AS(open_geojson(file, &cancelled), Cancelled);
    cancelled.is_cancelled = false;
    REQUIRE_THROWS_AS(
        source->read({0}, 2, cancelled, [&](const RowBlock&, unsigned) { cancelled.is_cancelled = true; }), Cancelled);
    REQUIRE(cancelled.rows < 100);
}
