#include "viewer/ui/timeline_controller.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double reach_margin = 0.1;
constexpr double window_margin = 0.05; // room on the axis on both sides of the window

constexpr std::int64_t length_ms(const TimeWindow& window) {
    return window.end.ms - window.begin.ms;
}

/// Finite and near enough that lengths fit; the infinite ends of open spans come in here too.
Instant bounded(Instant t) {
    return std::clamp(t, farthest_past, farthest_future);
}

/// `length` of time from `begin` on, moved into the reach. Needs length <= that of the reach.
TimeWindow placed(Instant begin, std::int64_t length, const TimeWindow& reach) {
    const std::int64_t start = std::clamp(begin.ms, reach.begin.ms, std::max(reach.begin.ms, reach.end.ms - length));
    return {{start}, {start + length}};
}

TimeWindow widened(const TimeWindow& window, double share, double least_ms) {
    const double margin = std::max(static_cast<double>(length_ms(window)) * share, least_ms);
    return {later(window.begin, -margin), later(window.end, margin)};
}

TimeWindow hull(const TimeWindow& a, const TimeWindow& b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

/// The finite time of an entry: open ends are cut at the reach.
std::optional<TimeWindow> time_of(const Document& document, const ViewState& view, EntryIndex entry,
                                  const TimeWindow& reach) {
    const std::optional<TimeExtent>& extent = document.extents_of(view.clock)[entry];
    if (!extent) {
        return std::nullopt;
    }
    const Instant begin = std::clamp(extent->earliest(), reach.begin, reach.end);
    return TimeWindow{begin, std::clamp(extent->latest(), begin, reach.end)};
}

} // namespace

Instant later(Instant t, double ms) {
    const double there = static_cast<double>(t.ms) + ms;
    const auto far = static_cast<double>(farthest_future.ms);
    if (std::isnan(there)) {
        return t;
    }
    // Adding the rounded distance keeps the milliseconds that a double of this size no longer has.
    return std::abs(there) >= far ? Instant{std::signbit(there) ? farthest_past : farthest_future}
                                  : Instant{t.ms + static_cast<std::int64_t>(std::llround(ms))};
}

TimeWindow reach_of(const Document& document, const ViewState& opening) {
    TimeWindow hull_of_all{bounded(document.span.begin), bounded(document.span.end)};
    for (const TimeWindow& shown : {opening.window, opening.axis}) {
        if (!shown.is_empty()) {
            hull_of_all = hull(hull_of_all, {bounded(shown.begin), bounded(shown.end)});
        }
    }
    return widened(hull_of_all, reach_margin, ms_per_hour);
}

TimeWindow finite_window(const TimeWindow& wanted, const TimeWindow& reach) {
    const auto length = static_cast<double>(length_ms(reach));
    TimeWindow window{bounded(wanted.begin), bounded(wanted.end)};
    if (wanted.begin == infinite_past) {
        window.begin = reach.begin < window.end ? reach.begin : later(window.end, -length);
    }
    if (wanted.end == infinite_future) {
        window.end = reach.end > window.begin ? reach.end : later(window.begin, length);
    }
    return window;
}

TimeWindow reach_with(const TimeWindow& reach, const TimeWindow& window) {
    const bool is_within = reach.begin <= window.begin && window.end <= reach.end;
    return is_within ? reach : hull(reach, widened(window, reach_margin, ms_per_hour));
}

ViewState with_times_in(ViewState view, const TimeWindow& reach) {
    view.axis = kept_within(view.axis, reach, shortest_axis_ms);
    return with_window(view, view.window, reach);
}

TimeWindow kept_within(TimeWindow window, const TimeWindow& reach, std::int64_t shortest_ms) {
    window = {bounded(window.begin), bounded(window.end)};
    const std::int64_t length = std::clamp(length_ms(window), shortest_ms, std::max(shortest_ms, length_ms(reach)));
    return placed(window.begin, length, reach);
}

TimeWindow moved_within(const TimeWindow& window, double ms, const TimeWindow& reach) {
    return placed(later(window.begin, ms), length_ms(window), reach);
}

TimeWindow axis_zoomed_about(const TimeWindow& axis, double factor, Instant anchor, const TimeWindow& reach) {
    const auto length = static_cast<double>(length_ms(axis));
    const double share = (static_cast<double>(anchor.ms - axis.begin.ms)) / length;
    const double wanted = std::isnan(factor) ? length : length * factor;
    const double zoomed =
        std::clamp(wanted, static_cast<double>(shortest_axis_ms), static_cast<double>(length_ms(reach)));
    const std::int64_t whole = std::min(static_cast<std::int64_t>(std::llround(zoomed)), length_ms(reach));
    return placed(later(anchor, -share * zoomed), whole, reach);
}

