#pragma once

#include "viewer/scene/camera.h"

namespace chronomap {

/// What the map's keys and wheel do to the camera. `map` is the map's rectangle in the frame; points are in the frame.

/// One notch of a wheel is a third of a doubling: three notches double the scale.
inline constexpr double zoom_per_wheel_step = 1.0 / 3;

/// Double click and + zoom by one doubling.
inline constexpr double zoom_per_key = 1;

/// An arrow key moves the map by this share of its shorter side.
inline constexpr double pan_per_key = 0.2;

/// Zooms by `steps` doublings so that the ground under `at` stays there.
Camera zoomed_at(const Camera& camera, double steps, Point at, const Rect& map);

/// Moves the view by `right` and `down` key steps (-1, 0 or 1).
Camera panned_by_keys(const Camera& camera, int right, int down, const Rect& map);

inline Size size_of(const Rect& rect) {
    return {rect.width, rect.height};
}

} // namespace chronomap
