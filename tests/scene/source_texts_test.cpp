#include "viewer/scene/source_texts.h"

#include "support/catch.h"
#include "support/lighthouse.h"

using namespace chronomap;

namespace {

using CitingEntries = std::vector<EntryIndex>;

SourceText text_of(const std::string& utf8) {
    Dossier dossier;
    dossier.sources.resize(1);
    return make_source_texts(dossier, {parse_article(utf8, dossier.sources[0], "t").article}).texts.at(0);
}

} // namespace

TEST_CASE("each paragraph knows the entries that cite it, each once and in the dossier's order") {
    const auto document = lighthouse();
    const SourceText& herald = document->texts.texts[0];
    CHECK(herald.entries == std::vector<CitingEntries>{{}, {0}, {0}, {1, 2}, {}, {}});
    CHECK(cited_paragraphs(herald, document->dossier->entries[0]) == std::vector<std::size_t>{2, 1});
    CHECK(cited_paragraphs(herald, document->dossier->entries[3]).empty());
}

TEST_CASE("paragraphs of all texts are numbered through, and those that there are not have no entries") {
    const auto document = lighthouse();
    const SourceTexts& texts = document->texts;
    CHECK(texts.texts[1].first == 6);
    CHECK(texts.holding(5) == &texts.texts[0]);
    CHECK(texts.holding(6) == &texts.texts[1]);
    CHECK(texts.entries_at(3) == CitingEntries{1, 2});
    CHECK(texts.entries_at(6) == CitingEntries{3});
    for (const ParagraphIndex none : {ParagraphIndex{8}, ParagraphIndex{0xFFFFFFFF}}) {
        CHECK(texts.holding(none) == nullptr);
        CHECK(texts.entries_at(none).empty());
    }
    CHECK(lighthouse(0)->texts.holding(0) == nullptr);
}

TEST_CASE("a text reads from the side of its first counted paragraph") {
    const auto document = lighthouse();
    CHECK_FALSE(document->texts.texts[0].right_to_left);
    CHECK(document->texts.texts[1].right_to_left);
}

TEST_CASE("the text that is shown is the chosen one, else the first") {
    const auto document = lighthouse();
    CHECK(shown_text(document->texts, std::nullopt)->source == 0);
    CHECK(shown_text(document->texts, 1)->source == 1);
    CHECK(shown_text(document->texts, 7)->source == 0);
    CHECK(shown_text(lighthouse(0)->texts, 1) == nullptr);
}

TEST_CASE("after the last text comes the first") {
    const auto document = lighthouse();
    CHECK(next_text(document->texts, std::nullopt) == SourceIndex{1});
    CHECK(next_text(document->texts, 1) == SourceIndex{0});
    CHECK_FALSE(next_text(lighthouse(0)->texts, 1));
}

TEST_CASE("an entry turns to the text that it cites, and leaves what is shown where it cites none other") {
    const auto document = lighthouse();
    const std::vector<Entry>& entries = document->dossier->entries;
    CHECK(text_for(document->texts, entries[3], std::nullopt) == SourceIndex{1});
    CHECK(text_for(document->texts, entries[1], 1) == SourceIndex{0});
    CHECK(text_for(document->texts, entries[4], 1) == SourceIndex{1});
    CHECK_FALSE(text_for(document->texts, entries[0], std::nullopt));
}

TEST_CASE("a long paragraph is parted between words, a long word between characters, and nothing is lost") {
    std::string words;
    for (int i = 0; i < 1000; ++i) {
        words += "wörd ";
    }
    for (const std::string& paragraph : {words + "end", std::string(4000, 'a') + "€", std::string("short")}) {
        const SourceText text = text_of(paragraph);
        std::string joined;
        for (const TextPiece& piece : text.pieces) {
            CHECK(piece.begin == joined.size());
            CHECK(piece.bytes <= 1500);
            joined += text.article.paragraphs[0].text.substr(piece.begin, piece.bytes);
        }
        CHECK(joined == paragraph);
        CHECK(text.pieces.back().is_last);
    }
    CHECK(text_of(words).pieces[0].characters == 1250);
}
