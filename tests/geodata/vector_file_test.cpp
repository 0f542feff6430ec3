#include "geodata/vector_file.h"

#include "geodata/coordinate_transform.h"
#include "geodata/gdal_files.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"
#include "support/zip_file.h"

#include <algorithm>
#include <cmath>
#include <sstream>

using namespace chronomap;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

std::string failure_to_read(const std::filesystem::path& path, const VectorFileOptions& options = {}) {
    try {
        read_vector_file(path, options);
    } catch (const VectorFileError& error) {
        return error.what();
    }
    return "";
}

std::string collection(const std::string& features) {
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

} // namespace

TEST_CASE("Points of GeoJSON become rows with their times and numbers as they were written") {
    const TemporaryFolder folder;
    const VectorFile file = read_vector_file(written(folder / "a.geojson", collection(R"(
        {"type":"Feature","properties":{"name":"Ard","day":"2022-09-13","at":"2022-09-13T05:30+04:00","dead":3,"sure":true},
         "geometry":{"type":"Point","coordinates":[46.34168,39.51111]}},
        {"type":"Feature","properties":{"name":"two\nlines","dead":1.5},"geometry":null})")));
    CHECK(file.rows == 2);
    CHECK(file.text == "name,day,at,dead,sure,longitude,latitude\n"
                       "Ard,2022-09-13,2022-09-13T05:30+04:00,3,true,46.34168,39.51111\n"
                       "\"two\nlines\",,,1.5,,,\n");
    REQUIRE(file.columns.size() == 7);
    CHECK(file.columns[0] == VectorColumn{"name", VectorColumn::Kind::attribute});
    CHECK(file.columns[5] == VectorColumn{"longitude", VectorColumn::Kind::longitude});
    CHECK(file.columns[6] == VectorColumn{"latitude", VectorColumn::Kind::latitude});
    CHECK(file.shapes.empty());
}

TEST_CASE("Areas and lines keep their shape and get a point that lies in them") {
    const TemporaryFolder folder;
    const VectorFile file = read_vector_file(written(folder / "a.geojson", collection(R"(
        {"type":"Feature","properties":{"n":1},"geometry":{"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[0,10],[0,0]],[[1,1],[9,1],[9,8],[1,8],[1,1]]]}},
        {"type":"Feature","properties":{"n":2},"geometry":{"type":"LineString","coordinates":[[179,0],[-179,0]]}},
        {"type":"Feature","properties":{"n":3},"geometry":{"type":"MultiPoint","coordinates":[[1,1],[5,5],[8,8]]}})")));
    REQUIRE(file.shapes.size() == 2);
    CHECK(file.shapes[0].row == 0);
    CHECK(file.shapes[0].is_area);
    CHECK(file.shapes[0].parts.size() == 2);
    CHECK(file.shapes[0].parts[0].size() == 4);
    CHECK(file.shapes[1].row == 1);
    CHECK_FALSE(file.shapes[1].is_area);
    REQUIRE(file.shapes[1].parts.size() == 1);
    CHECK(std::abs(file.shapes[1].parts[0][1].x - file.shapes[1].parts[0][0].x) < 0.01);
    const std::vector<std::string> lines = lines_of(file.text);
    CHECK(std::stod(lines[1].substr(lines[1].rfind(',') + 1)) > 8); // in the broad strip north of the hole
    CHECK((lines[2] == "2,180,0" || lines[2] == "2,-180,0"));
    CHECK(lines[3] == "3,5,5");
}

TEST_CASE("Every format of points in another coordinate system gives the same rows") {
    const TemporaryFolder folder;
    const auto [driver, name, has_times] =
        GENERATE(table<const char*, const char*, bool>({{"GPKG", "a.gpkg", true},
                                                        {"FlatGeobuf", "a.fgb", true},
                                                        {"SQLite", "a.sqlite", false},
                                                        {"ESRI Shapefile", "a.shp", false}}));
    CAPTURE(driver);
    const VectorFile file =
        read_vector_file(made_by(driver, folder / name, [&, times = has_times](GDALDataset& dataset) {
            add_utm_points(dataset, "points", times);
        }));
    std::vector<std::string> lines = lines_of(file.text);
    REQUIRE(lines.size() == 4);
    std::sort(lines.begin() + 1, lines.end()); // a FlatGeobuf is sorted by place
    CHECK(lines[0] == "name,day,at,dead,longitude,latitude");
    CHECK(lines[1] == "\"Ard, \"\"old\"\"\",2022-09-13,2022-09-13T05:30:15.25Z,1.5,3,45.153477183");
    CHECK(lines[2] == "Norda,,2022-09-13T05:30:15.25+04:00,,3,45.16247886");
    CHECK(lines[3] == "سودا,2022-09-13,2022-09-13T05:30:15.25+04:00,3.5,3,45.171480523");
    CHECK(file.notes.size() == (std::string(driver) == "FlatGeobuf" ? 1 : 0));
    CHECK(file.layers.size() == 1);
}

TEST_CASE("A shapefile is read from a zip as from its parts") {
    const TemporaryFolder folder;
    made_by("ESRI Shapefile", folder / "a.shp", [](GDALDataset& dataset) { add_utm_points(dataset, "a"); });
    const VectorFile plain = read_vector_file(folder / "a.shp");
    CHECK(plain.rows == 3);
    std::vector<std::pair<std::string, std::string>> parts;
    for (const std::string name : {"a.shp", "a.shx", "a.dbf", "a.prj", "a.cpg"})
        parts.emplace_back("inner/" + name, content_of(folder / name));
    CHECK(read_vector_file(written(folder / "a.zip", stored_zip(parts))).text == plain.text);
}

TEST_CASE("A sequence of GeoJSON is read with and without record separators") {
    const TemporaryFolder folder;
    const std::string separator = GENERATE("", "\x1E");
    std::string text;
    for (int i = 0; i < 3; ++i)
        text += separator + R"({"type":"Feature","properties":{"when":"2022-0)" + std::to_string(i + 1) +
                R"("},"geometry":{"type":"Point","coordinates":[)" + std::to_string(i) + ",1]}}\n";
    const VectorFile file = read_vector_file(written(folder / "a.geojsonl", text));
    CHECK(file.text == "when,longitude,latitude\n2022-01,0,1\n2022-02,1,1\n2022-03,2,1\n");
}

TEST_CASE("Of GPX come the waypoints and the points of tracks with their times, and the tracks' shapes") {
    const TemporaryFolder folder;
    const VectorFile file = read_vector_file(written(folder / "a.gpx", R"(<?xml version="1.0"?>
        <gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
        <wpt lat="47.5" lon="8.5"><time>2022-09-13T05:00:30.5Z</time><name>Hut</name></wpt>
        <trk><name>Walk</name><trkseg><trkpt lat="47" lon="8"><ele>400</ele><time>2022-09-13T06:00:00+02:00</time></trkpt>
        <trkpt lat="47.1" lon="8.1"><time>2022-09-13T06:10:00</time></trkpt></trkseg></trk></gpx>)"));
    CHECK(file.layers == std::vector<std::string>{"waypoints", "tracks", "track_points"});
    const std::vector<std::string> lines = lines_of(file.text);
    REQUIRE(lines.size() == 5);
    CHECK(lines[0] == "layer,time,name,longitude,latitude,track_fid,track_seg_id,track_seg_point_id,ele");
    CHECK(lines[1] == "waypoints,2022-09-13T05:00:30.5Z,Hut,8.5,47.5,,,,");
    CHECK(lines[3] == "track_points,2022-09-13T06:00:00+02:00,,8,47,0,0,0,400");
    CHECK(lines[4] == "track_points,2022-09-13T06:10:00,,8.1,47.1,0,0,1,");
    REQUIRE(file.shapes.size() == 1);
    CHECK(file.shapes[0].row == 1);
}

TEST_CASE("Of GPX that is cut off the points before that are there") {
    const TemporaryFolder folder;
    const std::string whole =
        R"(<gpx version="1.1" xmlns:a="b"><wpt lat="1" lon="2"><name>one</name></wpt><trk><trkseg>)"
        R"(<trkpt lat="3" lon="4"><time>2020-01-05T00:00:00Z</time></trkpt><trkpt lat="5" lon="6"/></trkseg></trk></gpx>)";
    const VectorFile all = read_vector_file(written(folder / "all.gpx", whole));
    for (std::size_t size = whole.find("</wpt>") + 6; size < whole.size(); ++size) {
        const VectorFile cut = read_vector_file(written(folder / "cut.gpx", whole.substr(0, size)));
        CHECK(cut.rows <= all.rows);
        CHECK(cut.text.find("one") != std::string::npos);
        CHECK((cut.text.find("2020-01-05") != std::string::npos) == (size >= whole.find("</trkpt>") + 8));
        REQUIRE_FALSE(cut.notes.empty());
        CHECK(cut.notes.back().find("not well-formed at line 1") != std::string::npos);
    }
    CHECK(failure_to_read(written(folder / "none.gpx", whole.substr(0, 60)))
              .find("its XML is not well-formed at line 1") == 0);
}

TEST_CASE("The key of a table is a column, but for keys that GDAL has made") {
    const TemporaryFolder folder;
    const auto path = made_by("GPKG", folder / "a.gpkg", [](GDALDataset& dataset) {
        char key[] = "FID=number";
        char* options[] = {key, nullptr};
        OGRLayer& layer = *dataset.CreateLayer("a", nullptr, wkbNone, options);
        OGRFieldDefn name("name", OFTString);
        layer.CreateField(&name);
        const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
        feature->SetField("name", "Ard");
        feature->SetFID(7);
        REQUIRE(layer.CreateFeature(feature.get()) == OGRERR_NONE);
    });
    CHECK(read_vector_file(path).text == "number,name\n7,Ard\n");
}

TEST_CASE("A column of bytes in a database is read where they are text, also where nothing has a geometry") {
    const TemporaryFolder folder;
    const std::string driver = GENERATE("GPKG", "SQLite");
    CAPTURE(driver);
    const auto path =
        made_by(driver.c_str(), folder / (driver == "GPKG" ? "a.gpkg" : "a.sqlite"), [](GDALDataset& dataset) {
            OGRLayer& layer = *dataset.CreateLayer("a", nullptr, wkbNone, nullptr);
            for (const char* const name : {"words", "picture"}) {
                OGRFieldDefn field(name, OFTBinary);
                layer.CreateField(&field);
            }
            const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
            feature->SetField(0, 5, static_cast<const void*>("Ardé"));
            feature->SetField(1, 4, static_cast<const void*>("\x89P\0G"));
            REQUIRE(layer.CreateFeature(feature.get()) == OGRERR_NONE);
        });
    const VectorFile file = read_vector_file(path);
    CHECK(file.text == "words\nArdé\n");
    CHECK(file.notes == std::vector<std::string>{"the column \"picture\" holds binary data, which are left out"});
}

TEST_CASE("Values that are bytes in a column of text are left out, and how many is said") {
    const TemporaryFolder folder;
    const auto path = made_by("GPKG", folder / "a.gpkg", [](GDALDataset& dataset) {
        OGRLayer& layer = *dataset.CreateLayer("a", nullptr, wkbNone, nullptr);
        OGRFieldDefn field("words", OFTBinary);
        layer.CreateField(&field);
        for (const std::string_view value :
             {std::string_view("Ard"), std::string_view("\x89P\0G", 4), std::string_view("Bel")}) {
            const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
            feature->SetField(0, static_cast<int>(value.size()), static_cast<const void*>(value.data()));
            REQUIRE(layer.CreateFeature(feature.get()) == OGRERR_NONE);
        }
    });
    const VectorFile file = read_vector_file(path);
    CHECK(file.rows == 3);
    CHECK(file.notes ==
          std::vector<std::string>{"in the column \"words\" some values are binary data, which are left out: 1"});
}

TEST_CASE("Several layers are read together, or one of them alone") {
    const TemporaryFolder folder;
    const auto path = made_by("GPKG", folder / "a.gpkg", [](GDALDataset& dataset) {
        add_utm_points(dataset, "first");
        add_utm_points(dataset, "second");
    });
    const VectorFile both = read_vector_file(path);
    CHECK(both.rows == 6);
    CHECK(both.columns[0].name == "layer");
    CHECK(lines_of(both.text)[4].substr(0, 7) == "second,");
    CHECK(both.notes == std::vector<std::string>{"2 layers are read together; the column \"layer\" tells them apart"});
    VectorFileOptions options;
    options.layer = "second";
    const VectorFile one = read_vector_file(path, options);
    CHECK(one.rows == 3);
    CHECK(one.columns[0].name == "name");
    CHECK(one.layers == both.layers);
    options.layer = "third";
    CHECK(failure_to_read(path, options) == "it has no layer \"third\" with rows; there are: first, second");
}

TEST_CASE("What the user says of the coordinates counts before what the file says") {
    const TemporaryFolder folder;
    VectorFileOptions options;
    options.crs = "EPSG:32631";
    const auto path = written(
        folder / "a.geojson",
        collection(
            R"({"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[500000,5000000]}})"));
    CHECK(read_vector_file(path, options).text.find("1,3,45.153") != std::string::npos);
    options.crs = "nowhere";
    CHECK(failure_to_read(path, options).find("\"nowhere\" is no coordinate system") == 0);
}

TEST_CASE("Reading tells its progress and can be cancelled") {
    const TemporaryFolder folder;
    std::string features;
    for (int i = 0; i < 10'000; ++i)
        features += std::string(i > 0 ? "," : "") +
                    R"({"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[1,2]}})";
    const auto path = written(folder / "a.geojson", collection(features));
    std::vector<std::uint64_t> told;
    std::atomic<bool> is_cancelled = false;
    VectorFileOptions options;
    options.progress = [&](std::uint64_t rows, double) { told.push_back(rows); };
    options.is_cancelled = &is_cancelled;
    CHECK(read_vector_file(path, options).rows == 10'000);
    CHECK(told == std::vector<std::uint64_t>{4096, 8192});
    is_cancelled = true;
    CHECK_THROWS_AS(read_vector_file(path, options), VectorFileCancelled);
}

TEST_CASE("A format that is read whole before its first row tells its progress and can be cancelled then") {
    const TemporaryFolder folder;
    std::string features;
    for (int i = 0; i < 150'000; ++i)
        features += std::string(i > 0 ? "," : "") +
                    R"({"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[1,2]}})";
    const auto path = written(folder / "a.geojson", collection(features));
    std::atomic<bool> is_cancelled = false;
    std::vector<double> parts;
    VectorFileOptions options;
    options.is_cancelled = &is_cancelled;
    options.progress = [&](std::uint64_t rows, double part) {
        parts.push_back(part);
        is_cancelled = rows == 0 && part > 0.4;
    };
    CHECK_THROWS_AS(read_vector_file(path, options), VectorFileCancelled);
    REQUIRE(parts.size() > 1);
    CHECK(std::is_sorted(parts.begin(), parts.end()));
    CHECK(parts.back() < 0.8);
}

