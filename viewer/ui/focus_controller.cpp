#include "viewer/ui/focus_controller.h"

#include "viewer/scene/panel_parts.h"
#include "viewer/scene/time_ticks.h"
#include "viewer/ui/player.h"
#include "viewer/ui/timeline_controller.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr double panel_step_px = 20;

/// How far it is from a time to the next tick of the ruler, or, finely, to the next pixel; negative to the left.
double step_ms(const ViewState& view, Instant from, int direction, bool finely, const Document& document,
               const FrameLayout& layout) {
    const double pixel_ms = std::max(static_cast<double>(ms_per_second), axis_scale(view.axis, layout).ms_per_px());
    if (finely) {
        return direction * pixel_ms;
    }
    // The ruler goes on beyond the axis that is shown.
    const std::int64_t length = view.axis.end.ms - view.axis.begin.ms;
    const TimeWindow around{{std::max(farthest_past.ms, from.ms - length)},
                            {std::min(farthest_future.ms, from.ms + length)}};
    const TimeZone zone = view.zone_is_utc ? TimeZone() : document.zone;
    double nearest = direction * static_cast<double>(length);
    for (const Tick& tick : time_ticks(around, 2 * layout.ruler.width, zone)) {
        const auto ms = static_cast<double>(tick.at.ms - from.ms);
        if (ms * direction > 0 && std::abs(ms) < std::abs(nearest)) {
            nearest = ms;
        }
    }
    return nearest;
}

} // namespace

std::optional<FocusStop> stop_beside(const Frame& frame, const Focus& focus, int direction) {
    const std::vector<FocusStop> stops = focus_stops(frame.list, frame.layout);
    if (stops.empty()) {
        return std::nullopt;
    }
    const auto here = std::find_if(stops.begin(), stops.end(), [&](const FocusStop& stop) {
        return stop.where.pick == focus.pick && stop.where.region == focus.region;
    });
    const std::size_t count = stops.size();
    if (here == stops.end()) {
        return direction > 0 ? stops.front() : stops.back();
    }
    const auto at = static_cast<std::size_t>(here - stops.begin());
    return stops[(at + (direction > 0 ? 1 : count - 1)) % count];
}

ViewState nudged(const ViewState& view, PickKind moved, int direction, bool finely, const Document& document,
                 const FrameLayout& layout, const TimeWindow& reach) {
    const auto step_from = [&](Instant from) { return step_ms(view, from, direction, finely, document, layout); };
    const TimeWindow& window = view.window;
    switch (moved) {
    case PickKind::playhead:
        return with_playhead(paused(view), later(view.playhead, step_from(view.playhead)));
    case PickKind::window_begin:
        return with_window_begin(view, later(window.begin, step_from(window.begin)), shortest_window_ms, reach);
    case PickKind::window_end:
        return with_window_end(view, later(window.end, step_from(window.end)), shortest_window_ms, reach);
    case PickKind::overview_window:
        return moved_in_time(view, step_from(window.begin), reach);
    case PickKind::panel_edge: {
        const bool is_left_of_map = layout.panel.x < layout.map.x;
        const PanelRange range = panel_range({layout.frame.width, layout.frame.height});
        const double by_px = (finely ? 1 : panel_step_px) * direction * (is_left_of_map ? 1 : -1);
        ViewState next = view;
        next.panel.width_px = std::clamp(layout.panel.width + by_px, range.least_px, range.most_px);
        return next;
    }
    default:
        return view;
    }
}

std::optional<EntryIndex> row_beside(const Document& document, const ViewState& view, EntryIndex entry, int direction) {
    const FrameLayout nowhere;
    const std::vector<EntryIndex> rows = listed_entries(make_scene(document, view, nowhere, FramePurpose::window));
    const auto here = std::find(rows.begin(), rows.end(), entry);
    if (here == rows.end() || (direction < 0 ? here == rows.begin() : here + 1 == rows.end())) {
        return std::nullopt;
    }
    return *(here + direction);
}

} // namespace chronomap
