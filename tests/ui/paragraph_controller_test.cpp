// What pointing at paragraphs does, and pressing them and the chips of texts.
#include "support/catch.h"
#include "support/lighthouse.h"
#include "ui/sample.h"

using namespace chronomap;

namespace {

constexpr Point at_nothing{20, 300};

Point middle_of(ParagraphIndex paragraph) {
    return {700, 30 + 40 * static_cast<double>(paragraph)};
}

/// A panel at x 600-800 with the eight paragraphs of both texts, 40 px each, and below them the second text's chip.
Frame frame() {
    Frame made;
    made.layout.frame = {0, 0, 800, 600};
    made.layout.map = {0, 0, 600, 600};
    made.layout.panel = {600, 0, 200, 600};
    made.list.add(RectCommand{made.layout.map}, {PickKind::map});
    made.list.add(RectCommand{made.layout.panel}, {PickKind::panel});
    for (std::uint32_t i = 0; i < 8; ++i) {
        made.list.add(RectCommand{{600, 10 + 40.0 * i, 200, 40}}, {PickKind::paragraph, i});
    }
    made.list.add(RectCommand{{600, 500, 200, 30}}, {PickKind::source_text, 1});
    return made;
}

AppController reader() {
    ViewState view = sample::view();
    view.panel.tab = PanelTab::text;
    AppController made(lighthouse(), view, sample::size);
    made.set_frame(frame());
    return made;
}

void press(AppController& controller, Point at, double t_ms) {
    controller.handle({t_ms, PointerPressed{at, PointerButton::left}});
    controller.handle({t_ms, PointerReleased{at, PointerButton::left}});
    controller.set_frame(frame());
}

} // namespace

TEST_CASE("the paragraph under the pointer is hovered until it leaves") {
    AppController controller = reader();
    controller.handle({0, PointerMoved{middle_of(3)}});
    CHECK(controller.view().hovered_paragraph == ParagraphIndex{3});
    CHECK_FALSE(controller.view().hovered);
    CHECK(controller.pointer_shape() == PointerShape::hand);
    controller.handle({0, PointerMoved{middle_of(4)}});
    CHECK(controller.view().hovered_paragraph == ParagraphIndex{4});
    CHECK(controller.pointer_shape() == PointerShape::arrow);
    controller.handle({0, PointerMoved{at_nothing}});
    CHECK_FALSE(controller.view().hovered_paragraph);
    controller.handle({0, PointerMoved{middle_of(3)}});
    controller.handle({0, PointerLeft{}});
    CHECK_FALSE(controller.view().hovered_paragraph);
}

TEST_CASE("pressing a paragraph selects its entries in turn, however quickly") {
    AppController controller = reader();
    const double apart_ms = GENERATE(100.0, 10'000.0);
    std::vector<std::optional<EntryIndex>> selected;
    for (int i = 1; i <= 3; ++i) {
        press(controller, middle_of(3), i * apart_ms);
        selected.push_back(controller.view().selected);
    }
    CHECK(selected == std::vector<std::optional<EntryIndex>>{1, 2, 1});
}

TEST_CASE("pressing a paragraph neither scrolls the text nor, without an entry, selects anything") {
    AppController controller = reader();
    controller.handle({0, PointerPressed{middle_of(3), PointerButton::left}});
    controller.handle({0, PointerReleased{middle_of(3), PointerButton::left}});
    CHECK(controller.view().selected == EntryIndex{1});
    CHECK_FALSE(controller.view().panel.reveals_selection);
    press(controller, middle_of(4), 10'000);
    CHECK(controller.view().selected == EntryIndex{1});
}

TEST_CASE("a chip turns to its text, from its beginning") {
    AppController controller = reader();
    press(controller, {700, 510}, 10'000);
    CHECK(controller.view().panel.text == SourceIndex{1});
    CHECK(controller.view().panel.scroll_px == 0);
}

TEST_CASE("the key of the tab turns to the next text once it is open") {
    AppController controller = reader();
    controller.handle({0, KeyPressed{"4", {}}});
    CHECK(controller.view().panel.text == SourceIndex{1});
    controller.handle({0, KeyPressed{"4", {}}});
    CHECK(controller.view().panel.text == SourceIndex{0});
}

TEST_CASE("selecting an entry turns to the text that it cites") {
    AppController controller = reader();
    press(controller, middle_of(6), 10'000);
    CHECK(controller.view().selected == EntryIndex{3});
    CHECK(controller.view().panel.text == SourceIndex{1});
    press(controller, middle_of(2), 20'000);
    CHECK(controller.view().panel.text == SourceIndex{0});
}

TEST_CASE("opening the tab of texts turns to the selected entry's paragraph") {
    ViewState view = sample::view();
    view.selected = 3;
    AppController controller(lighthouse(), view, sample::size);
    controller.set_frame(frame());
    controller.handle({0, KeyPressed{"4", {}}});
    CHECK(controller.view().panel.tab == PanelTab::text);
    CHECK(controller.view().panel.text == SourceIndex{1});
    CHECK(controller.view().panel.reveals_selection);
}
