#include "geodata/coordinate_transform.h"
#include "geodata/vector_file.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"
#include "support/zip_file.h"

#include <chrono>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <set>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace chronomap;

namespace {

const std::string remote = "http://127.0.0.1:9/x";

/// What reading said: the number of rows, or the reason why it was refused.
struct Outcome {
    std::uint64_t rows = 0;
    std::string refusal;
    std::vector<std::string> notes;
    std::string text;
};

Outcome outcome_of(const std::filesystem::path& path, const VectorFileOptions& options = {}) {
    try {
        VectorFile file = read_vector_file(path, options);
        return {file.rows, "", file.notes, file.text};
    } catch (const VectorFileError& error) {
        return {0, error.what(), {}, ""};
    }
}

Outcome outcome_of(const std::string& name, const std::string& content) {
    const TemporaryFolder folder;
    return outcome_of(written(folder / name, content));
}

bool mentions(const std::vector<std::string>& notes, const std::string& words) {
    return std::any_of(notes.begin(), notes.end(),
                       [&](const std::string& note) { return note.find(words) != std::string::npos; });
}

std::string geojson(const std::string& members) {
    return R"({"type":"FeatureCollection",)" + members +
           R"("features":[{"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[1,2]}}]})";
}

/// A database made by statements, as SQLite itself would run them. One of SQLite has no list of its layers, so that all views are.
std::filesystem::path database(const std::filesystem::path& path, const char* driver,
                               const std::vector<std::string>& statements) {
    RegisterOGRSQLite();
    RegisterOGRGeoPackage();
    char metadata[] = "METADATA=NO";
    char* plain[] = {metadata, nullptr};
    const bool is_plain = std::string_view(driver) == "SQLite";
    GDALDatasetUniquePtr dataset(GetGDALDriverManager()->GetDriverByName(driver)->Create(
        path.c_str(), 0, 0, 0, GDT_Unknown, is_plain ? plain : nullptr));
    dataset->CreateLayer("good", nullptr, wkbNone, nullptr);
    for (const std::string& statement : statements) {
        CPLErrorReset();
        dataset->ReleaseResultSet(dataset->ExecuteSQL(statement.c_str(), nullptr, nullptr));
        INFO(statement << ": " << CPLGetLastErrorMsg());
        REQUIRE(CPLGetLastErrorType() < CE_Failure);
    }
    return path;
}

} // namespace

TEST_CASE("Links of KML and KMZ are not followed") {
    const std::string kml =
        "<kml><Document><NetworkLink><Link><href>" + remote +
        "</href></Link></NetworkLink><GroundOverlay><Icon><href>" + remote +
        "</href></Icon><LatLonBox><north>2</north><south>1</south><east>2</east><west>1</west></LatLonBox></GroundOverlay>"
        "<Placemark><styleUrl>" +
        remote + "#a</styleUrl><Model><Link><href>" + remote + "</href></Link></Model></Placemark></Document></kml>";
    for (const Outcome& outcome : {outcome_of("a.kml", kml), outcome_of("a.kmz", stored_zip({{"doc.kml", kml}}))}) {
        CHECK(outcome.rows == 2);
        CHECK(mentions(outcome.notes, "links to other KML files are not followed: 1 (\"" + remote + "\")"));
        CHECK(mentions(outcome.notes, "pictures on the network are not fetched: 1 (\"" + remote + "\")"));
    }
}

TEST_CASE("Coordinate systems of GeoJSON are not fetched") {
    const std::string type = GENERATE("proj4", "ogcwkt", "esriwkt");
    const Outcome link = outcome_of("a.geojson", geojson(R"("crs":{"type":"link","properties":{"href":")" + remote +
                                                         R"(","type":")" + type + R"("}},)"));
    CHECK(link.rows + link.refusal.size() > 0);
    CHECK((!link.refusal.empty() || mentions(link.notes, "not fetched")));
    const Outcome name =
        outcome_of("b.geojson", geojson(R"("crs":{"type":"name","properties":{"name":")" + remote + R"("}},)"));
    CHECK(name.rows + name.refusal.size() > 0);
    CHECK(outcome_of("c.geojson", geojson(R"("links":[{"rel":"next","href":")" + remote + R"("}],)")).rows == 1);
}

