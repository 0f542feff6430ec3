#include "events/table/begin_histogram.h"

#include "events/table/window_search.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

/// Wide enough for a time range times a number of bins.
__extension__ using Wide = __int128;

/// The edges of the bins, which may lie between two instants.
class BinEdges {
public:
    BinEdges(TimeWindow window, std::size_t bins)
        : m_begin(window.begin.ms), m_width(Wide{window.end.ms} - window.begin.ms), m_bins(static_cast<Wide>(bins)) {}

    std::size_t bins() const { return static_cast<std::size_t>(m_bins); }
    Wide begin() const { return m_begin; }
    Wide end() const { return m_begin + m_width; }

    /// The edge before a bin, rounded down, and what that took away.
    Wide floor_of(std::size_t edge) const { return m_begin + m_width * static_cast<Wide>(edge) / m_bins; }
    double rest_of(std::size_t edge) const {
        return static_cast<double>(m_width * static_cast<Wide>(edge) % m_bins) / static_cast<double>(m_bins);
    }

    /// An instant in bins from the first edge.
    double position_of(Wide t) const {
        return static_cast<double>(t - m_begin) * (static_cast<double>(m_bins) / static_cast<double>(m_width));
    }

    /// The bin that holds an instant of the window.
    std::size_t bin_of(Wide t) const { return static_cast<std::size_t>((t - m_begin) * m_bins / m_width); }

private:
    Wide m_begin, m_width, m_bins;
};

/// How wide the begin of a shape is; nothing can be said of when something began that began before all times or whose
/// moment has no end.
std::int64_t begin_width(const TimeShape& shape) {
    return shape.kind == TimeExtent::Kind::moment ? shape.end_last_ms : shape.begin_width_ms;
}

/// Adds up how many events of the table begin in each bin.
class BeginHistogram {
public:
    BeginHistogram(const TableParts& parts, const CategoryPrefix& prefix, TimeWindow window, std::size_t bins)
        : m_parts(parts), m_prefix(prefix), m_edges(window, bins), m_categories(prefix.categories()),
          m_sums(bins * m_categories), m_slopes((bins + 1) * m_categories) {
        for (std::size_t segment = 0; segment < parts.segments.size(); ++segment) {
            add_segment(segment);
        }
    }

    std::vector<float> result() const {
        std::vector<float> histogram(m_sums.size());
        std::vector<double> level(m_categories);
        for (std::size_t i = 0; i < m_sums.size(); ++i) {
            level[i % m_categories] += m_slopes[i];
            // Adding and taking away leaves less than a millionth where nothing begins.
            const double sum = m_sums[i] + level[i % m_categories];
            histogram[i] = sum < 1e-6 ? 0 : static_cast<float>(sum);
        }
        return histogram;
    }

private:
    void add_segment(std::size_t index) {
        const TimeSegment& segment = m_parts.segments[index];
        if (segment.is_open_at_begin) {
            return;
        }
        const std::int64_t least = begin_width(segment.least), greatest = begin_width(segment.greatest);
        if (least == TimeShape::without_end) {
            return;
        }
        const Wide reach = greatest < 0 ? 0 : greatest;
        const EventRange reaching{first_from(segment, m_edges.begin() - reach), first_from(segment, m_edges.end())};
        // Looking at an edge costs as much as looking at some hundred events.
        constexpr std::size_t events_an_edge = 200;
        if (least == greatest && reaching.size() > events_an_edge * m_edges.bins()) {
            add_by_edges(index, least);
        } else {
            add_one_by_one(segment, reaching);
        }
    }

    EventNumber first_from(const TimeSegment& segment, Wide t) const {
        constexpr Wide lowest = infinite_past.ms, highest = infinite_future.ms;
        return first_not_before(m_parts, segment, Instant{static_cast<std::int64_t>(std::clamp(t, lowest, highest))});
    }

    /// Between two edges begin those that have begun by the second less those that have begun by the first.
    void add_by_edges(std::size_t index, std::int64_t width) {
        std::vector<double> before(m_categories), begun(m_categories);
        add_begun(index, 0, width, before);
        for (std::size_t bin = 0; bin < m_edges.bins(); ++bin) {
            add_begun(index, bin + 1, width, begun);
            for (std::size_t category = 0; category < m_categories; ++category) {
                m_sums[bin * m_categories + category] += begun[category] - before[category];
            }
            std::swap(before, begun);
        }
    }

