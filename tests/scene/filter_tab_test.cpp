#include "scene/map_pieces.h"
#include "support/catch.h"
#include "support/golden.h"
#include "viewer/scene/facet_pick.h"
#include "viewer/scene/facet_words.h"
#include "viewer/scene/panel_parts.h"

#include <map>
#include <string>

using namespace chronomap;

namespace {

constexpr Size tall_window{1280, 960};

FacetValue value(const Document& document, const char* text) {
    return document.finder->facets().value_from(text).value();
}

ViewState filtering(const Document& document, const std::vector<const char*>& chosen = {},
                    const std::string& language = "en") {
    ViewState view = whole_story(document, tall_window, language);
    view.panel.is_shown = true;
    view.panel.tab = PanelTab::filters;
    for (const char* text : chosen) {
        view.filter = with(view.filter, value(document, text));
    }
    return view;
}

DisplayList panel_of(std::shared_ptr<const Document> document, const ViewState& view) {
    const SceneHolder holder(std::move(document), view, tall_window);
    DisplayList list;
    draw_panel(list, holder.scene);
    return list;
}

/// By pick, in the order of first appearance: the texts of a row, name and count.
std::vector<std::pair<Pick, std::vector<std::string>>> facet_rows_of(const DisplayList& list) {
    std::vector<std::pair<Pick, std::vector<std::string>>> rows;
    for (const DisplayItem& item : list.items) {
        if (item.pick.kind != PickKind::facet_value) {
            continue;
        }
        if (rows.empty() || rows.back().first != item.pick) {
            rows.push_back({item.pick, {}});
        }
        if (const auto* text = std::get_if<TextCommand>(&item.command)) {
            rows.back().second.push_back(text->text);
        }
    }
    return rows;
}

std::string count_at(const DisplayList& list, FacetValue wanted) {
    for (const auto& [pick, texts] : facet_rows_of(list)) {
        if (pick == pick_of(wanted) && texts.size() == 2) {
            return texts[1];
        }
    }
    return "none";
}

/// `places` places, the first with as many entries as its number is far from the end.
std::shared_ptr<const Document> document_with_places(int places) {
    Dossier dossier;
    for (int i = 0; i < places; ++i) {
        Place place;
        place.id = "p" + std::to_string(i);
        place.name = LanguageText({{"en", "Place " + std::to_string(i)}});
        place.at = LonLat{10, 10};
        dossier.places.push_back(place);
        StatedTime time;
        time.extent = TimeExtent{TimeExtent::Kind::moment, {{0}, {1000}}, {{0}, {1000}}};
        for (int j = i; j < places; ++j) {
            Entry entry;
            entry.id = std::to_string(i) + "-" + std::to_string(j);
            entry.title = LanguageText({{"en", entry.id}});
            entry.when = time;
            entry.where = {{static_cast<PlaceIndex>(i), {}}};
            dossier.entries.push_back(entry);
        }
    }
    return make_document(std::make_shared<const Dossier>(std::move(dossier)), std::make_shared<const BaseMap>(),
                         load_messages(CHRONOMAP_ASSETS "/messages"));
}

} // namespace

TEST_CASE("the filters are drawn as they were, in both directions") {
    const auto document = document_from(small_dossier);
    for (const char* language : {"en", "ar"}) {
        const SceneHolder holder(document, filtering(*document, {"side=north"}, language), tall_window);
        const Panel panel{holder.scene, {{20, 0, 300, 600}, holder.scene.words.is_rtl()}};
        DisplayList list;
        draw_filter_tab(list, panel, panel.part(100, 600));
        check_golden(std::string("scene/filters_") + language + ".txt", dump(list));
    }
}

TEST_CASE("counts follow the other facets, not their own") {
    const auto document = document_from(small_dossier);
    const DisplayList all = panel_of(document, filtering(*document));
    CHECK(count_at(all, value(*document, "side=north")) == "1");
    CHECK(count_at(all, value(*document, "place=ard")) == "3");
    const DisplayList north = panel_of(document, filtering(*document, {"side=north"}));
    CHECK(count_at(north, value(*document, "side=south")) == "1");
    CHECK(count_at(north, value(*document, "place=ard")) == "1");
    CHECK(count_at(north, value(*document, "place=marsh")) == "0");
}

