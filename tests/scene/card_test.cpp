#include "scene/map_pieces.h"

#include "support/catch.h"

using namespace chronomap;

namespace {

constexpr Size card_window{1600, 1200};

constexpr std::string_view told_in_full = R"({
  "format": "chronomap-dossier/1", "title": {"en": "T"}, "time_zone": "UTC",
  "sources": [{"id": "paper", "publisher": {"en": "The Paper"}, "language": "en"}, {"id": "other", "publisher": {"en": "The Other"}, "language": "en"}],
  "sides": [{"id": "north", "name": {"en": "North"}}],
  "actors": [{"id": "n", "name": {"en": "The North"}, "side": "north"}, {"id": "s", "name": {"en": "The South"}}],
  "places": [{"id": "ard", "name": {"en": "Ard"}, "at": [10, 10]}, {"id": "norda", "name": {"en": "Norda"}, "at": [10, 11]}],
  "entries": [{"id": "e", "kind": "statement", "act": "claims", "by": "n", "to": ["s"], "title": {"en": "the losses are heavy"},
    "summary": {"en": "A long night."},
    "when": {"edtf": "1900-05-01", "wording": {"en": "overnight"}, "inferred": true, "why": {"en": "the day before"}},
    "said": {"edtf": "1900-05-02", "wording": {"en": "on Wednesday"}},
    "said_from": {"place": "norda", "inferred": true, "why": {"en": "seat"}}, "about": ["ard"],
    "claims": [{"what": "killed", "value": 100, "approximate": true, "of": "north"}, {"what": "wounded", "low": 5, "high": 9},
               {"what": "missing", "low": 3}, {"what": "captured", "high": 4}, {"what": "horses", "value": 2.5}],
    "cites": [{"source": "paper", "paragraph": "headline"}, {"source": "paper", "paragraph": 3}, {"source": "other", "paragraph": 7}]}]
})";

std::string card_of(std::string_view json, EntryIndex entry, Size window = card_window,
                    const std::string& language = "en") {
    const auto document = document_from(json);
    ViewState view = whole_story(*document, window, language);
    view.selected = entry;
    const SceneHolder holder(document, view, window);
    return plain(words_of(card_part(holder.scene).list));
}

bool tells(const std::string& card, const char* words) {
    return card.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("without a selection there is no card") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, card_window), card_window);
    CHECK(card_part(holder.scene).list.items.empty());
    CHECK(card_part(holder.scene).rect.is_empty());
}

TEST_CASE("the card opens with who says it, to whom and from where") {
    const std::string card = card_of(told_in_full, 0);
    CHECK(tells(card, "Statement · in this time"));
    CHECK(tells(card, "The North claims: the losses are heavy"));
    CHECK(tells(card, "A long night."));
    CHECK(tells(card, "Norda (inferred)"));
    CHECK(tells(card, "The South"));
}

TEST_CASE("a time is told as worded, as understood, and why it was understood so") {
    const std::string card = card_of(told_in_full, 0);
    CHECK(tells(card, "overnight — 1 May 1900 · inferred: the day before"));
    CHECK(tells(card, "on Wednesday — 2 May 1900"));
    CHECK_FALSE(tells(card, "2 May 1900 · inferred"));
}

TEST_CASE("figures are told as exactly as the source tells them, with whose they are") {
    const std::string card = card_of(told_in_full, 0);
    CHECK(tells(card, "killed: about 100 · of North"));
    CHECK(tells(card, "wounded: 5–9 · side not stated"));
    CHECK(tells(card, "missing: at least 3"));
    CHECK(tells(card, "captured: at most 4"));
    CHECK(tells(card, "horses: 2.5 · side not stated"));
}

TEST_CASE("sources are named once, with the paragraphs that say it") {
    const std::string card = card_of(told_in_full, 0);
    CHECK(tells(card, "The Paper, headline, paragraph 3; The Other, paragraph 7"));
}

TEST_CASE("an event without time and place still tells its title and source") {
    const std::string card = card_of(small_dossier, 3);
    CHECK(tells(card, "Event A bell is heard"));
    CHECK(tells(card, "The Paper, paragraph 4"));
    CHECK_FALSE(tells(card, "in this time"));
}

TEST_CASE("in Arabic the card stands at the left and its text at its right") {
    const auto document = document_from(small_dossier);
    ViewState view = whole_story(*document, card_window, "ar");
    view.selected = 1;
    const SceneHolder holder(document, view, card_window);
    const FloatingPart card = card_part(holder.scene);
    CHECK(card.rect.right() < card_window.width / 2);
    const double right = card.rect.right() - 14;
    // Each line ends at the column's right edge, or before the words that name the row.
    std::size_t at_the_edge = 0;
    for (const DisplayItem& item : card.list.items) {
        if (const auto* text = std::get_if<TextCommand>(&item.command)) {
            const double end = text->origin.x + measure_text(text->text, text->style).width;
            CHECK((std::abs(end - right) < 1.5 || std::abs(end - (right - 76)) < 1.5));
            CHECK(text->direction == TextDirection::right_to_left);
            at_the_edge += std::abs(end - right) < 1.5 ? 1U : 0U;
        }
    }
    CHECK(at_the_edge >= 6);
    CHECK(tells(card_of(small_dossier, 1, card_window, "ar"), "حكومة الشمال"));
}

TEST_CASE("the card never grows over its room, however small, and its text stays within") {
    const std::string language = GENERATE(std::string("en"), std::string("ar"));
    const Size window = GENERATE(Size{320, 240}, Size{640, 360}, Size{1024, 500}, Size{1600, 1200});
    const auto document = document_from(told_in_full);
    ViewState view = whole_story(*document, window, language);
    view.selected = 0;
    const SceneHolder holder(document, view, window);
    const FloatingPart card = card_part(holder.scene);
    CHECK(holder.layout.card.inset(-0.01).contains(card.rect));
    for (const DisplayItem& item : card.list.items) {
        if (const auto* text = std::get_if<TextCommand>(&item.command)) {
            INFO(text->text);
            CHECK(card.rect.inset(-1).contains(item.bounds));
        }
    }
}

TEST_CASE("everywhere on the card pointing means the card, with the colour of the speaker at its side") {
    const auto document = document_from(small_dossier);
    ViewState view = whole_story(*document, card_window);
    view.selected = 1;
    const SceneHolder holder(document, view, card_window);
    const FloatingPart card = card_part(holder.scene);
    CHECK(pick_at(card.list, card.rect.center()).kind == PickKind::card);
    CHECK(commands<RectCommand>(card.list).back().fill == holder.scene.theme.sides[0]);
}
