#pragma once

#include "viewer/scene/camera.h"

namespace chronomap {

/// A camera on its way from one look to another, eased at both ends, so that the eye can follow.
class CameraFlight {
public:
    CameraFlight(const Camera& from, const Camera& to) : m_from(from), m_to(to) {}

    /// The camera after `ms` more of the way.
    Camera advance(double ms);

    bool is_over() const { return m_flown_ms >= duration_ms; }
    const Camera& destination() const { return m_to; }

    static constexpr double duration_ms = 280;

private:
    Camera m_from, m_to;
    double m_flown_ms = 0;
};

} // namespace chronomap
