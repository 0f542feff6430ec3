#include "support/catch.h"
#include "text/goris.h"
#include "viewer/text/font_files.h"
#include "viewer/text/text.h"

#include <cmath>
#include <limits>
#include <thread>

namespace chronomap {

namespace {

const std::string sentence_arabic =
    "أعلنت وزارة الدفاع الأرمينية أن القوات الأذربيجانية أطلقت النار باتجاه غوريس وسوتك وجيرموك (Goris, Sotk) في 13 سبتمبر.";

double width(std::string_view text, const TextStyle& style = small) {
    return measure_text(text, style).width;
}

bool is_near(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance;
}

bool ends_in_ellipsis(const std::string& text) {
    return text.size() >= 3 && text.substr(text.size() - 3) == "…";
}

} // namespace

TEST_CASE("A word has a width and stands on the line grid of the default font") {
    const TextExtent goris = measure_text("Goris", small);
    CHECK(goris.width > 25);
    CHECK(goris.width < 45);
    CHECK(is_near(goris.ascent, 0.928 * 13, 0.05));
    CHECK(measure_text(goris_arabic, small).height() == goris.height());
    CHECK(measure_text("", small).width == 0);
    CHECK(measure_text("", small).height() == goris.height());
}

TEST_CASE("Metrics scale exactly with the size") {
    for (const std::string& text : {std::string("Goris, Sotk & Jermuk"), goris_arabic, std::string("Գորիս გორი Горис")})
        CHECK(is_near(width(text, {26}), 2 * width(text), 1e-6));
    CHECK(is_near(measure_text("x", {26}).ascent, 2 * measure_text("x", small).ascent, 1e-9));
}

TEST_CASE("Bold is wider and letter spacing adds to each letter, but never tears joined letters apart") {
    CHECK(width("Goris", {13, FontWeight::bold}) > width("Goris"));
    CHECK(is_near(width("GORIS", {13, FontWeight::regular, 2}), width("GORIS") + 10, 0.5));
    CHECK(width(goris_arabic, {13, FontWeight::regular, 2}) == width(goris_arabic));
}

TEST_CASE("Line breaks and tabs count as spaces, also in pairs") {
    CHECK(width("a\nb") == width("a b"));
    CHECK(width("a\r\nb") == width("a b"));
    CHECK(width("a\tb") == width("a b"));
}

TEST_CASE("Control characters and direction overrides count as nothing") {
    CHECK(width("Go\x01ri\x7Fs") == width("Goris"));
    CHECK(width(std::string_view("Go\0ris", 6)) == width("Goris"));
    CHECK(width("\u202EGoris\u202C \u2066x\u2069") == width("Goris x"));
    CHECK(elided("\u202EGoris", small, 1000) == "Goris");
    CHECK(width("\u200B\u200E\u200F\u2060") == 0);
}

TEST_CASE("Bytes that are not UTF-8 become replacement characters") {
    CHECK(elided("a\xFFz", small, 1000) == "a\uFFFDz");
    CHECK(elided("\xC0\xAF", small, 1000) == "\uFFFD\uFFFD");
    CHECK(elided("\xED\xA0\x80", small, 1000) == "\uFFFD\uFFFD\uFFFD");
    CHECK(elided("\xF0\x9F", small, 1000) == "\uFFFD\uFFFD");
    CHECK(width("\xE2\x82") > 0);
}

TEST_CASE("Odd sizes are harmless") {
    for (const double size : {0.0, -5.0, 1e300, std::numeric_limits<double>::quiet_NaN()}) {
        const TextExtent extent = measure_text("Goris", {size});
        CHECK(extent.width >= 0);
        CHECK(extent.width < 1e6);
    }
}

TEST_CASE("A huge text is cut before it costs anything") {
    std::string huge;
    while (huge.size() < 200'000)
        huge += sentence_arabic;
    CHECK(width(huge) < 60'000);
    CHECK(ends_in_ellipsis(elided(huge, small, 1e9)));
    CHECK(wrapped(huge, small, 400, 5).size() == 5);
}

TEST_CASE("Scripts that no font has are still measured") {
    CHECK(width("गोरिस") > 0);
    CHECK(width("戈里斯") > 0);
    CHECK(width("\U000F1234") > 0);
}

TEST_CASE("A text that fits is not elided, and what is elided fits") {
    CHECK(elided("Goris", small, 1000) == "Goris");
    for (const std::string& text : {std::string("Ministry of Defence of Armenia"), sentence_arabic}) {
        for (double room = 20; room < 200; room += 7) {
            const std::string cut = elided(text, small, room);
            CHECK(width(cut) <= room);
            CHECK(ends_in_ellipsis(cut));
        }
    }
}

TEST_CASE("An ellipsis stands at the end in reading order, without a space before it") {
    CHECK(elided("Ministry of Defence", small, width("Ministry …")) == "Ministry…");
    const std::string cut = elided(sentence_arabic, small, 120);
    CHECK(sentence_arabic.compare(0, cut.size() - 3, cut, 0, cut.size() - 3) == 0);
    CHECK(reads_right_to_left(cut));
}

TEST_CASE("A cut text keeps the direction of the whole") {
    const std::string cut = elided("13 – 14 " + sentence_arabic, small, width("13 – 14…"));
    CHECK(reads_right_to_left(cut));
    CHECK(width(cut) <= width("13 – 14…"));
}

TEST_CASE("Where nothing fits nothing is left") {
    CHECK(elided("Goris", small, 1).empty());
    CHECK(elided("Goris", small, -10).empty());
    CHECK(elided("", small, 0).empty());
}

TEST_CASE("Text wraps at spaces and loses nothing") {
    const std::string text = "Azerbaijani forces opened fire at positions near Goris, Sotk and Jermuk";
    std::string joined;
    for (const std::string& line : wrapped(text, small, 150, 100)) {
        CHECK(width(line) <= 150);
        joined += (joined.empty() ? "" : " ") + line;
    }
    CHECK(joined == text);
}

TEST_CASE("Arabic wraps in reading order and every line reads from the right") {
    const std::vector<std::string> lines = wrapped(sentence_arabic, small, 160, 100);
    REQUIRE(lines.size() > 2);
    CHECK(sentence_arabic.compare(0, lines[0].size(), lines[0]) == 0);
    for (const std::string& line : lines) {
        CHECK(width(line) <= 160);
        CHECK(reads_right_to_left(line));
    }
}

TEST_CASE("A word too wide for a line is broken within") {
    const std::vector<std::string> lines = wrapped("to Supercalifragilisticexpialidocious", small, 80, 100);
    REQUIRE(lines.size() > 2);
    CHECK(lines[0] == "to");
    for (const std::string& line : lines)
        CHECK(width(line) <= 80);
}

TEST_CASE("The last line is elided when something is left over, and only then") {
    const std::string text = "Azerbaijani forces opened fire at positions near Goris";
    const std::vector<std::string> two = wrapped(text, small, 150, 2);
    REQUIRE(two.size() == 2);
    CHECK(ends_in_ellipsis(two[1]));
    CHECK(width(two[1]) <= 150);
    CHECK_FALSE(ends_in_ellipsis(wrapped(text, small, 150, 20).back()));
    CHECK(wrapped("one\ntwo", small, 150, 1) == std::vector<std::string>{"one…"});
}

TEST_CASE("A line break begins a new line, an empty one too") {
    CHECK(wrapped("one\r\ntwo\n\nthree\n", small, 150, 9) == std::vector<std::string>{"one", "two", "", "three"});
    CHECK(wrapped("", small, 150, 9).empty());
    CHECK(wrapped("text", small, 150, 0).empty());
    CHECK(wrapped("text", small, 0, 9).empty());
    CHECK(wrapped("text", small, 0.5, 9).size() == 4);
}

TEST_CASE("The first strong letter decides the direction") {
    CHECK(reads_right_to_left(goris_arabic));
    CHECK(reads_right_to_left("13: " + goris_arabic + " Goris"));
    CHECK(reads_right_to_left("שלום"));
    CHECK_FALSE(reads_right_to_left("Goris " + goris_arabic));
    CHECK_FALSE(reads_right_to_left("Գորիս"));
    CHECK_FALSE(reads_right_to_left("13:05"));
    CHECK_FALSE(reads_right_to_left(""));
}

TEST_CASE("Every thread measures alike") {
    double elsewhere = 0;
    std::thread([&] { elsewhere = width(sentence_arabic); }).join();
    CHECK(elsewhere == width(sentence_arabic));
}

TEST_CASE("A folder without fonts is named in the error") {
    CHECK_THROWS_AS(own_font_files("/nonexistent"), FontError);
    CHECK(own_font_files("").size() >= 1);
}

} // namespace chronomap
