#include "window_sample.h"

#include "support/catch.h"

using namespace chronomap;
using sample::Window;

namespace {

/// Presses, moves sideways and lets go.
void drag(Window& window, Point from, double dx) {
    window.wait(1000);
    window.send(PointerMoved{from});
    window.send(PointerPressed{from});
    for (const double part : {0.25, 0.5, 1.0}) {
        window.send(PointerMoved{{from.x + dx * part, from.y}});
    }
    window.send(PointerReleased{{from.x + dx, from.y}});
}

Window turned_over() {
    Window window;
    window.press("t", {.shift = true}, "T");
    REQUIRE(window.view().time_runs_left);
    return window;
}

} // namespace

TEST_CASE("A timeline that runs to the left has its beginning at the right, and what is dragged follows the pointer") {
    Window window = turned_over();
    const Rect begin = window.place_of({PickKind::window_begin});
    const Rect end = window.place_of({PickKind::window_end});
    CHECK(begin.x > end.x);

    const TimeWindow before = window.view().window;
    const FrameLayout& layout = window.controller.frame().layout;
    drag(window, {begin.center().x, layout.lanes.bottom() - 2}, -30);
    CHECK(window.view().window.begin > before.begin);
    CHECK(window.view().window.end == before.end);
    CHECK(window.place_of({PickKind::window_begin}).center().x == Approx(begin.center().x - 30).margin(1.5));
}

TEST_CASE("The axis, the wheel and the overview of a timeline that runs to the left follow the pointer too") {
    Window window = turned_over();
    const Rect lanes = window.controller.frame().layout.lanes;
    const TimeWindow axis = window.view().axis;
    window.send(WheelTurned{{lanes.right() - 1, lanes.center().y}, 1});
    CHECK((window.view().axis.begin.ms - axis.begin.ms) * 10 < axis.end.ms - window.view().axis.end.ms);

    const Instant playhead = window.view().playhead;
    const Rect overview = window.controller.frame().layout.overview;
    window.click({overview.x + 4, overview.center().y});
    CHECK(window.view().window.begin > playhead);
}

TEST_CASE("The direction of time changes neither what is seen of the map nor what is listed") {
    Window window;
    const auto beside_timeline = [&] {
        DisplayList list;
        for (const DisplayItem& item : window.controller.frame().list.items) {
            if (item.bounds.y < window.controller.frame().layout.timeline.y) {
                list.items.push_back(item);
            }
        }
        return dump(list);
    };
    const std::string before = beside_timeline();
    window.press("t", {.shift = true}, "T");
    CHECK(beside_timeline() == before);
}
