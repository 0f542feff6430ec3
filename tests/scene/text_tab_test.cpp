#include "scene/drawn_tab.h"
#include "scene/map_pieces.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/lighthouse.h"
#include "support/scenes.h"
#include "viewer/scene/panel_parts.h"

using namespace chronomap;

namespace {

constexpr double text_room_px = 700;

ViewState reading_text(const Document& document, const std::string& language = "en") {
    ViewState view = whole_story(document, window_size, language);
    view.panel.is_shown = true;
    view.panel.tab = PanelTab::text;
    return view;
}

/// The tab alone, in a room of its own.
DrawnTab text_tab_of(const std::shared_ptr<const Document>& document, const ViewState& view,
                     double height_px = text_room_px) {
    const SceneHolder holder(document, view, window_size);
    const Column room{{900, 100, 300, height_px}, holder.scene.words.is_rtl()};
    DrawnTab tab;
    tab.reach = draw_text(tab.list, {holder.scene, room}, room);
    return tab;
}

/// The plate of a paragraph, if it is drawn.
std::optional<RectCommand> plate_of(const DisplayList& list, ParagraphIndex paragraph) {
    const auto plates =
        commands<RectCommand>(picked(list, {PickKind::paragraph, static_cast<std::uint32_t>(paragraph)}));
    return plates.empty() ? std::nullopt : std::optional(plates.front());
}

Color ink_of(const DisplayList& list, ParagraphIndex paragraph) {
    return commands<TextCommand>(picked(list, {PickKind::paragraph, static_cast<std::uint32_t>(paragraph)}))
        .at(0)
        .color;
}

} // namespace

TEST_CASE("the tab of texts is drawn as it always was") {
    const auto document = lighthouse();
    ViewState view = reading_text(*document);
    view.selected = 1;
    view.hovered_paragraph = 2;
    check_golden("scene/text_en.txt", dump(text_tab_of(document, view).list));
    view = reading_text(*document, "ar");
    view.theme = ThemeName::dark;
    view.panel.text = 1;
    check_golden("scene/text_ar.txt", dump(text_tab_of(document, view).list));
}

TEST_CASE("counted paragraphs have their number, and each has a mark of every entry that cites it") {
    const auto document = lighthouse();
    const DisplayList list = text_tab_of(document, reading_text(*document)).list;
    const std::string words = words_of(list);
    for (const char* number : {"\n1\n", "\n2\n", "\n3\n"}) {
        CHECK(words.find(number) != std::string::npos);
    }
    CHECK(words.find("\n4\n") == std::string::npos);
    for (const EntryIndex entry : {0U, 1U, 2U}) {
        CHECK_FALSE(picked(list, {PickKind::entry, static_cast<std::uint32_t>(entry)}).items.empty());
    }
    CHECK(picked(list, {PickKind::entry, 3}).items.empty());
}

TEST_CASE("a mark has the colour of the speaker, filled only while its entry is in view") {
    const auto document = lighthouse();
    ViewState view = reading_text(*document);
    const auto fill = [&] {
        const auto marks = commands<CircleCommand>(picked(text_tab_of(document, view).list, {PickKind::entry, 1}));
        REQUIRE(marks.size() == 1);
        CHECK(marks[0].stroke == theme_named(view.theme).sides[0]);
        return marks[0].fill;
    };
    CHECK(fill() == theme_named(view.theme).sides[0]);
    view.shows_sure = false;
    CHECK(fill().a == 0);
}

TEST_CASE("a paragraph without an entry is fainter than one with") {
    const auto document = lighthouse();
    const DisplayList list = text_tab_of(document, reading_text(*document)).list;
    CHECK(ink_of(list, 3) == theme_named(ThemeName::light).ink);
    CHECK(ink_of(list, 4) == theme_named(ThemeName::light).ink_faint);
    CHECK(ink_of(list, 0) == theme_named(ThemeName::light).ink_faint);
}

TEST_CASE("the paragraphs of the selected entry are marked, and come into view when that is asked for") {
    const auto document = lighthouse();
    ViewState view = reading_text(*document);
    view.selected = 1;
    view.panel.scroll_px = 0;
    const double low_px = 130;
    CHECK_FALSE(plate_of(text_tab_of(document, view, low_px).list, 3));
    view.panel.reveals_selection = true;
    const DrawnTab tab = text_tab_of(document, view, low_px);
    CHECK(tab.reach.scroll_px > 50);
    REQUIRE(plate_of(tab.list, 3));
    CHECK(plate_of(tab.list, 3)->fill == theme_named(view.theme).selection_fill);
    CHECK(plate_of(tab.list, 3)->rect.y > 100);
}

