#pragma once

#include "events/table/piece_blocks.h"
#include "events/table/table_parts.h"

#include <cstdint>
#include <vector>

namespace chronomap {

/// How many events have each shape.
struct ShapeCounts {
    std::vector<std::uint64_t> begun; ///< by shape number: with a finite begin
    std::vector<std::uint64_t> open;  ///< by shape number: begun infinitely long ago
    std::uint64_t undated = 0;

    explicit ShapeCounts(std::size_t shapes) : begun(shapes), open(shapes) {}
};

ShapeCounts count_shapes(const PackedPieces& pieces, std::size_t shapes, unsigned threads);

/// Which events belong together: each of the most frequent shapes has a segment of its own, the others share segments
/// with those that resemble them, so that near an edge of a window few events must be looked at one by one.
struct SegmentPlan {
    static constexpr std::size_t most_of_one_shape = 64;

    std::vector<TimeSegment> segments;            ///< least, greatest, has_one_shape and is_open_at_begin are filled in
    std::vector<TimeShape> shapes;                ///< of the segments with several
    std::vector<std::uint32_t> of_begun, of_open; ///< by shape number: index of the segment
    std::vector<std::uint32_t> shape_codes;       ///< by shape number: index among `shapes`

    std::uint32_t undated() const { return static_cast<std::uint32_t>(segments.size()); }

    std::uint32_t segment_of(std::uint32_t shape, std::int64_t time_ms) const {
        if (shape == EventColumns::undated) {
            return undated();
        }
        return time_ms == infinite_past.ms ? of_open[shape] : of_begun[shape];
    }
};

/// The same for the same shapes and counts, whatever the numbers of the shapes are.
SegmentPlan plan_segments(const std::vector<TimeShape>& shapes, const ShapeCounts& counts);

/// Range and unit of the times of each segment.
std::vector<NumberGrid> segment_grids(const PackedPieces& pieces, const SegmentPlan& plan, unsigned threads);

} // namespace chronomap