TEST_CASE("counts are of the time in view, under its switches") {
    const auto document = document_from(small_dossier);
    ViewState view = filtering(*document);
    view.shows_sure = false;
    CHECK(count_at(panel_of(document, view), value(*document, "side=north")) == "0");
    view = filtering(*document);
    view.playhead = {view.window.begin.ms + 1};
    CHECK(count_at(panel_of(document, view), value(*document, "place=ard")) == "0");
    // What has no time at all is in no time, and yet there.
    CHECK(count_at(panel_of(document, view), value(*document, "dating=none")) == "1");
}

TEST_CASE("the most frequent value comes first, equal ones by name, and those that leave nothing last") {
    const auto document = document_from(small_dossier);
    std::vector<FacetValue> places;
    for (const auto& [pick, texts] : facet_rows_of(panel_of(document, filtering(*document, {"side=north"})))) {
        if (texts.size() == 2 && facet_of(pick) == Facet::place) {
            places.push_back(*facet_value_of(pick));
        }
    }
    CHECK(places == std::vector<FacetValue>{value(*document, "place=ard"), value(*document, "place=norda"),
                                            value(*document, "place=suda"), value(*document, "place=marsh")});
}

TEST_CASE("a long section shows its first values, what is chosen, and opens with a press on its last row") {
    const auto document = document_with_places(20);
    ViewState view = filtering(*document, {"place=p15"});
    const auto places_of = [](const DisplayList& list) {
        std::map<std::uint32_t, int> found;
        for (const auto& [pick, texts] : facet_rows_of(list)) {
            if (facet_of(pick) == Facet::place && texts.size() == 2) {
                ++found[facet_value_of(pick)->value];
            }
        }
        return found;
    };
    const DisplayList closed = panel_of(document, view);
    CHECK(places_of(closed).size() == 9);
    CHECK(places_of(closed).count(15) == 1);
    CHECK(speaks_of(picked(closed, pick_of_rest(Facet::place)), "11 more"));
    view.panel.open_facets = 1U << static_cast<unsigned>(Facet::place);
    const DisplayList open = panel_of(document, view);
    CHECK(places_of(open).size() == 20);
    CHECK(speaks_of(picked(open, pick_of_rest(Facet::place)), "fewer"));
}

