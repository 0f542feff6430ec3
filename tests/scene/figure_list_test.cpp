#include "scene/drawn_tab.h"
#include "scene/map_pieces.h"
#include "support/catch.h"
#include "support/claims.h"
#include "support/golden.h"
#include "support/scenes.h"
#include "viewer/scene/panel_parts.h"

#include <set>

using namespace chronomap;

namespace {

ViewState reading_figures(const Document& document, const std::string& language = "en") {
    ViewState view = whole_story(document, window_size, language);
    view.panel.is_shown = true;
    view.panel.tab = PanelTab::figures;
    return view;
}

DrawnTab figures_tab_of(const std::shared_ptr<const Document>& document, const ViewState& view) {
    const SceneHolder holder(document, view, window_size);
    DrawnTab tab;
    tab.reach = draw_panel(tab.list, holder.scene);
    return tab;
}

/// The tab alone, in a room of its own.
std::string tab_dump(const std::shared_ptr<const Document>& document, const ViewState& view) {
    const SceneHolder holder(document, view, window_size);
    const Column room{{900, 100, 300, 600}, holder.scene.words.is_rtl()};
    DisplayList list;
    draw_figures(list, {holder.scene, room}, room);
    return dump(list);
}

std::set<EntryIndex> entries_of(const DisplayList& list) {
    std::set<EntryIndex> entries;
    for (const DisplayItem& item : list.items) {
        if (item.pick.kind == PickKind::entry) {
            entries.insert(item.pick.index);
        }
    }
    return entries;
}

/// The panel scrolled from its top to its end, all of it.
std::string all_words(const std::shared_ptr<const Document>& document, ViewState view) {
    std::string words;
    for (double scroll = 0;; scroll += 300) {
        view.panel.scroll_px = scroll;
        const DrawnTab tab = figures_tab_of(document, view);
        words += words_of(tab.list);
        if (scroll > tab.reach.content_px - tab.reach.room_px) {
            return words;
        }
    }
}

} // namespace

TEST_CASE("the tab of figures is drawn as it always was") {
    const auto document = document_from(claims_dossier);
    ViewState view = reading_figures(*document);
    view.window.end = {document->span.end.ms - 5 * ms_per_day};
    view.playhead = view.window.end;
    view.selected = 2;
    view.hovered = 3;
    check_golden("scene/figures_en.txt", tab_dump(document, view));
    view = reading_figures(*document, "ar");
    view.theme = ThemeName::dark;
    view.panel.scroll_px = 200;
    check_golden("scene/figures_ar.txt", tab_dump(document, view));
}

TEST_CASE("each claim tells its figure, its speaker, of whom, when and where it stands") {
    const auto document = document_from(claims_dossier);
    const std::string words = all_words(document, reading_figures(*document));
    for (const char* told : {"at least 200", "about 70", "40–60", "The North", "An observer", "of North (inferred)",
                             "side not stated", "The Courier, paragraph 4", "in those days", "several", "ships sunk"}) {
        INFO(told);
        CHECK(words.find(told) != std::string::npos);
    }
}

TEST_CASE("nothing is added up: no number is told that nobody claims") {
    const auto document = document_from(claims_dossier);
    const std::string words = all_words(document, reading_figures(*document));
    // The sums of the claims of each side, of all, and the mean of the claims of the South.
    for (const char* sum : {"159", "410", "569", "137"}) {
        CHECK(words.find(sum) == std::string::npos);
    }
}

TEST_CASE("claims outside the time in view stay, and are counted in words") {
    const auto document = document_from(claims_dossier);
    ViewState view = reading_figures(*document);
    const std::set<EntryIndex> all = entries_of(figures_tab_of(document, view).list);
    CHECK(all_words(document, view).find("1 outside") == std::string::npos);
    view.window.end = {document->span.end.ms - 5 * ms_per_day};
    view.playhead = view.window.end;
    CHECK(entries_of(figures_tab_of(document, view).list) == all);
    CHECK(all_words(document, view).find("1 outside · 1 without a date") != std::string::npos);
}

TEST_CASE("what the filter or a switch takes out has neither mark nor row") {
    const auto document = document_from(claims_dossier);
    ViewState view = reading_figures(*document);
    CHECK(entries_of(figures_tab_of(document, view).list).count(5) == 1);
    view.shows_maybe = false;
    CHECK(entries_of(figures_tab_of(document, view).list).count(5) == 0);
    view.shows_sure = false;
    CHECK(entries_of(figures_tab_of(document, view).list) == std::set<EntryIndex>{4});
}

TEST_CASE("without any claim the tab says so") {
    const auto document = document_from(R"({"format": "chronomap-dossier/1", "title": {"en": "x"}, "entries": []})");
    const DrawnTab tab = figures_tab_of(document, reading_figures(*document));
    CHECK(speaks_of(tab.list, "claims a figure"));
    CHECK(tab.reach.content_px <= tab.reach.room_px);
}

TEST_CASE("the row of the selected entry comes into view when it is asked for") {
    const auto document = document_from(claims_dossier);
    ViewState view = reading_figures(*document);
    view.panel.scroll_px = 1e9;
    const double end = figures_tab_of(document, view).reach.scroll_px;
    CHECK(end > 100);
    view.selected = 1;
    view.panel.reveals_selection = true;
    const DrawnTab tab = figures_tab_of(document, view);
    CHECK(tab.reach.scroll_px < end);
    CHECK(speaks_of(tab.list, "of North (inferred)"));
}

TEST_CASE("many claims in one band are drawn as a crowd, and each still has its row") {
    std::string entries;
    for (int i = 0; i < 500; ++i) {
        entries += std::string(i ? "," : "") + R"({"id": "e)" + std::to_string(i) +
                   R"(", "kind": "event", "title": {"en": "x"}, "when": {"edtf": "1900-05-0)" +
                   std::to_string(1 + i % 9) + R"("}, "claims": [{"what": "killed", "value": )" +
                   std::to_string(i % 50) + "}]}";
    }
    const auto document =
        document_from(R"({"format": "chronomap-dossier/1", "title": {"en": "x"}, "entries": [)" + entries + "]}");
    ViewState view = reading_figures(*document);
    const DrawnTab tab = figures_tab_of(document, view);
    CHECK(tab.list.items.size() < 900);
    CHECK(tab.reach.content_px > 500 * 50);
    view.panel.scroll_px = 1e9;
    CHECK(entries_of(figures_tab_of(document, view).list).size() < 20);
}