TEST_CASE("a paragraph that is in view as a whole stays where it is when its entry is selected") {
    const auto document = lighthouse();
    ViewState view = reading_text(*document);
    view.panel.scroll_px = 30;
    view.selected = 1;
    view.panel.reveals_selection = true;
    CHECK(text_tab_of(document, view, 500).reach.scroll_px == 30);
}

TEST_CASE("pointing at a paragraph lights up its entries in every part, and pointing at an entry its paragraphs") {
    const auto document = lighthouse();
    ViewState view = reading_text(*document);
    view.hovered_paragraph = 3;
    {
        const SceneHolder holder(document, view, window_size);
        CHECK(holder.scene.is_lit(1));
        CHECK(holder.scene.is_lit(2));
        CHECK_FALSE(holder.scene.is_lit(0));
    }
    CHECK(plate_of(text_tab_of(document, view).list, 3)->fill.a > 0);
    CHECK(plate_of(text_tab_of(document, view).list, 2)->fill.a == 0);
    view.hovered_paragraph.reset();
    view.hovered = 0;
    CHECK(plate_of(text_tab_of(document, view).list, 2)->fill.a > 0);
    CHECK(plate_of(text_tab_of(document, view).list, 1)->fill.a > 0);
    CHECK(plate_of(text_tab_of(document, view).list, 3)->fill.a == 0);
}

TEST_CASE("a paragraph that reads from the right stands at the right, whatever the interface does") {
    const auto document = lighthouse();
    const std::string language = GENERATE(std::string("en"), std::string("ar"));
    ViewState view = reading_text(*document, language);
    const auto lines = [&](ParagraphIndex paragraph) {
        return picked(text_tab_of(document, view).list, {PickKind::paragraph, static_cast<std::uint32_t>(paragraph)})
            .items;
    };
    const auto is_flush = [&](ParagraphIndex paragraph, bool right) {
        double least = 1e9;
        double most = 0;
        std::vector<double> edges;
        for (const DisplayItem& item : lines(paragraph)) {
            if (std::holds_alternative<TextCommand>(item.command)) {
                const auto& text = std::get<TextCommand>(item.command);
                const double edge = text.origin.x + (right ? measure_text(text.text, text.style).width : 0);
                least = std::min(least, edge);
                most = std::max(most, edge);
            }
        }
        return most - least < 1;
    };
    CHECK(is_flush(2, false));
    view.panel.text = 1;
    CHECK(is_flush(6, true));
}

TEST_CASE("several texts have a chip each, one alone is named") {
    const auto both = lighthouse();
    const DisplayList list = text_tab_of(both, reading_text(*both)).list;
    CHECK_FALSE(picked(list, {PickKind::source_text, 0}).items.empty());
    CHECK_FALSE(picked(list, {PickKind::source_text, 1}).items.empty());
    const auto one = lighthouse(1);
    const DisplayList alone = text_tab_of(one, reading_text(*one)).list;
    CHECK(picked(alone, {PickKind::source_text, 0}).items.empty());
    CHECK(speaks_of(alone, "The Ilse Herald · 3 paragraphs · 1 without an entry"));
}

TEST_CASE("of very many texts a page of chips is drawn, with the one that is shown") {
    Dossier dossier;
    dossier.sources.resize(60);
    std::vector<std::optional<Article>> articles;
    for (std::size_t i = 0; i < 60; ++i) {
        dossier.sources[i].publisher = LanguageText({{"en", "Newspaper " + std::to_string(i)}});
        articles.push_back(parse_article("A text.", {}, "t").article);
    }
    static const std::shared_ptr<const MessageSet> words = load_messages(CHRONOMAP_ASSETS "/messages");
    const auto document =
        make_document(std::make_shared<const Dossier>(dossier), std::make_shared<const BaseMap>(), words, articles);
    ViewState view = reading_text(*document);
    for (const SourceIndex shown : {0U, 30U, 59U}) {
        view.panel.text = shown;
        const DrawnTab tab = text_tab_of(document, view);
        CHECK(speaks_of(tab.list, "Newspaper " + std::to_string(shown)));
        CHECK(speaks_of(tab.list, "A text."));
    }
}

TEST_CASE("without any text the tab says so and how to give one") {
    const auto document = lighthouse(0);
    const DrawnTab tab = text_tab_of(document, reading_text(*document));
    CHECK(speaks_of(tab.list, "No source's text is here."));
    CHECK(plain(words_of(tab.list)).find("herald.txt") != std::string::npos);
    CHECK(tab.reach.content_px <= tab.reach.room_px);
}
