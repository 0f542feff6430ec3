#include "geodata/vector_file.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"
#include "support/zip_file.h"

#include <cmath>
#include <cstdlib>

using namespace chronomap;

namespace {

std::string kml(const std::string& features) {
    return R"(<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>)" +
           features + "</Document></kml>";
}

VectorFile read_kml(const std::string& features) {
    const TemporaryFolder folder;
    return read_vector_file(written(folder / "a.kml", kml(features)));
}

} // namespace

TEST_CASE("Times of KML stay as precise as they are written, and open sides are told") {
    const VectorFile file = read_kml(R"(
        <Placemark><name>A</name><TimeStamp><when>2007-01</when></TimeStamp><Point><coordinates>46.34168,39.51111,3</coordinates></Point></Placemark>
        <Placemark><name>B</name><TimeSpan><begin>1876</begin></TimeSpan><Point><coordinates> 1, 2 </coordinates></Point></Placemark>
        <Placemark><name>C</name><TimeSpan><end>1997-07-16T10:30:15+03:00</end></TimeSpan><Point><coordinates>1,2</coordinates></Point></Placemark>
        <Placemark><name>D</name><TimeSpan><begin>2022-09-13</begin><end>2022-09-15</end></TimeSpan></Placemark>
        <Placemark><name>E</name><Camera><gx:TimeStamp><when>1999</when></gx:TimeStamp></Camera><Point><coordinates>1,2</coordinates></Point></Placemark>)");
    CHECK(file.text == "name,begin,longitude,latitude,end\n"
                       "A,2007-01,46.34168,39.51111,\n"
                       "B,1876,1,2,..\n"
                       "C,..,1,2,1997-07-16T10:30:15+03:00\n"
                       "D,2022-09-13,,,2022-09-15\n"
                       "E,,1,2,\n");
}

TEST_CASE("A KML feature has the time of its folder when it has none itself") {
    const VectorFile file = read_kml(R"(<Folder><name>Old</name><TimeSpan><begin>1900</begin><end>1910</end></TimeSpan>
        <Placemark><name>A</name></Placemark><Placemark><name>B</name><TimeStamp><when>1905</when></TimeStamp></Placemark></Folder>
        <Folder><name>New</name><Folder><name>Inner</name><Placemark><name>C</name></Placemark></Folder></Folder>)");
    CHECK(file.text == "layer,name,begin,end\nOld,A,1900,1910\nOld,B,1905,\nNew / Inner,C,,\n");
    CHECK(file.layers == std::vector<std::string>{"Old", "New / Inner"});
}

TEST_CASE("Descriptions and extended data of KML are columns") {
    const VectorFile file = read_kml(R"(<Placemark><description><![CDATA[<b>fire</b>, big]]></description>
        <ExtendedData><Data name="dead"><displayName>Dead</displayName><value>3</value></Data>
        <SchemaData schemaUrl="#s"><SimpleData name="source">Sonar</SimpleData></SchemaData></ExtendedData></Placemark>)");
    CHECK(file.text == "description,dead,source\n\"<b>fire</b>, big\",3,Sonar\n");
}

