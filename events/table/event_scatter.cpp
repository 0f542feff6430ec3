#include "events/table/event_scatter.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace chronomap {

namespace {

using Positions = std::array<std::uint32_t, PieceBlock::most>;
using Times = std::array<std::int64_t, PieceBlock::most>;

template <class Value>
void move_column(std::span<const Value> from, std::span<Value> to, const Positions& positions, std::size_t count,
                 Value missing) {
    if (to.empty()) {
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        to[positions[i]] = from.empty() ? missing : from[i];
    }
}

void move_names(std::span<const std::uint32_t> from, std::span<std::uint16_t> to, const NameRanking& ranking,
                const Positions& positions, std::size_t count) {
    if (to.empty()) {
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        to[positions[i]] = from.empty() ? ranking.code_of_missing : ranking.codes[from[i]];
    }
}

void move_offsets(const PieceBlock& block, const WritableTableColumns& to, const Positions& positions) {
    const auto& [low, middle, high] = to.offsets;
    for (std::size_t i = 0; i < block.count; ++i) {
        const auto offset = static_cast<std::uint64_t>(block.piece.offsets.at(block.first + i));
        low[positions[i]] = static_cast<std::uint32_t>(offset);
        if (!middle.empty()) {
            middle[positions[i]] = static_cast<std::uint8_t>(offset >> 32);
        }
        if (!high.empty()) {
            high[positions[i]] = static_cast<std::uint32_t>(offset >> 40);
        }
    }
}

/// Moves times and shapes of a block whose events lie in `segments`.
void move_times(const PieceBlock& block, const Times& times,
                const std::array<std::uint32_t, PieceBlock::most>& segments, const ScatterJob& job,
                const std::vector<ExactDivisor>& units, const WritableTableColumns& to, const Positions& positions) {
    for (std::size_t i = 0; i < block.count; ++i) {
        if (segments[i] == job.plan.undated()) {
            continue;
        }
        const TimeSegment& segment = job.segments[segments[i]];
        const std::size_t within = positions[i] - segment.events.first;
        if (segment.is_wide) {
            to.instants[segment.times_at + within] = times[i];
        } else {
            const std::uint64_t apart =
                static_cast<std::uint64_t>(times[i]) - static_cast<std::uint64_t>(segment.base_ms);
            to.ticks[segment.times_at + within] = static_cast<std::uint32_t>(units[segments[i]].quotient(apart));
        }
        if (!segment.has_one_shape) {
            to.shapes[segment.shapes_at + within] = job.plan.shape_codes[block.piece.shape_of(block.first + i)];
        }
    }
}

void find_segments(const PieceBlock& block, const Times& times, const SegmentPlan& plan,
                   std::array<std::uint32_t, PieceBlock::most>& segments) {
    for (std::size_t i = 0; i < block.count; ++i) {
        segments[i] = plan.segment_of(block.piece.shape_of(block.first + i), times[i]);
    }
}

} // namespace

EventScatter::EventScatter(const PackedPieces& pieces, const ScatterJob& job) : m_job(job) {
    choose_bins();
    count_bins(pieces);
    make_buckets();
}

void EventScatter::choose_bins() {
    constexpr std::size_t events_a_bin = 32, most_bins = 65'536;
    for (std::size_t segment = 0; segment < m_job.segments.size(); ++segment) {
        const NumberGrid& grid = m_job.grids[segment];
        const std::uint64_t range = static_cast<std::uint64_t>(grid.greatest) - static_cast<std::uint64_t>(grid.least);
        const std::size_t wanted =
            std::bit_floor(std::clamp<std::size_t>(m_job.segments[segment].events.size() / events_a_bin, 1, most_bins));
        const auto bits = static_cast<unsigned>(std::bit_width(wanted - 1)),
                   width = static_cast<unsigned>(std::bit_width(range));
        // A shift by all 64 bits would be none.
        const SegmentBins bins{static_cast<std::uint64_t>(grid.least), std::min(63u, width > bits ? width - bits : 0),
                               m_bin_count};
        m_bins.push_back(bins);
        m_bin_count += static_cast<std::size_t>(range >> bins.shift) + 2;
    }
    m_bins.push_back({0, 63, m_bin_count}); // the time of undated events is 0
    m_bin_count += 2;
}

