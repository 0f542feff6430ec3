#include "support/catch.h"
#include "viewer/ui/camera_flight.h"

#include <cmath>

using namespace chronomap;

TEST_CASE("a flight ends where it should, however its time is cut") {
    const Camera from{{0.6, 0.4}, 7};
    const Camera to{{0.62, 0.39}, 9.5};
    for (const double step : {1.0, 16.0, 100.0, 1e9}) {
        CameraFlight flight(from, to);
        Camera camera = from;
        for (int i = 0; i < 1000 && !flight.is_over(); ++i) {
            camera = flight.advance(step);
            CHECK(std::isfinite(camera.zoom));
            CHECK(camera.zoom >= from.zoom);
            CHECK(camera.zoom <= to.zoom);
        }
        CHECK(camera == to);
    }
}

TEST_CASE("a flight across the date line takes the shorter way") {
    CameraFlight flight({{0.98, 0.5}, 4}, {{0.02, 0.5}, 4});
    const Camera half = flight.advance(CameraFlight::duration_ms / 2);
    CHECK((half.center.x > 0.97 || half.center.x < 0.03));
}

TEST_CASE("a flight back is the flight there, backwards") {
    const Camera a{{0.6, 0.4}, 3};
    const Camera b{{0.7, 0.45}, 10};
    const Camera there = CameraFlight(a, b).advance(CameraFlight::duration_ms / 2);
    const Camera back = CameraFlight(b, a).advance(CameraFlight::duration_ms / 2);
    CHECK(std::abs(there.center.x - back.center.x) < 1e-9);
    CHECK(std::abs(there.zoom - back.zoom) < 1e-9);
}
