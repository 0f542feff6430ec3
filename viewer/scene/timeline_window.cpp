#include "viewer/scene/timeline_parts.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double edge_hit_px = 10;
constexpr double handle_hit_px = 16;
constexpr Size handle{7, 20};
constexpr double half_playhead_px = 6; // half the width of the playhead's triangle
constexpr double head_hit_px = 16;
constexpr double under_bars = 0.45;

Rect ruler_and_lanes(const FrameLayout& layout) {
    return united(layout.ruler, layout.lanes);
}

bool is_shown(const Timeline& timeline, Instant t) {
    const TimeWindow& axis = timeline.axis.shown();
    return axis.begin <= t && t <= axis.end;
}

void draw_edge(DisplayList& list, const Timeline& timeline, Instant at, Pick pick) {
    if (!is_shown(timeline, at)) {
        return;
    }
    const Rect area = ruler_and_lanes(timeline.layout());
    const double x = sharp_line_x(timeline.axis.x_of(at));
    const Color color = timeline.theme().selection;
    list.add(LineCommand{{{x, area.y}, {x, area.bottom()}}, timeline.is_window() ? color : color.faded(0.7), 1});
    if (!timeline.is_window()) {
        return;
    }
    const Rect& ruler = timeline.layout().ruler;
    const Rect grip{x - handle.width / 2, ruler.bottom() - handle.height / 2 - 3, handle.width, handle.height};
    list.add(RectCommand{{x - handle_hit_px / 2, grip.y, handle_hit_px, grip.height}}, pick);
    list.add(RectCommand{grip, color, timeline.theme().panel, 1, 3}, pick);
    for (const double dx : {-1.0, 1.0}) {
        list.add(LineCommand{{{x + dx, grip.y + 6}, {x + dx, grip.bottom() - 6}}, timeline.theme().panel, 0.8});
    }
}

void draw_playhead(DisplayList& list, const Timeline& timeline) {
    if (!is_shown(timeline, timeline.scene.view.playhead)) {
        return;
    }
    const Rect area = ruler_and_lanes(timeline.layout());
    const double x = sharp_line_x(timeline.axis.x_of(timeline.scene.view.playhead));
    const Pick pick = timeline.is_window() ? Pick{PickKind::playhead} : Pick{};
    if (timeline.is_window()) {
        list.add(RectCommand{{x - head_hit_px / 2, area.y - 4, head_hit_px, 14}}, pick);
    }
    list.add(LineCommand{{{x, area.y + 2}, {x, area.bottom()}}, timeline.theme().playhead, 1.25});
    list.add(ConvexCommand{{{x - half_playhead_px, area.y - 3}, {x + half_playhead_px, area.y - 3}, {x, area.y + 6}},
                           timeline.theme().playhead},
             pick);
}

} // namespace

void draw_window_band(DisplayList& list, const Timeline& timeline) {
    const Rect area = ruler_and_lanes(timeline.layout());
    const ViewState& view = timeline.scene.view;
    const auto between = [&](Instant from, Instant to) {
        const double x = timeline.axis.x_of(from);
        return intersection(area, {x, area.y, timeline.axis.x_of(to) - x, area.height});
    };
    if (timeline.is_window()) {
        list.add(RectCommand{area}, {PickKind::axis});
    }
    // What the playhead has not reached is in the window, but not yet in view.
    const TimeWindow seen = time_in_view(view);
    const Rect reached = between(seen.begin, seen.end);
    const Rect to_come = between(seen.end, view.window.end);
    const double ruler_px = timeline.layout().ruler.height;
    const auto tint = [&](const Rect& r, double share) {
        if (!r.is_empty()) {
            // Under the bars it is but a breath: it must not change their hues.
            list.add(RectCommand{{r.x, r.y, r.width, ruler_px}, timeline.theme().window_fill.faded(share)});
            list.add(RectCommand{{r.x, r.y + ruler_px, r.width, r.height - ruler_px},
                                 timeline.theme().window_fill.faded(share * under_bars)});
        }
    };
    tint(reached, 1);
    tint(to_come, 0.4);
    if (!timeline.is_window()) {
        return;
    }
    // Behind the bars: a bar that ends at the edge of the window can still be pointed at.
    const auto add_hit = [&](Instant at, PickKind kind) {
        if (is_shown(timeline, at)) {
            list.add(RectCommand{{timeline.axis.x_of(at) - edge_hit_px / 2, area.y, edge_hit_px, area.height}}, {kind});
        }
    };
    add_hit(view.playhead, PickKind::playhead);
    add_hit(view.window.begin, PickKind::window_begin);
    add_hit(view.window.end, PickKind::window_end);
}

void draw_window_edges(DisplayList& list, const Timeline& timeline) {
    const TimeWindow& window = timeline.scene.view.window;
    draw_edge(list, timeline, window.begin, {PickKind::window_begin});
    draw_edge(list, timeline, window.end, {PickKind::window_end});
    draw_playhead(list, timeline);
}

} // namespace chronomap
