#pragma once

#include "events/table/event_columns.h"

#include <cstdint>
#include <span>

namespace chronomap {

/// A box of the Web Mercator square, whose x may leave [0, 1], as the fixed points that lie in it.
class PlaceBox {
public:
    explicit PlaceBox(const WorldBox& box);

    bool is_empty() const { return m_is_empty; }

    bool holds(FixedPoint place) const { return place.x - m_left <= m_width && place.y - m_top <= m_height; }

    /// Whether it holds one of them: as fast as they come from memory.
    bool holds_any(std::span<const FixedPoint> places) const;

private:
    bool holds_any_one_by_one(std::span<const FixedPoint> places) const;
    bool holds_any_eight_at_a_time(std::span<const FixedPoint> places) const;

    // Distances from the upper left corner wrap around as the world does.
    std::uint32_t m_left = 0, m_width = 0, m_top = 0, m_height = 0;
    bool m_is_empty = true;
};

} // namespace chronomap