TEST_CASE("of thousands of values only those that are seen are laid out, wherever they are scrolled to") {
    Dossier dossier;
    dossier.places.resize(5'000);
    dossier.entries.resize(1);
    const auto document = make_document(std::make_shared<const Dossier>(std::move(dossier)),
                                        std::make_shared<const BaseMap>(), load_messages(CHRONOMAP_ASSETS "/messages"));
    ViewState view = filtering(*document);
    view.panel.open_facets = 1U << static_cast<unsigned>(Facet::place);
    for (const double scroll_px : {0.0, 50'000.0, 1e9}) {
        view.panel.scroll_px = scroll_px;
        CHECK(panel_of(document, view).items.size() < 400);
    }
    const Frame frame = build_frame(*document, view, tall_window, FramePurpose::window);
    CHECK(frame.panel_scroll_most_px > 5'000 * 20);
    CHECK(frame.panel_scroll_px == Approx(frame.panel_scroll_most_px));
}

TEST_CASE("values are called by their names in the view's language, and categories as the author wrote them") {
    const auto document = document_from(small_dossier);
    const auto call = [&](const char* text, const char* language) {
        return value_words(*document, value(*document, text), document->words_in(language), language);
    };
    CHECK(call("side=north", "en") == "North");
    CHECK(call("side=north", "ar") == "الشمال");
    CHECK(call("side=others", "en") == "Others");
    CHECK(call("kind=statement", "en") == "Statement");
    CHECK(call("source=paper", "en") == "The Paper");
    CHECK(call("actor=paper", "en") == "The Paper");
    CHECK(call("act=denies", "en") == "denies");
    CHECK(call("dating=inferred", "en") == "date inferred");
}

TEST_CASE("what is chosen stands in the head of every tab, and can be taken away there") {
    const auto document = document_from(small_dossier);
    for (const PanelTab tab : {PanelTab::entries, PanelTab::filters}) {
        ViewState view = filtering(*document, {"side=north"});
        view.panel.tab = tab;
        const DisplayList one = panel_of(document, view);
        CHECK(speaks_of(picked(one, pick_of(value(*document, "side=north"))), "Side: North"));
        CHECK(picked(one, pick_of(Action::clear_filters)).items.empty());
        view.filter = with(view.filter, value(*document, "kind=statement"));
        CHECK_FALSE(picked(panel_of(document, view), pick_of(Action::clear_filters)).items.empty());
    }
}

TEST_CASE("pressing a filter leaves the rows of the filters where they are") {
    const auto document = document_with_places(20);
    const auto row_y = [&](const std::vector<const char*>& chosen) {
        const DisplayList list =
            picked(panel_of(document, filtering(*document, chosen)), pick_of(value(*document, "place=p0")));
        return list.items.back().bounds.y;
    };
    const double before = row_y({});
    CHECK(row_y({"place=p1"}) == before);
    CHECK(row_y({"place=p1", "place=p2", "place=p3", "place=p4", "place=p5", "dating=stated", "kind=event"}) == before);
}

TEST_CASE("a filter that the dossier does not have is not drawn") {
    const auto document = document_from(small_dossier);
    ViewState view = filtering(*document);
    view.filter = with(view.filter, {Facet::place, 4'000});
    CHECK_NOTHROW(panel_of(document, view));
}

TEST_CASE("a list that filters leave empty says so, and offers to clear them") {
    const auto document = document_from(small_dossier);
    ViewState view = filtering(*document, {"side=north", "side=south", "kind=event"});
    view.panel.tab = PanelTab::entries;
    const DisplayList none = panel_of(document, view);
    CHECK(speaks_of(none, "No entry passes"));
    CHECK(picked(none, pick_of(Action::clear_filters)).items.size() >= 4); // in the head and in the list
    view = filtering(*document, {"side=north"});
    view.panel.tab = PanelTab::entries;
    view.playhead = {view.window.begin.ms + 1};
    CHECK(speaks_of(panel_of(document, view), "1 entry passes the filters"));
    view.filter = {};
    CHECK(speaks_of(panel_of(document, view), "No entry is in this time"));
    CHECK(picked(panel_of(document, view), pick_of(Action::clear_filters)).items.empty());
}

TEST_CASE("the list says when a search found similar spellings only") {
    const auto document = document_from(small_dossier);
    ViewState view = filtering(*document);
    view.panel.tab = PanelTab::entries;
    view.filter.search = "fire";
    CHECK_FALSE(speaks_of(panel_of(document, view), "Similar spellings"));
    view.filter.search = "nobudi";
    const auto matches = document->finder->search(view.filter.search);
    REQUIRE(matches);
    REQUIRE(matches->similar);
    CHECK(speaks_of(panel_of(document, view), "Similar spellings"));
}

TEST_CASE("who asks for what has no date sees it without opening the tray") {
    const auto document = document_from(small_dossier);
    ViewState view = filtering(*document, {"dating=none"});
    view.panel.tab = PanelTab::entries;
    CHECK(speaks_of(panel_of(document, view), "A bell is heard"));
}

TEST_CASE("the places that answer a search shine on the map") {
    const auto document = document_from(small_dossier);
    ViewState view = whole_story(*document, tall_window);
    constexpr PlaceIndex ard = 0, norda = 1;
    view.filter.search = "norda";
    const SceneHolder holder(document, view, tall_window);
    const MapStory story = tell_map_story(holder.scene);
    CHECK(story.places[norda].is_found);
    CHECK(story.places[norda].is_lit());
    CHECK_FALSE(story.places[ard].is_found);
}