void EventScatter::count_bins(const PackedPieces& pieces) {
    m_counts.assign(m_job.threads, std::vector<std::uint32_t>(m_bin_count));
    on_threads(m_job.threads, [&](unsigned thread) {
        std::vector<std::uint32_t>& counts = m_counts[thread];
        Times times;
        std::array<std::uint32_t, PieceBlock::most> segments;
        for_each_block(pieces, part_of(m_job.size, thread, m_job.threads), [&](const PieceBlock& block) {
            block.write_times(times);
            find_segments(block, times, m_job.plan, segments);
            for (std::size_t i = 0; i < block.count; ++i) {
                ++counts[bin_of(segments[i], times[i])];
            }
        });
    });
}

void EventScatter::make_buckets() {
    // As many as can be written to at a time without each write going to far memory.
    const std::size_t least_size = std::max<std::size_t>(8'192, m_job.size / 256);
    m_bucket_of_bin.resize(m_bin_count);
    std::vector<std::vector<std::uint32_t>> next(m_job.threads);
    EventNumber end = 0;
    for (std::uint32_t segment = 0; segment < m_bins.size(); ++segment) {
        const std::size_t last_bin = segment + 1 < m_bins.size() ? m_bins[segment + 1].first_bin : m_bin_count;
        std::size_t filled = least_size;
        for (std::size_t bin = m_bins[segment].first_bin; bin < last_bin; ++bin) {
            if (filled >= least_size) {
                m_buckets.push_back({{end, end}, segment});
                for (auto& its : next) {
                    its.push_back(0);
                }
                filled = 0;
            }
            m_bucket_of_bin[bin] = static_cast<std::uint32_t>(m_buckets.size() - 1);
            for (unsigned thread = 0; thread < m_job.threads; ++thread) {
                next[thread].back() += m_counts[thread][bin];
                filled += m_counts[thread][bin];
                end += m_counts[thread][bin];
            }
            m_buckets.back().events.last = end;
        }
    }
    for (std::size_t bucket = 0; bucket < m_buckets.size(); ++bucket) {
        EventNumber position = m_buckets[bucket].events.first;
        for (auto& its : next) {
            position += std::exchange(its[bucket], position);
        }
    }
    m_counts = std::move(next);
}

void EventScatter::move_into(const WritableTableColumns& columns, PackedPieces pieces) {
    std::vector<PackedPieces> by_thread(m_job.threads, pieces);
    pieces.clear();
    std::vector<ExactDivisor> units;
    for (const NumberGrid& grid : m_job.grids) {
        units.emplace_back(grid.unit);
    }
    on_threads(m_job.threads, [&](unsigned thread) {
        std::vector<std::uint32_t>& next = m_counts[thread];
        Times times;
        Positions positions;
        std::array<std::uint32_t, PieceBlock::most> segments;
        const auto move = [&](const PieceBlock& block) {
            block.write_times(times);
            find_segments(block, times, m_job.plan, segments);
            for (std::size_t i = 0; i < block.count; ++i) {
                positions[i] = next[m_bucket_of_bin[bin_of(segments[i], times[i])]]++;
            }
            const PackedPiece& piece = block.piece;
            move_times(block, times, segments, m_job, units, columns, positions);
            move_column(block.of(piece.places), columns.places, positions, block.count, no_place);
            move_names(block.of(piece.categories), columns.categories, m_job.categories, positions, block.count);
            move_names(block.of(piece.sources), columns.sources, m_job.sources, positions, block.count);
            move_column(block.of(piece.magnitudes), columns.magnitudes, positions, block.count,
                        std::numeric_limits<float>::quiet_NaN());
            move_column(block.of(piece.radii_m), columns.radii_m, positions, block.count, 0.0f);
            move_offsets(block, columns, positions);
        };
        for_each_block_releasing(std::move(by_thread[thread]), part_of(m_job.size, thread, m_job.threads), move);
    });
}

} // namespace chronomap
