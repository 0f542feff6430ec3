#include "viewer/scene/lane_rows.h"

#include "viewer/scene/document.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <queue>
#include <utility>

namespace chronomap {

namespace {

constexpr double edge_px = 1; // between the first or last row and the edge of its lane

template <typename T>
using LeastFirst = std::priority_queue<T, std::vector<T>, std::greater<T>>;

/// When a row is free again. An exact moment takes no time, but two of them at once must not share a row.
Instant free_from(Instant begin, Instant end) {
    return end > begin || !is_finite(end) ? end : Instant{end.ms + 1};
}

std::vector<EntryIndex> dated_by_time(const std::vector<EntryIndex>& entries, const EntryTimes& extents) {
    std::vector<EntryIndex> dated;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(dated),
                 [&](EntryIndex e) { return extents[e].has_value(); });
    std::stable_sort(dated.begin(), dated.end(), [&](EntryIndex a, EntryIndex b) {
        const TimeExtent& left = *extents[a];
        const TimeExtent& right = *extents[b];
        return std::pair(left.earliest(), right.latest()) < std::pair(right.earliest(), left.latest());
    });
    return dated;
}

LaneRows columns_of(const std::vector<EntryIndex>& entries, const EntryTimes& extents) {
    LaneRows lane;
    lane.entries.reserve(entries.size());
    lane.begins.reserve(entries.size());
    lane.ends.reserve(entries.size());
    lane.rows.reserve(entries.size());
    for (const EntryIndex entry : entries) {
        lane.entries.push_back(static_cast<std::uint32_t>(entry));
        lane.begins.push_back(extents[entry]->earliest());
        lane.ends.push_back(extents[entry]->latest());
    }
    lane.by_end.resize(entries.size());
    std::iota(lane.by_end.begin(), lane.by_end.end(), 0U);
    std::stable_sort(lane.by_end.begin(), lane.by_end.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return lane.ends[a] < lane.ends[b]; });
    return lane;
}

} // namespace

LaneRows stack_rows(const std::vector<EntryIndex>& entries, const EntryTimes& extents) {
    LaneRows stacked = columns_of(dated_by_time(entries, extents), extents);
    LeastFirst<std::pair<Instant, std::size_t>> busy;
    LeastFirst<std::size_t> free;
    for (std::uint32_t position = 0; position < stacked.size(); ++position) {
        while (!busy.empty() && busy.top().first <= stacked.begins[position]) {
            free.push(busy.top().second);
            busy.pop();
        }
        const std::size_t row = free.empty() ? stacked.row_count++ : free.top();
        if (!free.empty()) {
            free.pop();
        }
        busy.emplace(free_from(stacked.begins[position], stacked.ends[position]), row);
        stacked.rows.push_back(static_cast<std::uint8_t>(std::min(row, most_single_rows)));
        if (row < most_single_rows) {
            stacked.single_rows.resize(std::max(stacked.single_rows.size(), row + 1));
            stacked.single_rows[row].push_back(position);
        }
    }
    return stacked;
}

std::vector<LaneRows> stack_lanes(const Document& document, Clock clock) {
    std::vector<LaneRows> stacked;
    for (const Lane& lane : document.lanes) {
        stacked.push_back(stack_rows(lane.entries, document.extents_of(clock)));
    }
    return stacked;
}

std::vector<std::size_t> most_row_counts(const Document& document) {
    std::vector<std::size_t> most(document.lanes.size(), 0);
    const auto count = [&](const std::vector<LaneRows>& rows) {
        for (std::size_t lane = 0; lane < most.size(); ++lane) {
            most[lane] = std::max(most[lane], rows[lane].row_count);
        }
    };
    count(document.rows[Clock::story]); // kept: a window opens with it
    for (const Clock clock : {Clock::happened, Clock::known}) {
        count(stack_lanes(document, clock));
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
            const double gap = row_px < easy_row_px ? 2 * edge_px : most_gap_px;
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
    const double room = std::max(0.0, height_px - 2 * edge_px);
    const double count = static_cast<double>(std::max<std::size_t>(rows, 1));
    if (count * least_row_px <= room || rows <= 1) {
        const double row_px = std::min(easy_row_px, std::floor(room / count));
        return {rows, edge_px + std::floor((room - row_px * count) / 2), row_px, 0};
    }
    // The folded row needs the height of a label for its number.
    const double folded_px = std::min(room, least_labelled_row_px);
    const auto shown = static_cast<std::size_t>((room - folded_px) / least_row_px);
    return {shown, edge_px, least_row_px, folded_px};
}

} // namespace chronomap
