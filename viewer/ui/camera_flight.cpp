#include "viewer/ui/camera_flight.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

/// The way around the globe that is shorter.
double shorter_way(double from, double to) {
    return to - from - std::round(to - from);
}

} // namespace

Camera CameraFlight::advance(double ms) {
    m_flown_ms += std::max(0.0, ms);
    if (is_over()) {
        return m_to;
    }
    const double t = m_flown_ms / duration_ms;
    const double share = t * t * (3 - 2 * t);
    // On the screen a point moves evenly when it moves by the same share of what is in view, which halves with each zoom.
    const double zoom = m_from.zoom + (m_to.zoom - m_from.zoom) * share;
    const double steps = m_to.zoom - m_from.zoom;
    const double ground = std::abs(steps) < 1e-6 ? share : (1 - std::exp2(-steps * share)) / (1 - std::exp2(-steps));
    const double x = m_from.center.x + shorter_way(m_from.center.x, m_to.center.x) * ground;
    return {{x - std::floor(x), m_from.center.y + (m_to.center.y - m_from.center.y) * ground}, zoom};
}

} // namespace chronomap
