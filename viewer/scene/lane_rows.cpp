#include "viewer/scene/lane_rows.h"

#include "events/counting_order.h"
#include "viewer/scene/document.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace chronomap {

namespace {

constexpr double lane_edge_px = 1; // between the first or last row and the edge of its lane

/// When a row is free again. An exact moment takes no time, but two of them at once must not share a row.
Instant free_from(Instant begin, Instant end) {
    return end > begin || !is_finite(end) ? end : Instant{end.ms + 1};
}

LaneRows columns_of(const std::vector<EntryIndex>& entries, const EntryTimes& extents, const RowRanks& ranks) {
    LaneRows lane;
    lane.entries.reserve(entries.size());
    lane.times.reserve(entries.size());
    lane.rows.reserve(entries.size());
    const auto by_begin = [&](std::size_t i) { return ranks.by_begin[extents.which(entries[i])]; };
    for (const std::uint32_t i : counting_order(entries.size(), ranks.by_begin.size(), by_begin)) {
        if (!extents[entries[i]]) {
            break; // undated ones are last
        }
        lane.entries.push_back(static_cast<std::uint32_t>(entries[i]));
        lane.times.push_back(extents.which(entries[i]));
    }
    lane.by_end =
        counting_order(lane.size(), ranks.by_end.size(), [&](std::size_t i) { return ranks.by_end[lane.times[i]]; });
    return lane;
}

/// The rows that may be drawn alone, from the top.
class SingleRows {
public:
    /// The topmost that is free at that instant, which is taken until the other; `most_single_rows` when none is. Calls
    /// come with ascending beginnings.
    std::size_t take(Instant begin, Instant end) {
        if (m_used == most_single_rows && begin < m_first_free) {
            return most_single_rows;
        }
        const auto row = static_cast<std::size_t>(
            std::find_if(m_free.begin(), m_free.begin() + m_used, [&](Instant free) { return free <= begin; }) -
            m_free.begin());
        m_used = std::max<std::ptrdiff_t>(m_used, static_cast<std::ptrdiff_t>(row) + 1);
        m_free[row] = end;
        m_first_free = *std::min_element(m_free.begin(), m_free.begin() + m_used);
        return row;
    }

private:
    std::array<Instant, most_single_rows> m_free{}; // by row: from when on
    std::ptrdiff_t m_used = 0;                      // so many rows
    Instant m_first_free = infinite_past;           // the least of them
};

} // namespace

RowRanks row_ranks(const EntryTimes& extents) {
    const std::vector<EntryTimes::Time>& times = extents.distinct();
    RowRanks ranks{std::vector<std::uint32_t>(times.size()), std::vector<std::uint32_t>(times.size())};
    std::uint32_t rank = 0;
    // Those that begin together stand by their latest instant: from the last to the first.
    for (std::size_t from = 0; from < times.size();) {
        std::size_t to = from + 1;
        while (to < times.size() && times[to] && times[to]->earliest() == times[from]->earliest()) {
            ++to;
        }
        for (std::size_t i = to; i-- > from; ++rank) {
            const bool is_as_long = i + 1 < to && times[i]->latest() == times[i + 1]->latest();
            ranks.by_begin[i] = is_as_long ? ranks.by_begin[i + 1] : rank;
        }
        from = to;
    }
    std::vector<std::uint32_t> by_end(times.size());
    std::iota(by_end.begin(), by_end.end(), 0U);
    const auto latest = [&](std::uint32_t i) { return times[i] ? times[i]->latest() : infinite_future; };
    std::sort(by_end.begin(), by_end.end(), [&](std::uint32_t a, std::uint32_t b) { return latest(a) < latest(b); });
    for (std::size_t i = 0; i < by_end.size(); ++i) {
        const bool is_as_late = i > 0 && latest(by_end[i - 1]) == latest(by_end[i]);
        ranks.by_end[by_end[i]] = is_as_late ? ranks.by_end[by_end[i - 1]] : static_cast<std::uint32_t>(i);
    }
    return ranks;
}