TEST_CASE("A file of no known format is refused in one sentence") {
    const TemporaryFolder folder;
    CHECK(failure_to_read(folder / "missing.kml") == "it cannot be opened: No such file or directory");
    CHECK(failure_to_read(folder.path()) == "it is no file");
    CHECK(failure_to_read(written(folder / "empty.kml", "")).find("its content is none of GeoJSON, KML") == 0);
    CHECK(failure_to_read(written(folder / "a.geojson", "{\"type\":\"FeatureCollection\",\"features\":["))
              .find("it cannot be read as GeoJSON") == 0);
    CHECK(failure_to_read(written(folder / "b.geojson", "<OGRVRTDataSource/>"))
              .find("it is no data but a description of data elsewhere") == 0);
    CHECK(failure_to_read(written(folder / "a.zip", "PK\3\4rubbish")) == "its zip archive is damaged");
}

TEST_CASE("Coordinates of a named system become longitude and latitude") {
    const std::string crs = GENERATE(as<std::string>(), "EPSG:32631", "+proj=utm +zone=31 +datum=WGS84");
    const CoordinateTransform transform(crs);
    std::vector<double> x{500000, 600000, INFINITY}, y{0, 5000000, 0};
    transform.to_wgs84(x, y);
    CHECK(x[0] == Approx(3));
    CHECK(y[0] == Approx(0).margin(1e-9));
    CHECK(x[1] == Approx(4.27203).margin(1e-5));
    CHECK(y[1] == Approx(45.14666).margin(1e-5));
    CHECK(std::isnan(x[2]));
    CHECK(std::isnan(y[2]));
}

TEST_CASE("Longitude and latitude stay as they are") {
    const CoordinateTransform transform("EPSG:4326");
    std::vector<double> x{46.3, 200}, y{39.5, 0};
    transform.to_wgs84(x, y);
    CHECK(x[0] == 46.3);
    CHECK(y[0] == 39.5);
    CHECK(std::isnan(x[1]));
    CHECK_THROWS_AS(CoordinateTransform("http://127.0.0.1:9/crs"), VectorFileError);
}
