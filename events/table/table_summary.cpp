#include "events/table/table_summary.h"

#include "events/table/category_prefix.h"
#include "events/table/table_threads.h"

#include <algorithm>

namespace chronomap {

namespace {

/// Adds the hull of one event's finite bounds.
void include(std::optional<TimeWindow>& hull, const TimeExtent& extent) {
    for (const Instant t : {extent.begin.first, extent.begin.last, extent.end.first, extent.end.last}) {
        if (is_finite(t)) {
            hull = hull ? TimeWindow{std::min(hull->begin, t), std::max(hull->end, t)} : TimeWindow{t, t};
        }
    }
}

} // namespace

std::optional<TimeWindow> finite_span(const TableParts& parts) {
    std::optional<TimeWindow> hull;
    for (const TimeSegment& segment : parts.segments) {
        if (segment.has_one_shape) {
            // Bounds of later events are later.
            include(hull, extent_of(segment.least, parts.earliest_of(segment, segment.events.first)));
            include(hull, extent_of(segment.least, parts.earliest_of(segment, segment.events.last - 1)));
            continue;
        }
        for (EventNumber event = segment.events.first; event < segment.events.last; ++event) {
            include(hull, extent_of(parts.shape_of(segment, event), parts.earliest_of(segment, event)));
        }
    }
    const auto width = [&] {
        return static_cast<std::uint64_t>(hull->end.ms) - static_cast<std::uint64_t>(hull->begin.ms);
    };
    if (hull && width() < ms_per_second && hull->begin.ms < infinite_future.ms - ms_per_second) {
        hull->end = {hull->begin.ms + ms_per_second};
    }
    return hull;
}

WorldBox bounds_of(std::span<const FixedPoint> places, unsigned threads) {
    std::vector<WorldBox> by_thread(threads);
    on_threads(threads, [&](unsigned thread) {
        const Part part = part_of(places.size(), thread, threads);
        FixedPoint least{no_place}, greatest{0, 0};
        bool is_any = false;
        for (std::size_t i = part.begin; i < part.end; ++i) {
            const FixedPoint place = places[i];
            if (place != no_place) {
                least = {std::min(least.x, place.x), std::min(least.y, place.y)};
                greatest = {std::max(greatest.x, place.x), std::max(greatest.y, place.y)};
                is_any = true;
            }
        }
        if (is_any) {
            by_thread[thread].include(world_point(least));
            by_thread[thread].include(world_point(greatest));
        }
    });
    WorldBox bounds;
    for (const WorldBox& its : by_thread) {
        bounds.include(its);
    }
    return bounds;
}

TableSummary summary_of(const TableParts& parts, unsigned threads) {
    const CategoryPrefix all(parts, {}, threads);
    return {finite_span(parts), bounds_of(parts.columns.places, threads), all.count_rows(), all.unplaced()};
}

} // namespace chronomap
