#pragma once

#include "events/table/event_columns.h"

#include <cstdint>
#include <span>

namespace chronomap {

/// Finds the cells of a grid over a part of the Web Mercator square in which places lie. Where the grid is wider than the
/// world a place lies in one cell: at the one of its places around the globe that is nearest to the grid's middle.
class PlaceCells {
public:
    /// `origin`: the upper left corner, whose x may leave [0, 1]; `cell`: world units a cell is wide, no less than
    /// 2^-40; `width` and `height`: cells, at most 32 767.
    PlaceCells(WorldPoint origin, double cell, int width, int height);

    /// No place lies in it.
    bool is_empty() const { return m_x.is_empty || m_y.is_empty; }

    /// By place: row * width + column, or `nowhere`. About half a nanosecond a place.
    void find(std::span<const FixedPoint> places, std::uint32_t nowhere, std::uint32_t* cells) const;

private:
    /// From a fixed coordinate to a column or row: (coordinate - first) * factor + offset, without the lowest `shift`
    /// bits. Coordinates wrap around; those farther from `first` than `reach` are in none.
    struct Axis {
        std::uint32_t first = 0, reach = 0, factor = 0;
        std::uint64_t offset = 0;
        unsigned shift = 0;
        bool is_empty = true;
    };

    static Axis axis(double origin_steps, double cell_steps, int count, double first, double last);
    void find_one_by_one(std::span<const FixedPoint> places, std::uint32_t nowhere, std::uint32_t* cells) const;
    void find_eight_at_a_time(std::span<const FixedPoint> places, std::uint32_t nowhere, std::uint32_t* cells) const;

    Axis m_x, m_y;
    std::uint32_t m_width;
};

} // namespace chronomap
