#include "viewer/ui/app_controller.h"

#include "sample.h"
#include "support/catch.h"

namespace chronomap {

using sample::hour;
using sample::hours;
using sample::x_of;

namespace {

constexpr double lanes_y = 560; // below the bars
constexpr double edges_y = 460;
constexpr double playhead_y = 440;

} // namespace

TEST_CASE("dragging the map takes the ground along") {
    AppController controller = sample::controller();
    const Rect map = controller.frame().layout.map;
    const WorldPoint ground = MapView(controller.view().camera, map).to_ground({300, 200});
    sample::drag(controller, {300, 200}, {350, 170});
    const Point now = MapView(controller.view().camera, map).to_screen(ground);
    CHECK(now.x == Approx(350));
    CHECK(now.y == Approx(170));
}

TEST_CASE("the wheel zooms the map about the cursor, in fractions too") {
    AppController controller = sample::controller();
    const Rect map = controller.frame().layout.map;
    const WorldPoint ground = MapView(controller.view().camera, map).to_ground({500, 100});
    CHECK(sample::send(controller, WheelTurned{{500, 100}, 0.5, false, {}}));
    CHECK(controller.view().camera.zoom == Approx(6 + 0.5 / 3));
    CHECK(MapView(controller.view().camera, map).to_screen(ground).x == Approx(500));
}

TEST_CASE("a double click zooms in about the point, and clicks too far apart in time do not") {
    AppController controller = sample::controller();
    sample::double_click(controller, {500, 300});
    CHECK(controller.view().camera.zoom == Approx(7));
    sample::click(controller, {500, 300});
    sample::click(controller, {500, 300});
    CHECK(controller.view().camera.zoom == Approx(7));
}

TEST_CASE("two quick clicks on a button are two clicks") {
    AppController controller = sample::controller();
    sample::double_click(controller, {300, 100});
    CHECK_FALSE(controller.view().is_playing);
    sample::click(controller, {300, 100});
    CHECK(controller.view().is_playing);
}

TEST_CASE("keys move the map") {
    AppController controller = sample::controller();
    const Camera before = controller.view().camera;
    sample::press_key(controller, "right");
    CHECK(controller.view().camera.center.x > before.center.x);
    sample::press_key(controller, "plus");
    CHECK(controller.view().camera.zoom == Approx(before.zoom + 1));
    sample::press_key(controller, "minus");
    CHECK(controller.view().camera.zoom == Approx(before.zoom));
}

TEST_CASE("dragging inside the window moves it, and the playhead at its end comes along") {
    AppController controller = sample::controller();
    sample::drag(controller, {x_of(sample::view(), 12), lanes_y}, {x_of(sample::view(), 18), lanes_y});
    CHECK(controller.view().window == hours(6, 30));
    CHECK(controller.view().playhead == hour(30));
    CHECK(controller.view().axis == hours(0, 48));
}

TEST_CASE("dragging a bar moves the window, and clicking it selects") {
    AppController controller = sample::controller();
    const Point bar{x_of(sample::view(), 10.5), 508};
    sample::click(controller, bar);
    CHECK(controller.view().selected == sample::b);
    sample::drag(controller, bar, {bar.x + 12.5, 508});
    CHECK(controller.view().window == hours(1, 25));
}

TEST_CASE("dragging the empty axis pans it") {
    AppController controller = sample::controller();
    sample::drag(controller, {x_of(sample::view(), 40), lanes_y}, {x_of(sample::view(), 36), lanes_y});
    CHECK(controller.view().axis == hours(4, 52));
    CHECK(controller.view().window == hours(0, 24));
}

TEST_CASE("dragging a window that covers the whole axis pans the axis instead") {
    ViewState view = sample::view();
    view.axis = hours(6, 18);
    AppController controller(sample::document(), view, sample::size);
    controller.set_frame(sample::frame(view));
    sample::drag(controller, {400, lanes_y}, {450, lanes_y});
    CHECK(controller.view().axis == hours(5, 17));
    CHECK(controller.view().window == hours(0, 24));
}

TEST_CASE("dragging the edges of the window resizes it, and they never cross") {
    AppController controller = sample::controller();
    sample::drag(controller, {x_of(sample::view(), 24), edges_y}, {x_of(sample::view(), 30), edges_y});
    CHECK(controller.view().window == hours(0, 30));
    sample::drag(controller, {x_of(sample::view(), 0), edges_y}, {x_of(sample::view(), 6), edges_y});
    CHECK(controller.view().window == hours(6, 30));
    sample::drag(controller, {x_of(sample::view(), 6), edges_y}, {x_of(sample::view(), 47), edges_y});
    CHECK(controller.view().window.end == hour(30));
    CHECK(controller.view().window.begin < hour(30));
    CHECK(controller.view().window.begin > hour(29));
}

TEST_CASE("an edge cannot be dragged beyond the axis that is shown") {
    AppController controller = sample::controller();
    sample::drag(controller, {x_of(sample::view(), 24), edges_y}, {5000, edges_y});
    CHECK(controller.view().window.end == hour(48));
}

TEST_CASE("dragging the playhead stays inside the window and ends playing") {
    AppController controller = sample::controller();
    sample::press_key(controller, "space");
    const double x = TimeScale(controller.view().axis, 100, 700).x_of(controller.view().playhead);
    sample::drag(controller, {x, playhead_y}, {x + 125, playhead_y});
    CHECK_FALSE(controller.view().is_playing);
    CHECK(controller.view().playhead == hour(10)); // a whole time near where the pointer stands
    const double there = x_of(controller.view(), 10);
    sample::drag(controller, {there, playhead_y}, {there + 400, playhead_y});
    CHECK(controller.view().playhead == hour(24));
}

TEST_CASE("the wheel on the timeline zooms time about the cursor") {
    AppController controller = sample::controller();
    sample::send(controller, WheelTurned{{x_of(sample::view(), 12), lanes_y}, 1, false, {}});
    const TimeWindow axis = controller.view().axis;
    CHECK(axis.end.ms - axis.begin.ms == hour(48 * 0.8).ms);
    CHECK(x_of(controller.view(), 12) == Approx(x_of(sample::view(), 12)));
    CHECK(controller.view().camera == sample::view().camera);
}

TEST_CASE("shift and the wheel, and a sideways wheel, pan time") {
    AppController controller = sample::controller();
    sample::send(controller, WheelTurned{{400, lanes_y}, -1, false, {.shift = true}});
    CHECK(controller.view().axis == hours(4.8, 52.8));
    sample::send(controller, WheelTurned{{400, lanes_y}, -1, true, {}});
    CHECK(controller.view().axis == hours(0, 48));
}

TEST_CASE("a press on the overview brings window and axis there, and a drag takes them along") {
    AppController controller = sample::controller();
    const TimeScale overview(controller.document().span, 100, 700);
    sample::click(controller, {overview.x_of(hour(18)), 420});
    CHECK(controller.view().window.begin.ms == Approx(hour(6).ms).margin(2000));
    CHECK(controller.view().window.end.ms - controller.view().window.begin.ms == hour(24).ms);
    CHECK(controller.view().axis.begin <= controller.view().window.begin);
    CHECK(controller.view().axis.end >= controller.view().window.end);
    CHECK(controller.view().playhead == controller.view().window.end);
    const TimeWindow before = controller.view().window;
    const double x = overview.x_of(hour(18));
    sample::drag(controller, {x, 420}, {x - 40, 420});
    CHECK(controller.view().window.begin.ms == Approx(before.begin.ms - 40 * overview.ms_per_px()).margin(2000));
}

TEST_CASE("a double click on the overview shows the whole span on the axis") {
    AppController controller = sample::controller();
    sample::double_click(controller, {400, 420});
    CHECK(controller.view().axis == controller.document().span);
}

TEST_CASE("a double click on a bar fits the window to its entry") {
    AppController controller = sample::controller();
    sample::double_click(controller, {x_of(sample::view(), 10.5), 508});
    CHECK(controller.view().window == hours(9.95, 11.05));
    CHECK(controller.view().playhead == controller.view().window.end);
}

TEST_CASE("one click selects, another on the empty map clears, and so does Escape") {
    AppController controller = sample::controller();
    sample::click(controller, {100, 100});
    CHECK(controller.view().selected == sample::a);
    sample::click(controller, {700, 50});
    CHECK(controller.view().selected == sample::a);
    sample::click(controller, {500, 300});
    CHECK_FALSE(controller.view().selected);
    sample::click(controller, {200, 100});
    CHECK(controller.view().selected == sample::a);
    sample::click(controller, {200, 100});
    CHECK(controller.view().selected == sample::b);
    sample::press_key(controller, "escape");
    CHECK_FALSE(controller.view().selected);
}

TEST_CASE("a drag that begins on a mark moves the map and selects nothing") {
    AppController controller = sample::controller();
    sample::drag(controller, {100, 100}, {150, 100});
    CHECK_FALSE(controller.view().selected);
    CHECK_FALSE(controller.view().camera == sample::view().camera);
}

TEST_CASE("what is under the pointer is hovered until it leaves") {
    AppController controller = sample::controller();
    CHECK(sample::send(controller, PointerMoved{{100, 100}}));
    CHECK(controller.view().hovered == sample::a);
    CHECK_FALSE(sample::send(controller, PointerMoved{{101, 100}}));
    CHECK(sample::send(controller, PointerLeft{}));
    CHECK_FALSE(controller.view().hovered);
}

TEST_CASE("the pointer shows what can be done") {
    AppController controller = sample::controller();
    const auto shape_at = [&controller](Point at) {
        sample::send(controller, PointerMoved{at});
        return controller.pointer_shape();
    };
    CHECK(controller.pointer_shape() == PointerShape::arrow);
    CHECK(shape_at({500, 300}) == PointerShape::grab);
    CHECK(shape_at({100, 100}) == PointerShape::hand);
    CHECK(shape_at({300, 100}) == PointerShape::hand);
    CHECK(shape_at({700, 100}) == PointerShape::arrow);
    CHECK(shape_at({x_of(sample::view(), 24), edges_y}) == PointerShape::resize_horizontal);
    CHECK(shape_at({x_of(sample::view(), 24), playhead_y}) == PointerShape::resize_horizontal);
    CHECK(shape_at({x_of(sample::view(), 12), lanes_y}) == PointerShape::grab);
    CHECK(shape_at({5, 595}) == PointerShape::arrow);
    sample::send(controller, PointerPressed{{500, 300}}, 1e6);
    CHECK(controller.pointer_shape() == PointerShape::grabbing);
}

TEST_CASE("keys switch language, theme, zone and the way of playing, and quit") {
    AppController controller = sample::controller();
    sample::press_key(controller, "l");
    CHECK(controller.view().language == "ar");
    sample::press_key(controller, "l");
    CHECK(controller.view().language == "en");
    sample::press_key(controller, "t");
    CHECK(controller.view().theme == ThemeName::dark);
    sample::press_key(controller, "u");
    CHECK(controller.view().zone_is_utc);
    sample::press_key(controller, "m");
    CHECK(controller.view().plays_by_clock);
    CHECK_FALSE(controller.quits());
    sample::press_key(controller, "q");
    CHECK(controller.quits());
}

TEST_CASE("stepping selects and shows the next entry") {
    AppController controller = sample::controller();
    for (int steps = 0; steps < 5; ++steps) {
        sample::press_key(controller, "n");
    }
    CHECK(controller.view().selected == sample::late);
    CHECK(controller.view().window.contains(hour(40)));
    sample::press_key(controller, "p");
    CHECK(controller.view().selected == sample::c);
    CHECK(controller.view().window.contains(hour(10)));
}

TEST_CASE("playing wants ticks, and ticks play") {
    AppController controller = sample::controller();
    CHECK_FALSE(controller.wants_ticks());
    sample::press_key(controller, "space");
    CHECK(controller.wants_ticks());
    CHECK_FALSE(sample::send(controller, TimePassed{10}));
    CHECK(sample::send(controller, TimePassed{100'000}));
    sample::press_key(controller, "space");
    CHECK_FALSE(controller.wants_ticks());
    CHECK_FALSE(sample::send(controller, TimePassed{100'000}));
}

TEST_CASE("pointing at something ends playing") {
    AppController controller = sample::controller();
    sample::press_key(controller, "space");
    sample::click(controller, {100, 100});
    CHECK_FALSE(controller.view().is_playing);
}

TEST_CASE("resizing keeps the middle of the map and says that all must be drawn again") {
    AppController controller = sample::controller();
    CHECK(sample::send(controller, Resized{{1600, 1200}, 2}));
    CHECK(controller.size() == Size{1600, 1200});
    CHECK(controller.scale() == 2);
    CHECK(controller.view().camera.center == sample::view().camera.center);
    CHECK_FALSE(sample::send(controller, Resized{{1600, 1200}, 2}));
}

TEST_CASE("a window that no screen has is taken for one that can be drawn") {
    AppController controller = sample::controller();
    sample::send(controller, Resized{{1e300, 1e300}, 1});
    CHECK(controller.size().width == 32'767);
    CHECK(controller.size().width * controller.size().height < 1e8);
    sample::send(controller, Resized{{7680, 4320}, 1});
    CHECK(controller.size().height == 4320);
}

TEST_CASE("a view that breaks the promises is put right when it opens") {
    ViewState view = sample::view();
    view.selected = 999;
    view.window = {};
    view.camera.zoom = 1e9;
    const AppController controller(sample::document(), view, sample::size);
    CHECK_FALSE(controller.view().selected);
    CHECK_FALSE(controller.view().window.is_empty());
    CHECK(controller.view().camera.zoom == max_zoom);
}

TEST_CASE("without a frame nothing is under the pointer") {
    AppController controller(sample::document(), sample::view(), sample::size);
    CHECK_FALSE(controller.handle({0, PointerMoved{{100, 100}}}));
    controller.handle({1, PointerPressed{{100, 100}}});
    controller.handle({2, PointerReleased{{100, 100}}});
    controller.handle({3, WheelTurned{{100, 100}, 1, false, {}}});
    CHECK(controller.view() == sample::view());
}

} // namespace chronomap
