#include "events/table/segment_plan.h"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>
#include <tuple>

namespace chronomap {

namespace {

void add(std::vector<std::uint64_t>& sums, const std::vector<std::uint64_t>& others) {
    std::transform(sums.begin(), sums.end(), others.begin(), sums.begin(), std::plus<>());
}

void count_block(const PieceBlock& block, ShapeCounts& counts) {
    std::array<std::int64_t, PieceBlock::most> times;
    block.write_times(times);
    for (std::size_t i = 0; i < block.count; ++i) {
        const std::uint32_t shape = block.piece.shape_of(block.first + i);
        if (shape == EventColumns::undated) {
            ++counts.undated;
        } else {
            ++(times[i] == infinite_past.ms ? counts.open : counts.begun).at(shape);
        }
    }
}

/// Whether all events of a piece have one shape and have begun.
bool is_uniform(const PackedPiece& piece) {
    return piece.shapes.empty() && piece.every_shape != EventColumns::undated &&
           piece.times.grid.least != infinite_past.ms;
}

std::size_t event_count(const PackedPieces& pieces) {
    return std::accumulate(pieces.begin(), pieces.end(), std::size_t{0},
                           [](std::size_t sum, const auto& piece) { return sum + piece->size; });
}

PackedPieces not_uniform(const PackedPieces& pieces) {
    PackedPieces chosen;
    std::copy_if(pieces.begin(), pieces.end(), std::back_inserter(chosen),
                 [](const auto& piece) { return !is_uniform(*piece); });
    return chosen;
}

} // namespace

ShapeCounts count_shapes(const PackedPieces& pieces, std::size_t shapes, unsigned threads) {
    ShapeCounts counts(shapes);
    for (const auto& piece : pieces) {
        if (is_uniform(*piece)) {
            counts.begun.at(piece->every_shape) += piece->size;
        }
    }
    const PackedPieces others = not_uniform(pieces);
    const std::size_t size = event_count(others);
    std::vector<ShapeCounts> by_thread(threads, ShapeCounts(shapes));
    on_threads(threads, [&](unsigned thread) {
        for_each_block(others, part_of(size, thread, threads),
                       [&](const PieceBlock& block) { count_block(block, by_thread[thread]); });
    });
    for (const ShapeCounts& its : by_thread) {
        add(counts.begun, its.begun);
        add(counts.open, its.open);
        counts.undated += its.undated;
    }
    return counts;
}

namespace {

/// Distances that wrap around, which only times hundreds of millions of years long have, follow no order.
bool is_beyond_order(const TimeShape& shape) {
    return shape.begin_width_ms < 0 || shape.end_first_ms < 0 || shape.end_last_ms < 0;
}

unsigned class_of(std::int64_t distance_ms) {
    return static_cast<unsigned>(std::bit_width(static_cast<std::uint64_t>(distance_ms)));
}

/// Shapes with equal keys share a segment.
using SharedKey = std::tuple<bool, TimeExtent::Kind, bool, bool, unsigned, unsigned>;

SharedKey shared_key(const TimeShape& shape, bool is_open) {
    const bool has_no_order = is_open || is_beyond_order(shape);
    return {is_open,
            shape.kind,
            shape.questionable,
            has_no_order,
            has_no_order ? 0 : class_of(shape.begin_width_ms),
            has_no_order ? 0 : class_of(shape.end_last_ms)};
}

void widen(TimeSegment& segment, const TimeShape& shape) {
    TimeShape &least = segment.least, &greatest = segment.greatest;
    least.begin_width_ms = std::min(least.begin_width_ms, shape.begin_width_ms);
    least.end_first_ms = std::min(least.end_first_ms, shape.end_first_ms);
    least.end_last_ms = std::min(least.end_last_ms, shape.end_last_ms);
    greatest.begin_width_ms = std::max(greatest.begin_width_ms, shape.begin_width_ms);
    greatest.end_first_ms = std::max(greatest.end_first_ms, shape.end_first_ms);
    greatest.end_last_ms = std::max(greatest.end_last_ms, shape.end_last_ms);
}

TimeSegment segment_of_one(const TimeShape& shape) {
    TimeSegment segment;
    segment.least = segment.greatest = shape;
    return segment;
}

TimeSegment segment_of_several(const TimeShape& shape, bool is_open) {
    TimeSegment segment = segment_of_one(shape);
    segment.has_one_shape = false;
    segment.is_open_at_begin = is_open;
    if (is_beyond_order(shape) && !is_open) {
        constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min(), highest = TimeShape::without_end;
        segment.least = {shape.kind, shape.questionable, lowest, lowest, lowest};
        segment.greatest = {shape.kind, shape.questionable, highest, highest, highest};
    }
    return segment;
}

/// Numbers of the shapes, the most frequent first, equals by value.
std::vector<std::uint32_t> by_frequency(const std::vector<TimeShape>& shapes,
                                        const std::vector<std::uint64_t>& counts) {
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t number = 0; number < shapes.size(); ++number) {
        if (counts[number] > 0) {
            numbers.push_back(number);
        }
    }
    std::sort(numbers.begin(), numbers.end(), [&](std::uint32_t a, std::uint32_t b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : shapes[a] < shapes[b];
    });
    return numbers;
}

class Planner {
public:
    Planner(const std::vector<TimeShape>& shapes, const ShapeCounts& counts) : m_shapes(shapes) {
        m_plan.of_begun.assign(shapes.size(), 0);
        m_plan.of_open.assign(shapes.size(), 0);
        m_plan.shape_codes.assign(shapes.size(), 0);
        std::vector<std::uint32_t> shared;
        for (const std::uint32_t number : by_frequency(shapes, counts.begun)) {
            if (m_plan.segments.size() < SegmentPlan::most_of_one_shape && !is_beyond_order(shapes[number])) {
                m_plan.of_begun[number] = m_plan.undated();
                m_plan.segments.push_back(segment_of_one(shapes[number]));
            } else {
                shared.push_back(number);
            }
        }
        share(shared, false, m_plan.of_begun);
        share(by_frequency(shapes, counts.open), true, m_plan.of_open);
    }