TimeWindow axis_showing(const TimeWindow& axis, const TimeWindow& window, const TimeWindow& reach) {
    const auto room = static_cast<double>(length_ms(window)) * window_margin;
    const TimeWindow wanted =
        kept_within({later(window.begin, -room), later(window.end, room)}, reach, shortest_axis_ms);
    if (length_ms(wanted) >= length_ms(axis)) {
        return wanted;
    }
    if (window.begin < axis.begin) {
        return placed(wanted.begin, length_ms(axis), reach);
    }
    if (window.end > axis.end) {
        return placed({wanted.end.ms - length_ms(axis)}, length_ms(axis), reach);
    }
    return axis;
}

TimeWindow axis_following(const TimeWindow& axis, Instant t, const TimeWindow& reach) {
    if (axis.begin <= t && t <= axis.end) {
        return axis;
    }
    const auto room = static_cast<double>(length_ms(axis)) * window_margin;
    const Instant begin = t < axis.begin ? t : Instant{t.ms - length_ms(axis)};
    return placed(later(begin, t < axis.begin ? -room : room), length_ms(axis), reach);
}

ViewState with_window(ViewState view, const TimeWindow& window, const TimeWindow& reach) {
    const bool was_at_end = view.playhead >= view.window.end;
    view.window = kept_within(window, reach, shortest_window_ms);
    return with_playhead(view, was_at_end ? view.window.end : view.playhead);
}

ViewState moved_in_time(ViewState view, double ms, const TimeWindow& reach) {
    const Instant before = view.window.begin;
    view = with_window(view, moved_within(view.window, ms, reach), reach);
    view.axis = moved_within(view.axis, static_cast<double>(view.window.begin.ms - before.ms), reach);
    return view;
}

ViewState centered_on(const ViewState& view, Instant t, const TimeWindow& reach) {
    const auto middle = static_cast<double>(view.window.begin.ms) + static_cast<double>(length_ms(view.window)) / 2;
    return moved_in_time(view, static_cast<double>(t.ms) - middle, reach);
}

ViewState with_window_begin(const ViewState& view, Instant begin, std::int64_t shortest_ms, const TimeWindow& reach) {
    // A window that is already shorter than the shortest keeps its begin as the latest allowed.
    const Instant latest{std::max(view.window.begin.ms, view.window.end.ms - shortest_ms)};
    return with_window(view, {std::clamp(begin, reach.begin, latest), view.window.end}, reach);
}

ViewState with_window_end(const ViewState& view, Instant end, std::int64_t shortest_ms, const TimeWindow& reach) {
    const Instant earliest{std::min(view.window.end.ms, view.window.begin.ms + shortest_ms)};
    return with_window(view, {view.window.begin, std::clamp(end, earliest, reach.end)}, reach);
}

ViewState with_playhead(ViewState view, Instant playhead) {
    view.playhead = std::clamp(playhead, view.window.begin, view.window.end);
    return view;
}

ViewState showing_entry(ViewState view, const Document& document, EntryIndex entry, const TimeWindow& reach) {
    const std::optional<TimeWindow> time = time_of(document, view, entry, reach);
    if (!time) {
        return view;
    }
    if (certainty_in(*document.extents_of(view.clock)[entry], view.window) == Certainty::outside) {
        // In the middle, with what came before and after around it; a long one is shown from its begin.
        const std::int64_t spare = std::max<std::int64_t>(0, length_ms(view.window) - length_ms(*time));
        const Instant begin = later(time->begin, -static_cast<double>(spare) / 2);
        view = with_window(view, placed(begin, length_ms(view.window), reach), reach);
    }
    // A playhead that has not come to it yet goes just past its begin: what begins at the playhead is still to come.
    view = with_playhead(view, std::max(view.playhead, later(time->begin, ms_per_second)));
    view.axis = axis_showing(view.axis, view.window, reach);
    return view;
}

ViewState fitting_entry(ViewState view, const Document& document, EntryIndex entry, const TimeWindow& reach) {
    const std::optional<TimeWindow> time = time_of(document, view, entry, reach);
    if (!time) {
        return view;
    }
    view = with_window(view, widened(*time, window_margin, shortest_window_ms), reach);
    view = with_playhead(view, view.window.end);
    view.axis = axis_showing(view.axis, view.window, reach);
    return view;
}

TimeScale axis_scale(const TimeWindow& axis, const FrameLayout& layout) {
    return {axis, layout.lanes.x, std::max(layout.lanes.right(), layout.lanes.x + 1)};
}

double x_along(const ViewState& view, const Rect& part, double x) {
    return view.time_runs_left ? part.x + part.right() - x : x;
}

TimeScale overview_scale(const Document& document, const FrameLayout& layout) {
    return {{bounded(document.span.begin), bounded(document.span.end)},
            layout.overview.x,
            std::max(layout.overview.right(), layout.overview.x + 1)};
}

} // namespace chronomap
