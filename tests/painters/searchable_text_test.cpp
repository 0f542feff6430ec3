#include "viewer/painters/searchable_text.h"

#include "support/catch.h"

namespace chronomap {

namespace {

// What a reader that goes from left to right finds; unseen letters in brackets.
std::string found_in(const std::string& text) {
    const auto line = shaped(text, {16, FontWeight::regular, 0});
    std::string found;
    for (const GlyphRun& run : line->runs)
        for (const LetteredGlyph& one : searchable(line->text, run).glyphs)
            found += one.is_unseen ? "[" + one.letter + "]" : one.letter;
    return found;
}

std::size_t ink_in(const std::string& text) {
    const auto line = shaped(text, {16, FontWeight::regular, 0});
    return searchable(line->text, line->runs.front()).ink.size();
}

} // namespace

TEST_CASE("The letters of a word stand from left to right, the words in the order of reading") {
    CHECK(found_in("باكو") == "وكاب");
    CHECK(found_in("بحر باكو") == "رحب وكاب");
}

TEST_CASE("Lam and alef share a glyph, and each has its place") {
    CHECK(found_in("لاشين") == "نيش[ا]ل");
    CHECK(found_in("الأرمن") == "نمر[أ]لا");
}

TEST_CASE("A vowel mark is a letter of its own on the letter that bears it, and its ink is an outline") {
    CHECK(found_in("قُصفت") == "تفص[ُ]ق");
    CHECK(ink_in("قُصفت") == 1);
    CHECK(ink_in("باكو") == 0);
}

TEST_CASE("From left to right every letter is found as well, where two share a glyph or one bears a mark") {
    CHECK(found_in("Lachin 2022") == "Lachin 2022");
    const std::string ligature = found_in("ceasefire");
    CHECK((ligature == "ceasef[i]re" || ligature == "ceasefire"));
    CHECK(found_in("Գորիս") == "Գորիս");
    CHECK(found_in("x\u0323y") == "x[\u0323]y");
}

TEST_CASE("Points and commas at the edge of a word keep to it") {
    CHECK(found_in("باكو، بحر") == "[\u200F]،وكاب رحب");
}

TEST_CASE("Within a word nothing leaves the baseline or goes to the left") {
    const auto line = shaped("نفّذتْ", {16, FontWeight::regular, 0});
    double x = -1;
    for (const LetteredGlyph& one : searchable(line->text, line->runs.front()).glyphs) {
        CHECK(one.glyph.x >= x);
        CHECK(one.glyph.y == 0);
        x = one.glyph.x;
    }
}

} // namespace chronomap