    /// How many are to be expected to have begun by an edge, by category: all that surely have, and of those that may
    /// have the part of their begin that has gone by.
    void add_begun(std::size_t index, std::size_t edge, std::int64_t width, std::vector<double>& begun) {
        const TimeSegment& segment = m_parts.segments[index];
        const Wide floor = m_edges.floor_of(edge);
        const double rest = m_edges.rest_of(edge);
        const EventNumber open = first_from(segment, floor + (rest > 0 ? 1 : 0));
        const EventNumber sure = width == 0 ? open : first_from(segment, floor - width + 1);
        m_counts.assign(m_categories, 0);
        m_prefix.count({segment.events.first, sure}, m_counts);
        std::copy(m_counts.begin(), m_counts.end(), begun.begin());
        if (sure < open) {
            add_part_begun(index, {sure, open}, floor, rest, static_cast<double>(width), begun);
        }
    }

    /// For events that may have begun by an edge, `floor` and `rest` of a millisecond.
    void add_part_begun(std::size_t index, EventRange range, Wide floor, double rest, double width,
                        std::vector<double>& begun) {
        const TimeSegment& segment = m_parts.segments[index];
        constexpr std::size_t few = 64;
        if (segment.is_wide || range.size() <= few) {
            for (EventNumber event = range.first; event < range.last; ++event) {
                if (m_prefix.lets_through(event)) {
                    const Wide gone_by = floor - m_parts.earliest_of(segment, event).ms;
                    begun[m_prefix.category_of(event)] += (static_cast<double>(gone_by) + rest) / width;
                }
            }
            return;
        }
        m_counts.assign(m_categories, 0);
        m_ticks.assign(m_categories, 0);
        m_prefix.count(range, m_counts);
        m_prefix.sum_ticks(index, range, m_ticks);
        for (std::size_t category = 0; category < m_categories; ++category) {
            const Wide count = static_cast<Wide>(m_counts[category]);
            const Wide gone_by =
                count * (floor - segment.base_ms) - static_cast<Wide>(m_ticks[category]) * segment.tick_ms;
            begun[category] += (static_cast<double>(gone_by) + rest * static_cast<double>(count)) / width;
        }
    }

    void add_one_by_one(const TimeSegment& segment, EventRange range) {
        for (EventNumber event = range.first; event < range.last; ++event) {
            if (m_prefix.lets_through(event)) {
                const std::int64_t width = begin_width(m_parts.shape_of(segment, event));
                spread(m_prefix.category_of(event), m_parts.earliest_of(segment, event).ms, width);
            }
        }
    }

    /// Spreads one event over the bins that [t, t + width) meets.
    void spread(std::size_t category, Wide t, std::int64_t width) {
        if (width < 0 || width == TimeShape::without_end) {
            return;
        }
        if (width == 0) {
            if (t >= m_edges.begin() && t < m_edges.end()) {
                m_sums[m_edges.bin_of(t) * m_categories + category] += 1;
            }
            return;
        }
        const double bins = static_cast<double>(m_edges.bins());
        const double from = m_edges.position_of(t), to = m_edges.position_of(t + width), density = 1 / (to - from);
        const double begin = std::max(from, 0.0), end = std::min(to, bins);
        if (begin >= end) {
            return;
        }
        const auto first = static_cast<std::size_t>(begin);
        const std::size_t last = std::min(static_cast<std::size_t>(end), m_edges.bins() - 1);
        if (first == last) {
            m_sums[first * m_categories + category] += (end - begin) * density;
            return;
        }
        m_sums[first * m_categories + category] += (static_cast<double>(first + 1) - begin) * density;
        m_sums[last * m_categories + category] += (end - static_cast<double>(last)) * density;
        m_slopes[(first + 1) * m_categories + category] += density;
        m_slopes[last * m_categories + category] -= density;
    }

    const TableParts& m_parts;
    const CategoryPrefix& m_prefix;
    BinEdges m_edges;
    std::size_t m_categories;
    std::vector<double> m_sums;   ///< by bin, then by category
    std::vector<double> m_slopes; ///< likewise: by how much more there is in this bin and all after it
    std::vector<std::uint64_t> m_counts, m_ticks;
};

} // namespace

std::vector<float> begin_histogram(const TableParts& parts, const CategoryPrefix& prefix, TimeWindow window,
                                   std::size_t bins) {
    return BeginHistogram(parts, prefix, window, bins).result();
}

} // namespace chronomap