    SegmentPlan take() { return std::move(m_plan); }

private:
    void share(const std::vector<std::uint32_t>& numbers, bool is_open, std::vector<std::uint32_t>& segment_of) {
        std::map<SharedKey, std::vector<std::uint32_t>> groups;
        for (const std::uint32_t number : numbers) {
            groups[shared_key(m_shapes[number], is_open)].push_back(number);
        }
        for (const auto& [key, members] : groups) {
            TimeSegment segment = segment_of_several(m_shapes[members.front()], is_open);
            for (const std::uint32_t number : members) {
                widen(segment, m_shapes[number]);
                segment_of[number] = m_plan.undated();
                m_plan.shape_codes[number] = code_of(number);
            }
            m_plan.segments.push_back(segment);
        }
    }

    // Among open and begun times alike a number may come.
    std::uint32_t code_of(std::uint32_t number) {
        const auto [at, is_new] = m_codes.try_emplace(number, static_cast<std::uint32_t>(m_plan.shapes.size()));
        if (is_new) {
            m_plan.shapes.push_back(m_shapes[number]);
        }
        return at->second;
    }

    const std::vector<TimeShape>& m_shapes;
    SegmentPlan m_plan;
    std::map<std::uint32_t, std::uint32_t> m_codes;
};

void find_grids(const PieceBlock& block, const SegmentPlan& plan, std::vector<GridFinder>& finders) {
    std::array<std::int64_t, PieceBlock::most> times;
    block.write_times(times);
    for (std::size_t i = 0; i < block.count; ++i) {
        const std::uint32_t segment = plan.segment_of(block.piece.shape_of(block.first + i), times[i]);
        if (segment != plan.undated()) {
            finders[segment].add(times[i]);
        }
    }
}

} // namespace

SegmentPlan plan_segments(const std::vector<TimeShape>& shapes, const ShapeCounts& counts) {
    return Planner(shapes, counts).take();
}

std::vector<NumberGrid> segment_grids(const PackedPieces& pieces, const SegmentPlan& plan, unsigned threads) {
    std::vector<NumberGrid> grids(plan.segments.size());
    for (const auto& piece : pieces) {
        if (is_uniform(*piece) && piece->size > 0) {
            grids[plan.of_begun[piece->every_shape]].include(piece->times.grid);
        }
    }
    const PackedPieces others = not_uniform(pieces);
    const std::size_t size = event_count(others);
    std::vector<std::vector<GridFinder>> by_thread(threads, std::vector<GridFinder>(grids.size()));
    on_threads(threads, [&](unsigned thread) {
        for_each_block(others, part_of(size, thread, threads),
                       [&](const PieceBlock& block) { find_grids(block, plan, by_thread[thread]); });
    });
    for (const auto& finders : by_thread) {
        for (std::size_t segment = 0; segment < grids.size(); ++segment) {
            grids[segment].include(finders[segment].grid());
        }
    }
    return grids;
}

} // namespace chronomap