TEST_CASE("Formats that name other files are not taken for ours") {
    const std::string vrt = "<OGRVRTDataSource><OGRVRTLayer name=\"x\"><SrcDataSource>" + remote +
                            "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
    for (const char* const name : {"a.geojson", "a.kml", "a.gpx", "a.vrt", "a.zip"})
        CHECK(outcome_of(name, vrt).refusal.find(
                  "it is no data but a description of data elsewhere (OGRVRTDataSource)") == 0);
    const Outcome more = outcome_of(
        "b.geojson",
        R"({"type":"FeatureCollection","exceededTransferLimit":true,"objectIdFieldName":"o","geometryType":"esriGeometryPoint","features":[]})");
    CHECK(more.refusal == "nothing in it can be read as rows of GeoJSON: it is empty or damaged");
    CHECK(outcome_of("c.gpkg", remote).refusal.find("its content is none of") == 0);
    for (const std::string path : {"/vsicurl/" + remote, remote, std::string("/vsistdin/"), std::string("PG:dbname=x"),
                                   std::string("WFS:") + remote})
        CHECK(outcome_of(std::filesystem::path(path)).refusal.find("it cannot be opened") == 0);
}

TEST_CASE("Schemas, entities and links of GPX and workbooks are left alone") {
    const std::string entity = "<!DOCTYPE gpx SYSTEM \"" + remote + "\" [<!ENTITY % p SYSTEM \"" + remote +
                               "\"> %p; <!ENTITY e SYSTEM \"" + remote + "\">]>";
    const std::string schema =
        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"" + remote + " " + remote + "\"";
    CHECK(outcome_of("a.gpx", "<gpx version=\"1.1\"" + schema + "><wpt lat=\"1\" lon=\"2\"><link href=\"" + remote +
                                  "\"/></wpt></gpx>")
              .rows == 1);
    const Outcome with_entity =
        outcome_of("b.gpx", entity + "<gpx version=\"1.1\"><wpt lat=\"1\" lon=\"2\"><name>&e;</name></wpt></gpx>");
    CHECK(with_entity.rows + with_entity.refusal.size() > 0);
    CHECK(outcome_of("a.kml", entity + "<kml" + schema + "><Placemark><name>A&e;</name></Placemark></kml>").rows == 1);
    const Outcome workbook = outcome_of(
        "a.xlsx",
        stored_zip(
            {{"xl/workbook.xml",
              "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets><externalReferences/></workbook>"},
             {"xl/_rels/workbook.xml.rels",
              "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" TargetMode=\"External\" Target=\"" + remote +
                  "\"/></Relationships>"}}));
    CHECK(workbook.refusal ==
          "it is a workbook without a sheet of cells; it refers to \"" + remote + "\", which is not read");
}

TEST_CASE("Views and virtual tables of databases reach nothing outside") {
    const TemporaryFolder folder;
    const auto secret = written(folder / "secret.csv", "a,b\n1,hush\n");
    const std::vector<std::string> statements{
        "CREATE VIEW geocoded AS SELECT ogr_geocode('" + remote + "') AS hush",
        "CREATE VIEW loaded AS SELECT ogr_datasource_load_layers('/vsicurl/" + remote + "') AS hush",
        "CREATE VIEW extended AS SELECT load_extension('/tmp/x.so') AS hush",
        "PRAGMA writable_schema=ON",
        "INSERT INTO sqlite_master VALUES('table','virtual','virtual',0,'CREATE VIRTUAL TABLE virtual USING VirtualOGR(''" +
            secret.string() + "'')')",
        "INSERT INTO sqlite_master VALUES('table','remote','remote',0,'CREATE VIRTUAL TABLE remote USING VirtualOGR(''/vsicurl/" +
            remote + "'')')",
        "INSERT INTO sqlite_master VALUES('table','shape','shape',0,'CREATE VIRTUAL TABLE shape USING VirtualText(''" +
            secret.string() + "'', ''UTF-8'')')",
        "PRAGMA writable_schema=OFF",
        "INSERT INTO good DEFAULT VALUES"};
    const char* const driver = GENERATE("SQLite", "GPKG");
    const Outcome outcome = outcome_of(database(folder / "a.db", driver, statements));
    CHECK(outcome.text.find("1,hush") == std::string::npos);
    CHECK(outcome.rows + outcome.refusal.size() > 0);
}

