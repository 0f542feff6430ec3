#include "viewer/painters/vector_writer.h"

#include "painters/colors.h"
#include "support/catch.h"
#include "support/contains.h"
#include "viewer/painters/record_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

namespace chronomap {

namespace {

DisplayList small_list() {
    DisplayList list;
    list.add(RectCommand{{2, 2, 20, 10}, rgb(0x1F6FB2)});
    list.add(SoftDiscCommand{{20, 15}, 10, rgb(0x555555)});
    list.add(GradientCommand{{0, 20, 30, 6}, rgb(0xFF0000), {255, 0, 0, 0}});
    list.add(TextCommand{{2, 25}, "لاشين Lachin", {12, FontWeight::regular, 0}, ink, white, 1});
    return list;
}

const PictureMetadata awkward_metadata{"Lachin & <لاشين>",   "A \"picture\"\nof a town", "ar", "Chronomap 1", {},
                                       R"({"a":"<b>&amp;"})"};

std::string text_of(const std::vector<std::uint8_t>& bytes) {
    return {bytes.begin(), bytes.end()};
}

} // namespace

TEST_CASE("Drawings of vectors are the same bytes every time, also one after the other") {
    const DisplayList list = small_list();
    CHECK(encode_pdf(list, {40, 30}, 1, white, awkward_metadata) ==
          encode_pdf(list, {40, 30}, 1, white, awkward_metadata));
    CHECK(encode_svg(list, {40, 30}, 1, white, awkward_metadata) ==
          encode_svg(list, {40, 30}, 1, white, awkward_metadata));
}

TEST_CASE("A PDF page is as large in points as the picture in pixels of 1/96 inch") {
    CHECK(contains(text_of(encode_pdf(small_list(), {40, 30}, 1, white)), "/MediaBox [ 0 0 30 22.5 ]"));
    CHECK(contains(text_of(encode_pdf(small_list(), {40, 30}, 2, white)), "/MediaBox [ 0 0 60 45 ]"));
}

TEST_CASE("A PDF file tells title, language and description, and no time of day") {
    const std::string file = text_of(encode_pdf(small_list(), {40, 30}, 1, white, awkward_metadata));
    CHECK(file.substr(0, 8) == "%PDF-1.4");
    CHECK(contains(file, "/Title <FEFF004C0061006300680069006E002000260020003C0644"));
    CHECK(contains(file, "/Lang <FEFF00610072>"));
    CHECK(contains(file, "/Subject <FEFF"));
    CHECK(contains(file, "/Metadata "));
    CHECK(contains(file, "Lachin &amp; &lt;لاشين&gt;"));
    CHECK(contains(file, "/CreationDate (20000101000000Z)"));
}

TEST_CASE("An SVG file tells title, language and description before what is drawn") {
    const std::string file = text_of(encode_svg(small_list(), {40, 30}, 1.5, white, awkward_metadata));
    CHECK(contains(file, "width=\"60px\" height=\"45px\""));
    CHECK(contains(file, "xml:lang=\"ar\""));
    CHECK(contains(file, "<title>Lachin &amp; &lt;لاشين&gt;</title>"));
    CHECK(contains(file, "<desc>A &quot;picture&quot; of a town</desc>"));
    CHECK(file.find("<metadata>") < file.find("<path"));
}

TEST_CASE("The record comes back from PDF and SVG") {
    for (const auto& bytes : {encode_pdf(small_list(), {40, 30}, 1, white, awkward_metadata),
                              encode_svg(small_list(), {40, 30}, 1, white, awkward_metadata)}) {
        const std::string file = text_of(bytes);
        CHECK(record_in(file, file) == awkward_metadata.record);
    }
}

TEST_CASE("Without metadata vectors hold nothing but what is drawn") {
    for (const auto& bytes :
         {encode_pdf(small_list(), {40, 30}, 1, white), encode_svg(small_list(), {40, 30}, 1, white)}) {
        const std::string file = text_of(bytes);
        CHECK_FALSE(contains(file, "rdf:RDF"));
        CHECK_FALSE(contains(file, "/Title"));
        CHECK_FALSE(contains(file, "<title>"));
        CHECK(record_in(file, file) == std::nullopt);
    }
}

TEST_CASE("The coordinates of an SVG file have two decimals") {
    const std::string file = text_of(encode_svg(small_list(), {40, 30}, 1, white));
    const std::size_t outline = file.find(" d=\"");
    REQUIRE(outline != file.npos);
    const std::string data = file.substr(outline + 4, file.find('"', outline + 4) - outline - 4);
    for (std::size_t at = data.find('.'); at != data.npos; at = data.find('.', at + 1))
        CHECK(data.find_first_not_of("0123456789", at + 1) - at <= 3);
}

TEST_CASE("A drawing of vectors without a size is refused") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    for (const Size size : {Size{0, 10}, Size{10, -1}, Size{none, 10}, Size{40'000, 10}}) {
        CHECK_THROWS_AS(encode_pdf({}, size, 1, white), std::invalid_argument);
        CHECK_THROWS_AS(encode_svg({}, size, 1, white), std::invalid_argument);
    }
    CHECK_THROWS_AS(encode_pdf({}, {10, 10}, 0, white), std::invalid_argument);
}

} // namespace chronomap
