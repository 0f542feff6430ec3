#include "viewer/scene/text_layout.h"

#include "support/catch.h"
#include "support/lighthouse.h"

#include <random>

using namespace chronomap;

namespace {

constexpr double width_px = 260;
constexpr double layout_room_px = 400;

/// Paragraphs of very different lengths, so that guesses are wrong.
SourceText uneven_text() {
    std::mt19937 random{7};
    std::string utf8;
    for (int i = 0; i < 200; ++i) {
        const auto words = 1 + random() % 150;
        for (unsigned word = 0; word < words; ++word) {
            utf8 += std::string(1 + random() % 9, word % 3 == 0 ? 'i' : 'w') + " ";
        }
        utf8 += "\n\n";
    }
    Dossier dossier;
    dossier.sources.resize(1);
    return make_source_texts(dossier, {parse_article(utf8, dossier.sources[0], "t").article}).texts.at(0);
}

/// How far below the top of the text a place is, in true px.
double true_px(const TextLayout& layout, ReadingPlace place) {
    double y = place.below_px;
    for (std::size_t piece = 0; piece < place.piece; ++piece) {
        y += layout.height_px(piece);
    }
    return y;
}

} // namespace

TEST_CASE("a scroll position stands for one place, and the place for it") {
    const SourceText text = uneven_text();
    const TextLayout layout(text, width_px);
    for (double scroll = 0; scroll < layout.most_scroll_px(layout_room_px); scroll += 371) {
        CHECK(layout.scroll_of(layout.place_at(scroll)) == Approx(scroll).margin(0.01));
    }
}

TEST_CASE("scrolling on never goes back, nor far beyond what was asked for") {
    const SourceText text = uneven_text();
    const TextLayout layout(text, width_px);
    double before = 0;
    for (double scroll = 8; scroll < 6000; scroll += 8) {
        const double now = true_px(layout, layout.place_at(scroll));
        CHECK(now >= before);
        CHECK(now - before < 40);
        before = now;
    }
}

TEST_CASE("scrolled as far as can be the text ends at the foot of its room") {
    const SourceText text = uneven_text();
    const TextLayout layout(text, width_px);
    const double whole = true_px(layout, {layout.piece_count(), 0});
    const double top = true_px(layout, layout.place_at(layout.most_scroll_px(layout_room_px)));
    CHECK(whole - top == Approx(layout_room_px).margin(0.5));
}

TEST_CASE("a text that has room cannot be scrolled") {
    const auto document = lighthouse();
    CHECK(TextLayout(document->texts.texts[1], width_px).most_scroll_px(2000) == 0);
}

TEST_CASE("moving goes as far on the screen as was asked, and stays within the text") {
    const SourceText text = uneven_text();
    const TextLayout layout(text, width_px);
    const ReadingPlace from{50, 10};
    CHECK(true_px(layout, layout.moved(from, 900)) - true_px(layout, from) == Approx(900));
    CHECK(true_px(layout, from) - true_px(layout, layout.moved(from, -900)) == Approx(900));
    CHECK(true_px(layout, layout.moved(from, -1e9)) == 0);
    CHECK(layout.moved(from, 1e9).piece == layout.piece_count());
}

TEST_CASE("the pieces of a paragraph are found, and its lines fit the column") {
    const SourceText text = uneven_text();
    const TextLayout layout(text, width_px);
    for (const std::size_t paragraph : {std::size_t{0}, std::size_t{17}, std::size_t{199}}) {
        const std::size_t piece = layout.first_piece(paragraph);
        CHECK(text.pieces[piece].paragraph == paragraph);
        CHECK(text.pieces[piece].begin == 0);
        for (const std::string& line : layout.lines_of(piece)) {
            CHECK(measure_text(line, layout.style_of(piece)).width <= width_px + 1);
        }
    }
}

TEST_CASE("a column of no width and a text of one letter do no harm") {
    Dossier dossier;
    dossier.sources.resize(1);
    const SourceText text =
        make_source_texts(dossier, {parse_article("a", dossier.sources[0], "t").article}).texts.at(0);
    const TextLayout layout(text, -5);
    CHECK(layout.most_scroll_px(0) >= 0);
    CHECK(layout.place_at(1e9).piece == 0);
    CHECK(layout.place_at(-1e9).below_px == 0);
}

TEST_CASE("the later pieces of a paragraph read as its beginning does") {
    std::string words = "بدأ النص";
    while (words.size() < 1400) {
        words += " كلمة";
    }
    while (words.size() < 3200) {
        words += " latin";
    }
    Dossier dossier;
    dossier.sources.resize(1);
    const SourceText text =
        make_source_texts(dossier, {parse_article(words, dossier.sources[0], "t").article}).texts.at(0);
    REQUIRE(text.pieces.size() > 2);
    const TextLayout layout(text, width_px);
    for (std::size_t piece = 0; piece < text.pieces.size(); ++piece) {
        CHECK(reads_right_to_left(layout.lines_of(piece).front()));
    }
}
