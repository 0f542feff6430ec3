#include "viewer/scene/camera.h"

#include "support/catch.h"

#include <limits>

using namespace chronomap;

namespace {

constexpr Size viewport{1000, 500};
constexpr Rect view_rect{0, 0, 1000, 500};

} // namespace

TEST_CASE("a map view takes ground to screen and back") {
    const MapView view({to_world({46, 40}), 8}, view_rect);
    const Point p = view.to_screen(LonLat{46.5, 39.5});
    const LonLat back = to_lon_lat(view.to_ground(p));
    CHECK(back.lon_deg == Approx(46.5));
    CHECK(back.lat_deg == Approx(39.5));
}

TEST_CASE("the centre of the camera is the middle of the viewport") {
    const MapView view({to_world({46, 40}), 8}, {100, 50, 400, 300});
    const Point p = view.to_screen(LonLat{46, 40});
    CHECK(p.x == Approx(300));
    CHECK(p.y == Approx(200));
}

TEST_CASE("a point beyond the date line is shown on the near side") {
    const MapView view({to_world({179, 0}), 6}, view_rect);
    const Point p = view.to_screen(LonLat{-179, 0});
    CHECK(p.x > 500);
    CHECK(p.x < 1000);
}

TEST_CASE("dragging the map keeps the ground under the pointer") {
    const Camera camera{to_world({46, 40}), 8};
    const MapView before(camera, view_rect);
    const MapView after(panned(camera, 37, -12, viewport), view_rect);
    const WorldPoint ground = before.to_ground({600, 300});
    CHECK(after.to_screen(ground).x == Approx(637));
    CHECK(after.to_screen(ground).y == Approx(288));
}

TEST_CASE("zooming keeps the ground under the anchor") {
    const Camera camera{to_world({46, 40}), 8};
    const Point anchor{-200, 90};
    const Camera closer = zoomed_about(camera, 1.3, anchor, viewport);
    const WorldPoint before = MapView(camera, view_rect).to_ground({300, 340});
    const WorldPoint after = MapView(closer, view_rect).to_ground({300, 340});
    CHECK(closer.zoom == Approx(9.3));
    CHECK(after.x == Approx(before.x));
    CHECK(after.y == Approx(before.y));
}

TEST_CASE("a camera never leaves the world nor its zooms") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    for (const Camera& wild :
         {Camera{{nan, nan}, nan}, Camera{{5.25, -3}, 40}, Camera{{-0.25, 9}, -7}, Camera{{infinity, 0.5}, infinity}}) {
        const Camera camera = clamped(wild, viewport);
        CHECK(camera.center.x >= 0);
        CHECK(camera.center.x < 1);
        CHECK(camera.zoom >= min_zoom);
        CHECK(camera.zoom <= max_zoom);
        const WorldBox ground = MapView(camera, view_rect).ground_box();
        CHECK(ground.min.y >= -1e-9);
        CHECK(ground.max.y <= 1 + 1e-9);
        CHECK(clamped(camera, viewport) == camera);
    }
}

TEST_CASE("a fitted box lies inside the margins and touches them") {
    WorldBox box;
    box.include(to_world({44, 39}));
    box.include(to_world({47, 41}));
    const MapView view(fitted(box, viewport, 20, 18), view_rect);
    const Point corner = view.to_screen(box.min);
    CHECK(corner.x >= 20 - 1e-6);
    CHECK(corner.y == Approx(20));
}

TEST_CASE("a single point is fitted at the closest zoom allowed") {
    WorldBox box;
    box.include(to_world({44, 39}));
    CHECK(fitted(box, viewport, 20, 10).zoom == Approx(10));
}

TEST_CASE("a kilometre takes more pixels at a higher latitude") {
    const MapView view({{0.5, 0.5}, 6}, view_rect);
    CHECK(view.pixels_for(1000, 60) == Approx(2 * view.pixels_for(1000, 0)));
}