TEST_CASE("Areas, lines, overlays and tracks of KML keep their shapes") {
    const VectorFile file = read_kml(R"(
        <Placemark><name>ring</name><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 10,0 10,10 0,10 0,0</coordinates></LinearRing></outerBoundaryIs>
          <innerBoundaryIs><LinearRing><coordinates>4,4 6,4 6,6 4,4</coordinates></LinearRing></innerBoundaryIs></Polygon></Placemark>
        <Placemark><name>line</name><LineString><coordinates>0,0
            2,0</coordinates></LineString></Placemark>
        <GroundOverlay><name>map</name><Icon><href>http://example.org/a.png</href></Icon><LatLonBox><north>2</north><south>1</south><east>4</east><west>3</west></LatLonBox></GroundOverlay>
        <Placemark><name>walk</name><gx:Track><when>2010-05-28T02:02:09Z</when><when>2010-05-28T02:02:35Z</when>
          <gx:coord>-122.2 37.3 156</gx:coord><gx:coord>-122.3 37.3 152</gx:coord></gx:Track></Placemark>
        <NetworkLink><Link><href>http://example.org/more.kml</href></Link></NetworkLink>)");
    REQUIRE(file.shapes.size() == 4);
    CHECK(file.shapes[0].parts.size() == 2);
    CHECK(file.shapes[0].is_area);
    CHECK_FALSE(file.shapes[1].is_area);
    CHECK(file.shapes[2].is_area);
    CHECK(file.shapes[3].row == 3);
    CHECK(file.text.find("features,line,1,0,,,\n") != std::string::npos);
    CHECK(file.text.find("features,map,3.5,1.500") != std::string::npos);
    CHECK(file.text.find("features,walk,-122.25,37.3,,2010-05-28T02:02:09Z,2010-05-28T02:02:35Z\n"
                         "track points,walk,-122.2,37.3,,2010-05-28T02:02:09Z,\n"
                         "track points,walk,-122.3,37.3,,2010-05-28T02:02:35Z,\n") != std::string::npos);
    CHECK(file.notes ==
          std::vector<std::string>{"links to other KML files are not followed: 1 (\"http://example.org/more.kml\")",
                                   "pictures on the network are not fetched: 1 (\"http://example.org/a.png\")",
                                   "2 layers are read together; the column \"layer\" tells them apart"});
}

TEST_CASE("KML may be written in other encodings, and must be well-formed") {
    const TemporaryFolder folder;
    CHECK(
        read_vector_file(
            written(
                folder / "a.kml",
                "<?xml version='1.0' encoding='windows-1251'?><kml><Placemark><name>\xCC\xE8\xF0</name></Placemark></kml>"))
            .text == "name\nМир\n");
    CHECK_THROWS_AS(read_vector_file(written(folder / "b.kml", "<kml><Placemark><name>A</name></kml>")),
                    VectorFileError);
    std::string laughs = "<?xml version='1.0'?><!DOCTYPE kml [<!ENTITY a0 'ha'>";
    for (int i = 1; i < 40; ++i)
        laughs +=
            "<!ENTITY a" + std::to_string(i) + " '&a" + std::to_string(i - 1) + ";&a" + std::to_string(i - 1) + ";'>";
    CHECK_THROWS_AS(
        read_vector_file(written(folder / "c.kml", laughs + "]><kml><Placemark><name>&a39;</name></Placemark></kml>")),
        VectorFileError);
    const std::string outside = "<?xml version='1.0'?><!DOCTYPE kml [<!ENTITY x SYSTEM '" +
                                (folder / "a.kml").string() +
                                "'>]><kml><Placemark><name>[&x;]</name></Placemark></kml>";
    CHECK(read_vector_file(written(folder / "d.kml", outside)).text == "name\n[]\n");
}

TEST_CASE("A KMZ gives what its KML files hold") {
    const TemporaryFolder folder;
    const std::string archive =
        stored_zip({{"doc.kml", kml("<name>One</name><Placemark><name>A</name></Placemark>")},
                    {"files/more.kml", kml("<name>Two</name><Placemark><name>B</name></Placemark>")}});
    CHECK(read_vector_file(written(folder / "a.kmz", archive)).text == "layer,name\nOne,A\nTwo,B\n");
}

TEST_CASE("Placemarks that tell nothing are no rows") {
    CHECK_THROWS_WITH(read_kml("<Placemark></Placemark><Placemark/>"),
                      "nothing in it can be read as rows of KML: it is empty or damaged");
}

TEST_CASE("A member of an archive that is not what its checksum says is told") {
    const TemporaryFolder folder;
    std::string archive = stored_zip({{"doc.kml", kml("<name>One</name><Placemark><name>Ardal</name></Placemark>")}});
    archive.replace(archive.find("Ardal"), 5, "Ardel");
    const VectorFile file = read_vector_file(written(folder / "a.kmz", archive));
    CHECK(file.text == "name\nArdel\n");
    REQUIRE(file.notes.size() == 1);
    CHECK(file.notes.front() == "a part of it, doc.kml, is damaged: it has another checksum than the archive says; "
                                "what stands before that is there");
}

TEST_CASE("KML samples of others are read whole") {
    const char* const samples = std::getenv("CHRONOMAP_SAMPLE_DATA");
    if (samples == nullptr)
        return;
    const std::filesystem::path folder = std::filesystem::path(samples) / "kml";
    const VectorFile spans = read_vector_file(folder / "Time.Time_Spans.kml");
    CHECK(spans.rows == 12);
    CHECK(spans.text.find(",2004-12,2005-01,") != std::string::npos);
    CHECK(spans.shapes.size() == 12);
    CHECK(read_vector_file(folder / "Time.Time_Stamps.kml").rows == 3);
    const VectorFile stamps = read_vector_file(folder / "time-stamp-point.kml");
    CHECK(stamps.rows == 361);
    CHECK(stamps.text.find("2007-01-14T21:05:02Z,-122.536226,37.86047\n") != std::string::npos);
}
