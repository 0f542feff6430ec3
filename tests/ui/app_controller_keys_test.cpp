#include "window_sample.h"

#include "support/catch.h"

namespace chronomap {

using sample::Window;

TEST_CASE("the typed sign, whatever key gives it, puts the keyboard into the search field") {
    Window window;
    window.press("other", {}, "/");
    CHECK(window.view().types_in(InputKind::search));
    CHECK(window.view().filter.search.empty());
}

TEST_CASE("letters typed into the search field search, and are no shortcuts") {
    Window window;
    window.press("other", {}, "/");
    window.type("title b");
    CHECK(window.view().filter.search == "title b");
    CHECK(window.view().language == "en"); // of which L is the key
    CHECK_FALSE(window.view().is_playing); // of which the space is
    window.press("backspace");
    CHECK(window.view().filter.search == "title ");
}

TEST_CASE("a search begins the list anew from its top") {
    ViewState view = sample::view();
    view.panel.scroll_px = 50;
    Window window(sample::document(), view, {1280, 400});
    window.press("other", {}, "/");
    window.type("t");
    CHECK(window.view().panel.scroll_px == 0);
}

TEST_CASE("escape and enter leave the field, and what was searched for stays") {
    for (const std::string key : {"escape", "enter"}) {
        Window window;
        window.press("other", {}, "/");
        window.type("b");
        window.press(key);
        CHECK_FALSE(window.view().input);
        CHECK(window.view().filter.search == "b");
        window.press("t", {}, "t");
        CHECK(window.view().theme == ThemeName::dark);
        CHECK(window.view().filter.search == "b");
    }
}

TEST_CASE("coming back to the search marks all of it, so that typing begins anew") {
    Window window;
    window.press("other", {}, "/");
    window.type("old");
    window.press("escape");
    window.press("other", {}, "/");
    CHECK(marked_text(window.view().input->field) == "old");
    window.type("new");
    CHECK(window.view().filter.search == "new");
}

TEST_CASE("shortcuts with ctrl work while typing, and type nothing") {
    Window window;
    window.press("other", {}, "/");
    window.press("1", {.ctrl = true}, "1"); // X reports a text for this
    CHECK(window.view().filter.search.empty());
    window.press("q", {.ctrl = true});
    CHECK(window.controller.quits());
}

TEST_CASE("the clipboard is asked for and comes back as an event") {
    Window window;
    window.press("other", {}, "/");
    window.type("goris");
    window.press("a", {.ctrl = true});
    window.press("c", {.ctrl = true});
    CHECK(window.controller.take_effects() == std::vector<Effect>{CopyText{"goris"}});
    CHECK(window.view().filter.search == "goris");
    window.press("x", {.ctrl = true});
    CHECK(window.controller.take_effects() == std::vector<Effect>{CopyText{"goris"}});
    CHECK(window.view().filter.search.empty());
    window.press("x", {.ctrl = true});
    CHECK(window.controller.take_effects().empty());
    window.press("v", {.ctrl = true});
    CHECK(window.controller.take_effects() == std::vector<Effect>{RequestPaste{}});
    window.send(TextPasted{"غوريس\n"});
    CHECK(window.view().filter.search == "غوريس ");
}

TEST_CASE("a paste that comes when no field has the keyboard is dropped") {
    Window window;
    CHECK_FALSE(window.send(TextPasted{"late"}));
}

TEST_CASE("a click into the field puts the caret there, dragging marks, and a click elsewhere leaves it") {
    Window window;
    window.press("other", {}, "/");
    window.type("title");
    window.press("escape");
    const Rect field = window.place_of(pick_of(InputKind::search));
    REQUIRE_FALSE(field.is_empty());
    window.click({field.x + 12, field.center().y});
    REQUIRE(window.view().types_in(InputKind::search));
    CHECK(window.view().input->field.caret == 0);
    window.send(PointerPressed{{field.x + 12, field.center().y}});
    window.send(PointerMoved{{field.x + 120, field.center().y}});
    CHECK(marked_text(window.view().input->field) == "title");
    CHECK(window.controller.pointer_shape() == PointerShape::text);
    window.send(PointerReleased{{field.x + 120, field.center().y}});
    window.click({100, 200});
    CHECK_FALSE(window.view().input);
}

TEST_CASE("the cross in the field empties the search") {
    Window window;
    window.press("other", {}, "/");
    window.type("title");
    const Rect cross = window.place_of(pick_of(Action::clear_search));
    REQUIRE_FALSE(cross.is_empty());
    window.click(cross.center());
    CHECK(window.view().filter.search.empty());
}

} // namespace chronomap
