#pragma once

#include "viewer/scene/geometry.h"

#include <optional>
#include <span>
#include <vector>

namespace chronomap {

/// Gives labels room: none overlaps another, an obstacle, or the edge of the area.
class LabelPlacer {
public:
    explicit LabelPlacer(const Rect& area) : m_area(area) {}

    /// Keeps labels off a rectangle. What is blocked may overlap.
    void block(const Rect& rect);

    /// Takes the first candidate that is free and wholly inside the area, and blocks it.
    std::optional<Rect> place(std::span<const Rect> candidates);

    /// A free rectangle of that size as near as can be to the wished one, looked for on rings around it up to
    /// `farthest_px`; blocks it.
    std::optional<Rect> place_near(const Rect& wished, double farthest_px);

    bool is_free(const Rect& rect) const;

private:
    Rect m_area;
    std::vector<Rect> m_taken;
};

} // namespace chronomap
