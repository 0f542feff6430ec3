#pragma once

#include "events/table/event_scatter.h"

namespace chronomap {

/// Sorts the events of buckets by earliest instant, equals staying in their order. Keeps its memory from bucket to
/// bucket; one sorter a thread.
class BucketSorter {
public:
    BucketSorter(const WritableTableColumns& columns, const std::vector<TimeSegment>& segments)
        : m_columns(columns), m_segments(segments) {}

    void sort(const Bucket& bucket);

private:
    /// Sorts them; false when they were sorted already.
    template <class Time>
    bool sort_times(std::span<Time> times);
    template <class Time>
    void sort_far_times(std::span<Time> times);
    void sort_keys(std::uint32_t range);
    template <class Value>
    void reorder(std::span<Value> column, std::size_t first);

    WritableTableColumns m_columns;
    const std::vector<TimeSegment>& m_segments;
    std::vector<std::uint64_t> m_keys, m_other_keys; ///< time above, index below
    std::vector<std::uint32_t> m_order;              ///< by new position: the old one
    std::vector<std::uint64_t> m_copy;
};

} // namespace chronomap
