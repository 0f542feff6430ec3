#include "viewer/ui/panel_controller.h"

#include "support/catch.h"
#include "ui/sample.h"
#include "viewer/scene/facet_pick.h"

#include <algorithm>

using namespace chronomap;

namespace {

constexpr FacetValue event{Facet::kind, 0}, place{Facet::place, 1};

/// A window that really draws its panel, with the filters in it.
AppController window() {
    ViewState view = sample::view();
    view.panel.tab = PanelTab::filters;
    AppController made(sample::document(), view, {1280, 720});
    made.set_frame(build_frame(made.document(), made.view(), made.size(), FramePurpose::window));
    return made;
}

void press(AppController& controller, Pick pick) {
    for (const DisplayItem& item : controller.frame().list.items) {
        if (item.pick == pick && std::holds_alternative<RectCommand>(item.command)) {
            const Point at = item.bounds.center();
            const double t_ms = sample::later_ms();
            controller.handle({t_ms, PointerPressed{at}});
            controller.handle({t_ms + 50, PointerReleased{at}});
            controller.set_frame(
                build_frame(controller.document(), controller.view(), controller.size(), FramePurpose::window));
            return;
        }
    }
    FAIL("nothing to press");
}

} // namespace

TEST_CASE("a press on a value chooses it, and another one gives it up") {
    const auto document = sample::document();
    ViewState view = with_facet_pressed(sample::view(), *document, pick_of(event));
    view = with_facet_pressed(view, *document, pick_of(place));
    CHECK(view.filter.chosen == std::vector<FacetValue>{event, place});
    view = with_facet_pressed(view, *document, pick_of(event));
    CHECK(view.filter.chosen == std::vector<FacetValue>{place});
}

TEST_CASE("what a document does not have cannot be chosen, but given up") {
    const auto document = sample::document();
    constexpr FacetValue unknown{Facet::place, 2};
    ViewState view = sample::view();
    CHECK(with_facet_pressed(view, *document, pick_of(unknown)) == view);
    CHECK(with_facet_pressed(view, *document, {PickKind::facet_value, 0xFF00'0000}) == view);
    CHECK(with_facet_pressed(view, *document, {PickKind::entry, 0}) == view);
    view.filter = with({}, unknown);
    CHECK(with_facet_pressed(view, *document, pick_of(unknown)).filter.is_empty());
}

TEST_CASE("the last row of a section opens it and closes it") {
    const auto document = sample::document();
    const ViewState open = with_facet_pressed(sample::view(), *document, pick_of_rest(Facet::place));
    CHECK(open.panel.is_open(Facet::place));
    CHECK_FALSE(open.panel.is_open(Facet::source));
    CHECK(with_facet_pressed(open, *document, pick_of_rest(Facet::place)) == sample::view());
}

TEST_CASE("a row and then its chip are pressed in the window") {
    AppController controller = window();
    press(controller, pick_of(event));
    CHECK(controller.view().filter.has(event));
    press(controller, pick_of(event)); // the chip comes first
    CHECK(controller.view().filter.is_empty());
}

TEST_CASE("two quick presses on a row are two presses") {
    AppController controller = window();
    press(controller, pick_of(event));
    const ViewState before = controller.view();
    const auto& items = controller.frame().list.items;
    const auto row = std::find_if(items.rbegin(), items.rend(), [](const DisplayItem& item) {
        return item.pick == pick_of(event) && std::holds_alternative<RectCommand>(item.command);
    });
    REQUIRE(row != items.rend());
    const Point at = row->bounds.center();
    for (const double t_ms : {1e9, 1e9 + 150}) {
        controller.handle({t_ms, PointerPressed{at}});
        controller.handle({t_ms + 50, PointerReleased{at}});
    }
    CHECK(controller.view().filter == before.filter);
}

TEST_CASE("one key clears filters and search, and escape clears neither") {
    AppController controller = window();
    press(controller, pick_of(event));
    sample::press_key(controller, "escape");
    CHECK_FALSE(controller.view().filter.is_empty());
    sample::press_key(controller, "0");
    CHECK(controller.view().filter.is_empty());
}

TEST_CASE("in the list another filter begins at its top, in the filters nothing moves") {
    const auto document = sample::document();
    ViewState view = sample::view();
    view.panel.scroll_px = 300;
    CHECK(with_facet_pressed(view, *document, pick_of(event)).panel.scroll_px == 0);
    view.panel.tab = PanelTab::filters;
    CHECK(with_facet_pressed(view, *document, pick_of(event)).panel.scroll_px == 300);
    view.filter.search = "words";
    CHECK(without_filters(view).filter.is_empty());
}