TEST_CASE("A query without an end is left when reading is cancelled") {
    const TemporaryFolder folder;
    const auto path = database(
        folder / "a.sqlite", "SQLite",
        {"INSERT INTO good DEFAULT VALUES",
         "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0"});
    std::atomic<bool> is_cancelled = false;
    VectorFileOptions options;
    options.is_cancelled = &is_cancelled;
    std::thread impatient([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        is_cancelled = true;
    });
    CHECK_THROWS_AS(read_vector_file(path, options), VectorFileCancelled);
    impatient.join();
}

TEST_CASE("Shapefiles and named coordinate systems fetch nothing") {
    CHECK_THROWS_AS(CoordinateTransform(remote), VectorFileError);
    CHECK_THROWS_AS(CoordinateTransform("/vsicurl/" + remote), VectorFileError);
    const CoordinateTransform british("EPSG:27700"); // PROJ has a grid for it on the network
    std::vector<double> x{400000}, y{300000};
    british.to_wgs84(x, y);
    CHECK(x[0] == Approx(-2).margin(0.01));
    const TemporaryFolder folder;
    RegisterOGRShape();
    GDALDatasetUniquePtr(GetGDALDriverManager()
                             ->GetDriverByName("ESRI Shapefile")
                             ->Create((folder / "a.shp").c_str(), 0, 0, 0, GDT_Unknown, nullptr))
        ->CreateLayer("a", nullptr, wkbPoint, nullptr);
    written(folder / "a.prj", remote);
    written(folder / "a.cpg", "../../etc/passwd");
    CHECK(outcome_of(folder / "a.shp").refusal ==
          "nothing in it can be read as rows of Shapefile: it is empty or damaged");
}

TEST_CASE("GDAL has the drivers of our formats alone") {
    const CoordinateTransform prepares("EPSG:32638");
    std::set<std::string> drivers;
    for (int i = 0; i < GetGDALDriverManager()->GetDriverCount(); ++i)
        drivers.insert(GetGDALDriverManager()->GetDriver(i)->GetDescription());
    CHECK(drivers ==
          std::set<std::string>{"ESRI Shapefile", "FlatGeobuf", "GPKG", "GPX", "GeoJSON", "GeoJSONSeq", "SQLite"});
    // Nor is anything read that is no file, such as a remote one.
    for (const char* const path :
         {"/vsicurl/http://127.0.0.1:9/x", "/vsis3/b/x", "/vsigs/b/x", "/vsiaz/c/x", "/vsistdin/", "/vsitar/x.tar"})
        CHECK(VSIFOpenL(path, "rb") == nullptr);
}

TEST_CASE("A socket that is opened is seen", "[opens a socket]") {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    ::close(descriptor);
}

// Only where CHRONOMAP_MODULES names a folder without the module, or with something else of its name: see CMakeLists.txt.
TEST_CASE("Without the module it is said what is missing", "[.][missing module]") {
    const std::string refusal = outcome_of("a.geojson", geojson("")).refusal;
    CAPTURE(refusal);
    const bool is_missing = refusal.find("the program that reads such files, chronomap-reader, was not found in ") == 0;
    const bool is_broken = refusal.find("the module that reads such files cannot be loaded: ") == 0;
    CHECK((is_missing || is_broken));
    CHECK_THROWS_AS(CoordinateTransform("EPSG:4326"), VectorFileError);
}
