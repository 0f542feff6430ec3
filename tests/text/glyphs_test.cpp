#include "support/catch.h"
#include "text/goris.h"
#include "viewer/text/glyphs.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

std::vector<std::uint32_t> glyphs_of(const ShapedLine& line) {
    std::vector<std::uint32_t> indices;
    for (const GlyphRun& run : line.runs)
        for (const Glyph& glyph : run.glyphs)
            indices.push_back(glyph.index);
    return indices;
}

bool lacks_a_glyph(const std::string& text) {
    const auto indices = glyphs_of(*shaped(text, small));
    return std::find(indices.begin(), indices.end(), 0u) != indices.end();
}

} // namespace

TEST_CASE("Arabic letters join and run from the right") {
    const auto word = shaped(goris_arabic, small);
    REQUIRE(word->runs.size() == 1);
    CHECK(word->runs[0].right_to_left);
    REQUIRE(word->runs[0].glyphs.size() == 5);
    std::vector<std::uint32_t> alone;
    for (const char* letter : {"غ", "و", "ر", "ي", "س"})
        alone.push_back(glyphs_of(*shaped(letter, small)).at(0));
    std::vector<std::uint32_t> reading = glyphs_of(*word);
    std::reverse(reading.begin(), reading.end());
    CHECK(reading[0] != alone[0]); // initial
    CHECK(reading[1] != alone[1]); // final
    CHECK(reading[2] == alone[2]); // stands alone after a letter that joins only to its right
    CHECK(reading[3] != alone[3]);
    CHECK(reading[4] != alone[4]);
}

TEST_CASE("Lam and alef make one glyph of one cluster") {
    const auto line = shaped("لا", small);
    REQUIRE(line->runs.size() == 1);
    CHECK(line->runs[0].glyphs.size() == 1);
    REQUIRE(line->runs[0].clusters.size() == 1);
    CHECK(line->runs[0].clusters[0].byte_count == 4);
}

TEST_CASE("The scripts of the region lack no glyph") {
    for (const char* text : {"Գորիս Ջերմուկ Սոթք", "გორი თბილისი", "Горис Джермук Ёё", "Gəncə Naxçıvan Şuşa Göygöl İğ",
                             "غوريس أذربيجان ١٣ ٪ گچپ", "Goris — “quoted” … № 13"})
        CHECK_FALSE(lacks_a_glyph(text));
}

TEST_CASE("A letter that no font has shows the sign for a missing glyph") {
    CHECK(lacks_a_glyph("\U000F1234"));
}

TEST_CASE("Runs of a mixed line stand in visual order") {
    const auto line = shaped("Goris " + goris_arabic + " Sotk", small);
    REQUIRE(line->runs.size() >= 3);
    CHECK_FALSE(line->runs.front().right_to_left);
    CHECK(line->runs[1].right_to_left);
    CHECK_FALSE(line->runs.back().right_to_left);
    const auto mirrored = shaped(goris_arabic + " Goris", small);
    CHECK_FALSE(mirrored->runs.front().right_to_left);
    CHECK(mirrored->runs.back().right_to_left);
}

TEST_CASE("A forced direction turns the order of runs but not the runs") {
    const std::string text = "Goris " + goris_arabic;
    const auto left = shaped(text, small, TextDirection::left_to_right);
    const auto right = shaped(text, small, TextDirection::right_to_left);
    CHECK_FALSE(left->runs.front().right_to_left);
    CHECK(right->runs.front().right_to_left);
    CHECK(std::abs(left->extent.width - right->extent.width) < 1e-6);
}

TEST_CASE("Clusters tile the text and add up to the width") {
    for (const std::string& text : {"Goris " + goris_arabic + " 13", std::string("Գորիս"), std::string("e\u0301a"),
                                    std::string("fi\u200Dx\xFF"), std::string("\u200Fلا إله")}) {
        const auto line = shaped(text, {20, FontWeight::regular, 1.5});
        std::vector<GlyphCluster> clusters;
        for (const GlyphRun& run : line->runs)
            clusters.insert(clusters.end(), run.clusters.begin(), run.clusters.end());
        std::sort(clusters.begin(), clusters.end(),
                  [](const auto& a, const auto& b) { return a.first_byte < b.first_byte; });
        std::size_t next_byte = 0;
        double width = 0;
        for (const GlyphCluster& cluster : clusters) {
            CHECK(cluster.first_byte == next_byte);
            next_byte += cluster.byte_count;
            width += cluster.advance_px;
        }
        CHECK(next_byte == line->text.size());
        CHECK(std::abs(width - line->extent.width) < 1e-6);
    }
}

TEST_CASE("Shaping twice gives the same line from the cache") {
    const std::string text = "once";
    CHECK(shaped(text, small) == shaped(text, small));
    CHECK(shaped(text, small) != shaped(text, {14}));
}

TEST_CASE("The cache forgets what was not asked for and keeps what was") {
    const auto kept = shaped("kept", small);
    for (int i = 0; i < 60'000; ++i) {
        shaped("label " + std::to_string(i), small);
        if (i % 1000 == 0)
            CHECK(shaped("kept", small) == kept);
    }
}

TEST_CASE("Hostile text neither crashes nor complains") {
    std::string marks = "a";
    for (int i = 0; i < 500; ++i)
        marks += "\u0301\u0651";
    for (const std::string& text : {marks, std::string(2000, '\x80'), std::string("\u200D\u200C\uFE0F\u20E3"),
                                    std::string("\U0001F468\u200D\U0001F469"), std::string("\uFFFC\uFFFE\uFFFF"),
                                    std::string("\u115F\u1160\u3164"), std::string("\u00AD")})
        CHECK(shaped(text, small)->extent.width >= 0);
}

} // namespace chronomap
