#include "support/catch.h"
#include "support/dossiers.h"
#include "support/window_size.h"
#include "viewer/scene/frame.h"
#include "viewer/scene/saved_view.h"

#include <cmath>
#include <random>

using namespace chronomap;

namespace {

ViewState opening(const Document& document) {
    return opening_view(document, window_size, FramePurpose::window, "en");
}

} // namespace

TEST_CASE("a saved view comes back, and is the same text when it is saved again") {
    const auto document = document_from(small_dossier);
    ViewState view = opening(*document);
    view.camera = {to_world({46.123456789, 39.987654321}), 7.123456789};
    view.clock = Clock::known;
    view.time_mode = TimeMode::cumulative;
    view.shows_maybe = false;
    view.filter = with({}, *document->finder->facets().value_from("kind=statement"));
    view.filter.search = "غوريس \"x\"";
    view.selected = 1;
    view.language = "ar";
    view.theme = ThemeName::dark;
    view.zone_is_utc = true;
    view.playhead.ms = view.window.begin.ms + 1;
    view.panel = {false, 333, PanelTab::figures, 12, true, {}, true, true, SourceIndex{0}};
    view.panel.open_facets = 1U << static_cast<unsigned>(Facet::place) | 1U << static_cast<unsigned>(Facet::dating);
    const std::string saved = to_json(view, *document);
    const ReadView read = view_from_json(saved, *document, opening(*document));
    CHECK(read.unknown.empty());
    CHECK(to_json(read.view, *document) == saved);
    CHECK(read.view.window == view.window);
    CHECK(read.view.playhead == view.playhead);
    CHECK(read.view.filter == view.filter);
    CHECK(read.view.selected == view.selected);
    CHECK(read.view.panel.tab == PanelTab::figures);
    CHECK(read.view.panel.open_facets == view.panel.open_facets);
    CHECK(std::abs(read.view.camera.zoom - view.camera.zoom) < 1e-6);
}

TEST_CASE("random cameras and times survive saving twice") {
    const auto document = document_from(small_dossier);
    std::mt19937 random(7);
    std::uniform_real_distribution<double> share(0, 1);
    for (int i = 0; i < 200; ++i) {
        ViewState view = opening(*document);
        view.camera = {{share(random), share(random)}, share(random) * max_zoom};
        view.window = {{static_cast<std::int64_t>(share(random) * 1e15) - 500'000'000'000'000}, {}};
        view.window.end.ms = view.window.begin.ms + 1 + static_cast<std::int64_t>(share(random) * 1e12);
        view.playhead = view.window.end;
        view.axis = view.window;
        const std::string saved = to_json(view, *document);
        const ReadView read = view_from_json(saved, *document, opening(*document));
        CHECK(read.unknown.empty());
        CHECK(to_json(read.view, *document) == saved);
    }
}

TEST_CASE("times without an end, and a language that only the dossier has, come back") {
    const auto document = document_from(R"({"format": "chronomap-dossier/1", "title": {"en": "T", "hy": "Տ"},
        "entries": [{"id": "a", "kind": "event", "title": {"en": "A"}, "when": {"edtf": "1900"}}]})");
    ViewState view = opening(*document);
    for (const TimeWindow& window : {TimeWindow{{0}, infinite_future}, TimeWindow{infinite_past, {0}}, all_time}) {
        view.window = window;
        view.axis = axis_around(window);
        view.playhead = window.end;
        view.language = "hy";
        const ReadView read = view_from_json(to_json(view, *document), *document, opening(*document));
        CHECK(read.unknown.empty());
        CHECK(read.view.window == view.window);
        CHECK(read.view.axis == view.axis);
        CHECK(read.view.playhead == view.playhead);
        CHECK(read.view.language == "hy");
    }
}

TEST_CASE("what the document does not have is named, and the rest is taken") {
    const auto document = document_from(small_dossier);
    const ViewState otherwise = opening(*document);
    const ReadView read = view_from_json(
        R"({"format": "chronomap-view/1", "select": "nobody", "filter": ["kind=event", "place=nowhere", 3], "clock": "noon",
            "language": "xx", "theme": 4, "zoom": 99, "center": [1], "time": "2022-02-30/2023", "sure": "yes", "maybe": false,
            "panel": {"tab": "cupboard", "width": -1, "open_facets": ["place", "colour"]}})",
        *document, otherwise);
    CHECK(read.unknown.size() == 13);
    CHECK_FALSE(read.view.shows_maybe);
    CHECK(read.view.filter.chosen.size() == 1);
    CHECK(read.view.panel.is_open(Facet::place));
    CHECK(read.view.camera == otherwise.camera);
    CHECK(read.view.window == otherwise.window);
}

TEST_CASE("what is no saved view is refused with what was expected") {
    const auto document = document_from(small_dossier);
    for (const char* text : {"", "[]", "{", "{}", R"({"format": "other"})", R"({"format": 3})"}) {
        CHECK_THROWS_AS(view_from_json(text, *document, opening(*document)), SavedViewError);
    }
    CHECK_THROWS_AS(view_from_json(std::string(2'000'000, ' '), *document, opening(*document)), SavedViewError);
}
