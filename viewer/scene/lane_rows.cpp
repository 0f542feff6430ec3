#include "viewer/scene/lane_rows.h"

#include "viewer/scene/document.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace chronomap {

namespace {

template <typename T> using LeastFirst = std::priority_queue<T, std::vector<T>, std::greater<T>>;

/// When a row is free again. An exact moment takes no time, but two of them at once must not share a row.
Instant free_from(const TimeExtent& extent) {
    if (extent.latest() > extent.earliest() || !is_finite(extent.latest())) {
        return extent.latest();
    }
    return {extent.latest().ms + 1};
}

std::vector<EntryIndex> dated_by_time(const std::vector<EntryIndex>& entries,
                                      const std::vector<std::optional<TimeExtent>>& extents) {
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

} // namespace

LaneRows stack_rows(const std::vector<EntryIndex>& entries, const std::vector<std::optional<TimeExtent>>& extents) {
    LaneRows stacked;
    LeastFirst<std::pair<Instant, std::size_t>> busy;
    LeastFirst<std::size_t> free;
    for (const EntryIndex entry : dated_by_time(entries, extents)) {
        const TimeExtent& extent = *extents[entry];
        while (!busy.empty() && busy.top().first <= extent.earliest()) {
            free.push(busy.top().second);
            busy.pop();
        }
        std::size_t row = stacked.rows.size();
        if (free.empty()) {
            stacked.rows.emplace_back();
        } else {
            row = free.top();
            free.pop();
        }
        stacked.rows[row].push_back(entry);
        busy.emplace(free_from(extent), row);
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

std::size_t lane_row_count(const Document& document, std::size_t lane) {
    constexpr std::size_t most_rows = 12;
    std::size_t most = 0;
    for (const Clock clock : {Clock::story, Clock::happened, Clock::known}) {
        most = std::max(most, stack_rows(document.lanes[lane].entries, document.extents_of(clock)).rows.size());
    }
    return std::min(most, most_rows);
}

} // namespace chronomap