LaneRows stack_rows(const std::vector<EntryIndex>& entries, const EntryTimes& extents, const RowRanks& ranks) {
    LaneRows stacked = columns_of(entries, extents, ranks);
    SingleRows rows;
    for (std::uint32_t position = 0; position < stacked.size(); ++position) {
        const TimeExtent& time = *extents.distinct()[stacked.times[position]];
        const std::size_t row = rows.take(time.earliest(), free_from(time.earliest(), time.latest()));
        stacked.row_count = std::max(stacked.row_count, row + 1);
        stacked.rows.push_back(static_cast<std::uint8_t>(row));
        if (row < most_single_rows) {
            stacked.single_rows.resize(std::max(stacked.single_rows.size(), row + 1));
            stacked.single_rows[row].push_back(position);
        }
    }
    return stacked;
}

std::vector<LaneRows> stack_lanes(const Document& document, Clock clock) {
    const EntryTimes& extents = document.extents_of(clock);
    const RowRanks ranks = row_ranks(extents);
    std::vector<LaneRows> stacked;
    for (const Lane& lane : document.lanes) {
        stacked.push_back(stack_rows(lane.entries, extents, ranks));
    }
    return stacked;
}

std::vector<std::size_t> most_row_counts(const Document& document) {
    std::vector<std::size_t> most(document.lanes.size(), 0);
    for (const Clock clock : {Clock::story, Clock::happened, Clock::known}) {
        for (std::size_t lane = 0; lane < most.size(); ++lane) {
            most[lane] = std::max(most[lane], document.rows[clock][lane].row_count);
        }
    }
    return most;
}

std::size_t lane_row_count(const Document& document, std::size_t lane) {
    constexpr std::size_t most_rows = 12;
    if (document.lanes[lane].kind == Lane::Kind::table) {
        // High enough for a histogram; alone it has the room that bars would take.
        return document.dossier->entries.empty() && document.lanes.size() == 1 ? 8 : 4;
    }
    return std::min(document.row_counts[lane], most_rows);
}

std::vector<double> lane_heights(const std::vector<std::size_t>& rows, double room_px) {
    constexpr double most_gap_px = 6;
    constexpr double name_px = 16;
    const auto with_rows_of = [&](double row_px) {
        std::vector<double> heights;
        for (const std::size_t count : rows) {
            const double gap = row_px < easy_row_px ? 2 * lane_edge_px : most_gap_px;
            heights.push_back(std::max(name_px, static_cast<double>(count) * row_px + gap));
        }
        return heights;
    };
    const auto sum = [](const std::vector<double>& heights) {
        return std::accumulate(heights.begin(), heights.end(), 0.0);
    };
    for (double row_px = easy_row_px; row_px >= least_row_px; --row_px) {
        std::vector<double> heights = with_rows_of(row_px);
        if (sum(heights) <= room_px) {
            return heights;
        }
    }
    // Rows must be folded: what is left beside the names goes to the lanes by their need.
    std::vector<double> heights = with_rows_of(least_row_px);
    const double names = name_px * static_cast<double>(rows.size());
    const double share = std::max(0.0, room_px - names) / std::max(1.0, sum(heights) - names);
    for (double& height : heights) {
        height = std::floor(name_px + (height - name_px) * share);
    }
    return heights;
}

RowFit fit_rows(double height_px, std::size_t rows) {
    const double room = std::max(0.0, height_px - 2 * lane_edge_px);
    const double count = static_cast<double>(std::max<std::size_t>(rows, 1));
    if (count * least_row_px <= room || rows <= 1) {
        const double row_px = std::min(easy_row_px, std::floor(room / count));
        return {rows, lane_edge_px + std::floor((room - row_px * count) / 2), row_px, 0};
    }
    // The folded row needs the height of a label for its number.
    const double folded_px = std::min(room, least_labelled_row_px);
    const auto shown = static_cast<std::size_t>((room - folded_px) / least_row_px);
    return {shown, lane_edge_px, least_row_px, folded_px};
}

} // namespace chronomap
