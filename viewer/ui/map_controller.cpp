#include "viewer/ui/map_controller.h"

#include <algorithm>

namespace chronomap {

Camera zoomed_at(const Camera& camera, double steps, Point at, const Rect& map) {
    const Point middle = map.center();
    return zoomed_about(camera, steps, {at.x - middle.x, at.y - middle.y}, size_of(map));
}

Camera panned_by_keys(const Camera& camera, int right, int down, const Rect& map) {
    const double step_px = pan_per_key * std::min(map.width, map.height);
    // The view goes right when the ground goes left.
    return panned(camera, -right * step_px, -down * step_px, size_of(map));
}

} // namespace chronomap
