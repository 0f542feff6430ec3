#include "viewer/ui/map_controller.h"

#include "support/catch.h"

namespace chronomap {

namespace {

const Rect map{100, 50, 800, 400};
const Camera camera{{0.6, 0.4}, 6};

} // namespace

TEST_CASE("zooming keeps the ground under the cursor where it is") {
    const Point at = GENERATE(Point{100, 50}, Point{500, 250}, Point{823.5, 91.25});
    const double steps = GENERATE(-1.5, -0.1, 0.3, 4.0);
    const WorldPoint before = MapView(camera, map).to_ground(at);
    const WorldPoint after = MapView(zoomed_at(camera, steps, at, map), map).to_ground(at);
    CHECK(after.x == Approx(before.x).epsilon(1e-12));
    CHECK(after.y == Approx(before.y).epsilon(1e-12));
}

TEST_CASE("three notches of the wheel double the scale") {
    Camera zoomed = camera;
    for (int notch = 0; notch < 3; ++notch) {
        zoomed = zoomed_at(zoomed, zoom_per_wheel_step, map.center(), map);
    }
    CHECK(zoomed.zoom == Approx(camera.zoom + 1));
}

TEST_CASE("the right arrow shows what lies to the right, and the left arrow brings it back") {
    const Camera right = panned_by_keys(camera, 1, 0, map);
    CHECK(right.center.x > camera.center.x);
    CHECK(right.center.y == camera.center.y);
    CHECK(panned_by_keys(right, -1, 0, map).center.x == Approx(camera.center.x).epsilon(1e-12));
    CHECK(panned_by_keys(camera, 0, 1, map).center.y > camera.center.y);
}

TEST_CASE("zooming stops at both ends of its range") {
    CHECK(zoomed_at(camera, 100, map.center(), map).zoom == max_zoom);
    CHECK(zoomed_at(camera, -100, map.center(), map) == zoomed_at(camera, -1000, map.center(), map));
}

} // namespace chronomap
