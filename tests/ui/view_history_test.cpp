#include "support/catch.h"
#include "viewer/ui/view_history.h"

using namespace chronomap;

namespace {

ViewState at_zoom(double zoom) {
    ViewState view;
    view.camera.zoom = zoom;
    return view;
}

} // namespace

TEST_CASE("one goes back to where one was, and forward again") {
    ViewHistory history;
    history.note(at_zoom(1), 0);
    history.note(at_zoom(2), 5'000);
    history.note(at_zoom(3), 10'000);
    CHECK(history.back(at_zoom(3))->camera.zoom == 2);
    CHECK(history.back(at_zoom(2))->camera.zoom == 1);
    CHECK_FALSE(history.back(at_zoom(1)));
    CHECK(history.forward(at_zoom(1))->camera.zoom == 2);
    CHECK(history.forward(at_zoom(2))->camera.zoom == 3);
    CHECK_FALSE(history.forward(at_zoom(3)));
}

TEST_CASE("a drag is one step") {
    ViewHistory history;
    history.note(at_zoom(1), 0);
    for (int i = 1; i <= 50; ++i) {
        history.note(at_zoom(1 + i * 0.1), 1'000 + i * 16);
    }
    CHECK(history.back(at_zoom(6))->camera.zoom == 1);
}

TEST_CASE("a new way from an earlier place forgets the old one") {
    ViewHistory history;
    history.note(at_zoom(1), 0);
    history.note(at_zoom(2), 5'000);
    history.note(*history.back(at_zoom(2)), 6'000);
    history.note(at_zoom(4), 6'100);
    CHECK_FALSE(history.forward(at_zoom(4)));
    CHECK(history.back(at_zoom(4))->camera.zoom == 1);
}

TEST_CASE("what only the pointer, playing or the language change is no step, and is kept") {
    ViewHistory history;
    history.note(at_zoom(1), 0);
    ViewState other = at_zoom(1);
    other.hovered = 3;
    other.language = "ar";
    history.note(other, 5'000);
    CHECK_FALSE(history.back(other));
    other.is_playing = true;
    other.selected = 2;
    history.note(other, 6'000);
    CHECK_FALSE(history.back(other));
    ViewState moved = at_zoom(2);
    moved.language = "ar";
    history.note(moved, 9'000);
    CHECK(history.back(moved)->language == "ar");
}

TEST_CASE("the oldest places are forgotten") {
    ViewHistory history;
    for (int i = 0; i < 1'000; ++i) {
        history.note(at_zoom(i * 0.01), i * 1'000.0);
    }
    std::size_t steps = 0;
    while (history.back(at_zoom(0))) {
        ++steps;
    }
    CHECK(steps == ViewHistory::most_places - 1);
}

TEST_CASE("a place keeps nothing alive that is not part of it") {
    ViewHistory history;
    auto mask = std::make_shared<const EventMask>(1'000);
    const std::weak_ptr<const EventMask> known = mask;
    ViewState view = at_zoom(1);
    view.found = {"fire", {std::move(mask)}};
    history.note(view, 0);
    view.camera.zoom = 2;
    history.note(view, 5'000);
    view.camera.zoom = 3;
    history.note(view, 5'100);
    view = {};
    CHECK(known.expired());
    CHECK(history.back(at_zoom(3))->camera.zoom == 1);
}
