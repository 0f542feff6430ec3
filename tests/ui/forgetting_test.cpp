#include "window_sample.h"

#include "support/catch.h"
#include "viewer/scene/forget_form.h"

using namespace chronomap;
using sample::Window;

namespace {

constexpr Pick pick_of(ForgetAnswer answer) {
    return {PickKind::forget_answer, static_cast<std::uint32_t>(answer)};
}

/// The question whether to forget all that is kept, as the palette leads to it.
Window with_question(std::size_t files = 2) {
    Window window;
    window.press("k", {.ctrl = true});
    window.type("forget every");
    window.press("enter");
    REQUIRE(window.controller.take_effects() == std::vector<Effect>{ListKept{}});
    ForgetForm form;
    for (std::size_t i = 0; i < files; ++i) {
        form.lines.push_back({"~/" + std::to_string(i) + ".chronotable", "table"});
    }
    form.sum = "1.2 MB";
    window.controller.show_kept(std::move(form));
    window.show();
    return window;
}

bool shows(const Window& window, const std::string& wanted) {
    const auto& items = window.controller.frame().list.items;
    return std::any_of(items.begin(), items.end(), [&](const DisplayItem& item) {
        const auto* text = std::get_if<TextCommand>(&item.command);
        return text != nullptr && text->text.find(wanted) != std::string::npos;
    });
}

} // namespace

TEST_CASE("Before everything is forgotten all of it is listed, and a hasty Enter leaves it") {
    Window window = with_question();
    REQUIRE(window.view().forget_form);
    CHECK(shows(window, "~/0.chronotable"));
    CHECK(shows(window, "~/1.chronotable"));
    CHECK(shows(window, "1.2 MB"));
    const std::string key = GENERATE("enter", "escape");
    window.press(key);
    CHECK_FALSE(window.view().forget_form);
    CHECK(window.controller.take_effects().empty());
}

TEST_CASE("Everything is forgotten when that is chosen, with a key or a click") {
    Window window = with_question();
    SECTION("with keys") {
        window.press("tab");
        CHECK(window.view().forget_form);
        window.press("enter");
    }
    SECTION("with a click") {
        window.click(window.place_of(pick_of(ForgetAnswer::forget)).center());
    }
    CHECK_FALSE(window.view().forget_form);
    CHECK(window.controller.take_effects() == std::vector<Effect>{ForgetKept{}});
}

TEST_CASE("A click beside the answers, and any other key, forgets nothing and leaves the question") {
    Window window = with_question();
    window.click({5, 5});
    window.press("n", {}, "n");
    window.press("q", {}, "q");
    CHECK(window.view().forget_form);
    CHECK_FALSE(window.view().selected);
    CHECK_FALSE(window.controller.quits());
    CHECK(window.controller.take_effects().empty());
    window.click(window.place_of(pick_of(ForgetAnswer::leave)).center());
    CHECK_FALSE(window.view().forget_form);
    CHECK(window.controller.take_effects().empty());
}

TEST_CASE("A long list of what is kept is scrolled with keys and wheel, and never beyond its ends") {
    Window window = with_question(100);
    CHECK_FALSE(shows(window, "~/99.chronotable"));
    window.press("up");
    CHECK(window.view().forget_form->first == 0);
    for (int i = 0; i < 20; ++i) {
        window.press("page_down");
    }
    window.show();
    CHECK(window.view().forget_form->first == 100 - most_forget_lines);
    CHECK(shows(window, "~/99.chronotable"));
    window.send(WheelTurned{{640, 360}, 3, false, {}});
    CHECK(window.view().forget_form->first < 100 - most_forget_lines);
}

TEST_CASE("Where nothing is kept there is nothing to ask") {
    Window window;
    window.controller.show_kept({});
    CHECK_FALSE(window.view().forget_form);
    CHECK_FALSE(window.view().notice.empty());
}
