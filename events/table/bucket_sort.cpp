#include "events/table/bucket_sort.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

namespace chronomap {

void BucketSorter::sort(const Bucket& bucket) {
    const std::size_t size = bucket.events.size();
    if (bucket.segment == m_segments.size() || size < 2) {
        return;
    }
    const TimeSegment& segment = m_segments[bucket.segment];
    const std::size_t within = bucket.events.first - segment.events.first;
    const bool is_changed = segment.is_wide ? sort_times(m_columns.instants.subspan(segment.times_at + within, size))
                                            : sort_times(m_columns.ticks.subspan(segment.times_at + within, size));
    if (!is_changed) {
        return;
    }
    if (!segment.has_one_shape) {
        reorder(m_columns.shapes, segment.shapes_at + within);
    }
    const std::size_t first = bucket.events.first;
    reorder(m_columns.places, first);
    reorder(m_columns.categories, first);
    reorder(m_columns.sources, first);
    reorder(m_columns.magnitudes, first);
    reorder(m_columns.radii_m, first);
    reorder(m_columns.offsets.low, first);
    reorder(m_columns.offsets.middle, first);
    reorder(m_columns.offsets.high, first);
}

template <class Time>
bool BucketSorter::sort_times(std::span<Time> times) {
    if (std::is_sorted(times.begin(), times.end())) {
        return false;
    }
    const auto [least, greatest] = std::minmax_element(times.begin(), times.end());
    const Time base = *least;
    const std::uint64_t range = static_cast<std::uint64_t>(*greatest) - static_cast<std::uint64_t>(base);
    m_order.resize(times.size());
    if (range > std::numeric_limits<std::uint32_t>::max()) {
        sort_far_times(times);
        return true;
    }
    m_keys.resize(times.size());
    for (std::size_t i = 0; i < times.size(); ++i) {
        m_keys[i] = (static_cast<std::uint64_t>(times[i]) - static_cast<std::uint64_t>(base)) << 32 | i;
    }
    sort_keys(static_cast<std::uint32_t>(range));
    for (std::size_t i = 0; i < times.size(); ++i) {
        times[i] = static_cast<Time>(static_cast<std::uint64_t>(base) + (m_keys[i] >> 32));
        m_order[i] = static_cast<std::uint32_t>(m_keys[i]);
    }
    return true;
}

/// Few files have times so far apart that a bucket spans more than 32 bits.
template <class Time>
void BucketSorter::sort_far_times(std::span<Time> times) {
    std::iota(m_order.begin(), m_order.end(), 0u);
    std::stable_sort(m_order.begin(), m_order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return times[a] < times[b]; });
    reorder(times, 0);
}

/// By their upper halves, the lowest bits first; keys are in the order of their lower halves, which stay so among equals.
void BucketSorter::sort_keys(std::uint32_t range) {
    constexpr std::size_t few = 256;
    if (m_keys.size() < few) {
        std::sort(m_keys.begin(), m_keys.end());
        return;
    }
    // As few passes as there can be with digits that the processor's nearest memory has room for.
    constexpr unsigned widest = 10;
    const auto bits = static_cast<unsigned>(std::bit_width(range)), passes = (bits + widest - 1) / widest;
    const unsigned digit_bits = (bits + passes - 1) / passes;
    std::vector<std::uint32_t> next;
    m_other_keys.resize(m_keys.size());
    for (unsigned done = 0; done < bits; done += digit_bits) {
        const auto digit = [&](std::uint64_t key) { return key >> (32 + done) & ((1U << digit_bits) - 1); };
        next.assign(std::size_t{1} << digit_bits, 0);
        for (const std::uint64_t key : m_keys) {
            ++next[digit(key)];
        }
        std::exclusive_scan(next.begin(), next.end(), next.begin(), 0u);
        for (const std::uint64_t key : m_keys) {
            m_other_keys[next[digit(key)]++] = key;
        }
        m_keys.swap(m_other_keys);
    }
}

template <class Value>
void BucketSorter::reorder(std::span<Value> column, std::size_t first) {
    if (column.empty()) {
        return;
    }
    const std::span<Value> values = column.subspan(first, m_order.size());
    m_copy.resize(values.size() * sizeof(Value) / sizeof(std::uint64_t) + 1);
    std::memcpy(m_copy.data(), values.data(), values.size_bytes());
    const Value* const old = reinterpret_cast<const Value*>(m_copy.data());
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = old[m_order[i]];
    }
}

} // namespace chronomap
