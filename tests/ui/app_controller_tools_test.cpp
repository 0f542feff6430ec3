#include "window_sample.h"

#include "support/catch.h"
#include "viewer/scene/key_bindings.h"

#include <set>

namespace chronomap {

using sample::Window;

namespace {

template <class Wanted>
bool has_effect(std::vector<Effect> effects) {
    for (const Effect& effect : effects) {
        if (std::holds_alternative<Wanted>(effect)) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("a day that is typed into the field for going somewhere becomes the window") {
    Window window;
    const TimeWindow before = window.view().window;
    window.press("g", {}, "g");
    REQUIRE(window.view().types_in(InputKind::go_to));
    CHECK(window.view().input->field.text.empty());
    window.type("2022-09-13");
    window.press("enter");
    CHECK_FALSE(window.view().input);
    CHECK_FALSE(window.view().window == before);
}

TEST_CASE("an action is found by its name in the palette and done") {
    Window window;
    window.press("k", {.ctrl = true});
    REQUIRE(window.view().types_in(InputKind::palette));
    window.type("figures");
    window.press("enter");
    CHECK_FALSE(window.view().input);
    CHECK(window.view().panel.tab == PanelTab::figures);
}

TEST_CASE("the page of keys opens and closes") {
    Window window;
    window.press("other", {.shift = true}, "?");
    CHECK(window.view().shows_keys);
    window.press("escape");
    CHECK_FALSE(window.view().shows_keys);
}

TEST_CASE("tab goes through things that can be pressed, and enter presses them") {
    Window window;
    std::set<std::pair<int, std::uint32_t>> seen;
    for (int i = 0; i < 12; ++i) {
        window.press("tab");
        const Pick pick = window.view().focus.pick;
        CHECK(pick.kind != PickKind::none);
        seen.insert({static_cast<int>(pick.kind), pick.index});
    }
    CHECK(seen.size() >= 8);
    Window other;
    other.press("tab");
    other.press("tab");
    REQUIRE(other.view().focus.pick == pick_of(Action::show_figures));
    other.press("enter");
    CHECK(other.view().panel.tab == PanelTab::figures);
}

TEST_CASE("larger type leaves less room, and the usual size gives it back") {
    Window window;
    window.press("plus", {.ctrl = true});
    CHECK(window.controller.size().width < 1280);
    CHECK(window.controller.scale() > 1);
    window.press("0", {.ctrl = true});
    CHECK(window.controller.size() == Size{1280, 720});
}

TEST_CASE("a presentation shows map and timeline alone, fills the screen, and escape ends it") {
    Window window;
    window.press("f11");
    CHECK(window.view().is_presenting);
    CHECK(window.controller.frame().layout.panel.is_empty());
    CHECK(has_effect<FillScreen>(window.controller.take_effects()));
    window.press("escape");
    CHECK_FALSE(window.view().is_presenting);
    CHECK(window.controller.size() == Size{1280, 720});
}

TEST_CASE("one goes back to the view before by a key, and forward again") {
    Window window;
    const Camera before = window.view().camera;
    window.wait(2'000);
    window.press("plus");
    const Camera after = window.view().camera;
    REQUIRE_FALSE(before == after);
    window.wait(2'000);
    window.press("left", {.alt = true});
    CHECK(window.view().camera == before);
    window.press("right", {.alt = true});
    CHECK(window.view().camera == after);
}

TEST_CASE("a view is kept under the name that is typed") {
    Window window;
    window.press("s", {.ctrl = true});
    REQUIRE(window.view().types_in(InputKind::view_name));
    window.type("night");
    window.press("enter");
    const std::vector<Effect> effects = window.controller.take_effects();
    REQUIRE(effects.size() == 1);
    REQUIRE(std::holds_alternative<KeepView>(effects[0]));
    CHECK(std::get<KeepView>(effects[0]).name == "night");
}

TEST_CASE("copying puts the selected entry's citation and the view's command on the clipboard") {
    Window window;
    window.press("n");
    window.press("c", {.ctrl = true});
    CHECK(has_effect<CopyText>(window.controller.take_effects()));
    window.press("l", {.ctrl = true});
    CHECK(has_effect<CopyCommand>(window.controller.take_effects()));
}

TEST_CASE("every key of the table changes what is seen or asks for something") {
    for (const KeyBinding& binding : key_bindings()) {
        if (binding.action == Action::fit_selection) {
            continue; // the sample's places have no ground to fit; the recording of selecting presses it
        }
        INFO(binding.key << (binding.modifiers.ctrl ? " with Ctrl" : ""));
        ViewState view = sample::view();
        view.selected = sample::b;
        view.panel.tab = binding.action == Action::show_figures ? PanelTab::filters : PanelTab::figures;
        view.filter.search = "t";
        Window window(sample::document(), view);
        window.controller.set_named_views({{"a", "{}"}});
        window.press("tab");
        window.wait(5'000);
        window.press("minus");
        window.press("minus");
        window.press("up");
        window.wait(5'000);
        if (binding.action == Action::go_forward) {
            window.press("left", {.alt = true});
        }
        if (binding.action == Action::forget_view) {
            window.press("v", {}, "v");
        }
        if (binding.action == Action::usual_size) {
            window.press("plus", {.ctrl = true});
        }
        window.controller.take_effects();
        const ViewState before = window.view();
        const std::string typed = binding.is_typed ? std::string(binding.key) : "";
        window.press(binding.is_typed ? "other" : std::string(binding.key), binding.modifiers, typed);
        const bool is_something =
            !(window.view() == before) || window.controller.quits() || !window.controller.take_effects().empty();
        CHECK(is_something);
    }
}

} // namespace chronomap
