#include "window_sample.h"

#include "support/catch.h"
#include "viewer/scene/menu.h"
#include "viewer/scene/saved_view.h"

using namespace chronomap;
using sample::Window;

namespace {

/// Two views, the second without the panel.
Window with_two_views() {
    Window window;
    const std::string first = to_json(window.view(), window.controller.document());
    ViewState other = window.view();
    other.panel.is_shown = false;
    window.controller.set_named_views({{"Morning", first}, {"Évening", to_json(other, window.controller.document())}});
    return window;
}

} // namespace

TEST_CASE("The list of kept views is searched by name and shows what is chosen") {
    Window window = with_two_views();
    window.press("v", {}, "v");
    REQUIRE(window.view().types_in(InputKind::views));
    CHECK(menu_of(window.controller.document(), window.view()).views == std::vector<std::size_t>{0, 1});
    window.type("even");
    CHECK(menu_of(window.controller.document(), window.view()).views == std::vector<std::size_t>{1});
    window.press("enter");
    CHECK_FALSE(window.view().input);
    CHECK_FALSE(window.view().panel.is_shown);
    CHECK(window.view().notice == "Évening");
}

TEST_CASE("A kept view is forgotten from its list, which stays open and never points beyond its end") {
    Window window = with_two_views();
    window.press("v", {}, "v");
    window.press("down");
    window.press("delete", {.ctrl = true});
    const std::vector<Effect> effects = window.controller.take_effects();
    REQUIRE(effects == std::vector<Effect>{ForgetView{"Évening"}});
    window.controller.set_named_views({{"Morning", "{}"}});
    CHECK(window.view().types_in(InputKind::views));
    CHECK(window.view().input->chosen == 0);
}

TEST_CASE("Without kept views the key tells how to keep one") {
    Window window;
    window.press("v", {}, "v");
    CHECK_FALSE(window.view().input);
    CHECK_FALSE(window.view().notice.empty());
}
