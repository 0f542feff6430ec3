#pragma once

#include "events/table/name_ranking.h"
#include "events/table/segment_plan.h"
#include "events/table/table_parts.h"

namespace chronomap {

/// Events that follow each other in the table after scattering, in the order of the file, all of which belong between
/// those of the bucket before and those of the bucket after it.
struct Bucket {
    EventRange events;
    std::uint32_t segment = 0; ///< index; the number of segments for undated events
};

/// What events are moved from and into.
struct ScatterJob {
    const SegmentPlan& plan;
    const std::vector<TimeSegment>& segments; ///< complete
    const std::vector<NumberGrid>& grids;     ///< by segment
    const NameRanking &categories, &sources;
    std::size_t size = 0;
    unsigned threads = 1;
};

/// Sorts events roughly: one pass counts how many belong into each short stretch of a segment's time, a second moves
/// them. Columns are written once, and what is left to be sorted lies close together.
class EventScatter {
public:
    EventScatter(const PackedPieces& pieces, const ScatterJob& job);

    const std::vector<Bucket>& buckets() const { return m_buckets; }

    /// Lets go of each piece once its events have been moved, unless another owner keeps it.
    void move_into(const WritableTableColumns& columns, PackedPieces pieces);

private:
    struct SegmentBins {
        std::uint64_t least = 0;
        unsigned shift = 0;
        std::size_t first_bin = 0;
    };

    void choose_bins();
    void count_bins(const PackedPieces& pieces);
    void make_buckets();
    std::size_t bin_of(std::uint32_t segment, std::int64_t time_ms) const {
        const SegmentBins& bins = m_bins[segment];
        return bins.first_bin + ((static_cast<std::uint64_t>(time_ms) - bins.least) >> bins.shift);
    }

    ScatterJob m_job;
    std::vector<SegmentBins> m_bins; ///< by segment, then that of undated events
    std::size_t m_bin_count = 0;
    std::vector<std::vector<std::uint32_t>>
        m_counts; ///< by thread, then by bin; later by bucket: where its next event goes
    std::vector<std::uint32_t> m_bucket_of_bin;
    std::vector<Bucket> m_buckets;
};

} // namespace chronomap
