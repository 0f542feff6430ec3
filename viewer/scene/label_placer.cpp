#include "viewer/scene/label_placer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace chronomap {

void LabelPlacer::block(const Rect& rect) {
    if (!rect.is_empty()) {
        m_taken.push_back(rect);
    }
}

bool LabelPlacer::is_free(const Rect& rect) const {
    return m_area.contains(rect) &&
           std::none_of(m_taken.begin(), m_taken.end(), [&](const Rect& taken) { return taken.intersects(rect); });
}

std::optional<Rect> LabelPlacer::place(std::span<const Rect> candidates) {
    for (const Rect& candidate : candidates) {
        if (is_free(candidate)) {
            m_taken.push_back(candidate);
            return candidate;
        }
    }
    return std::nullopt;
}

std::optional<Rect> LabelPlacer::place_near(const Rect& wished, double farthest_px) {
    constexpr double ring_step_px = 10;
    constexpr int directions = 16;
    for (double radius = 0; radius <= farthest_px; radius += ring_step_px) {
        const int steps = radius == 0 ? 1 : directions;
        for (int i = 0; i < steps; ++i) {
            const double angle = 2 * std::numbers::pi * i / directions;
            const Rect candidate = wished.moved(radius * std::cos(angle), radius * std::sin(angle));
            if (is_free(candidate)) {
                m_taken.push_back(candidate);
                return candidate;
            }
        }
    }
    return std::nullopt;
}

} // namespace chronomap
