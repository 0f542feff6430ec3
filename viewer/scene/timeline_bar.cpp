#include "viewer/scene/timeline_bar.h"

#include <algorithm>
#include <array>

namespace chronomap {

namespace {

constexpr double least_bar_hit_px = 8;
constexpr double least_bar_px = 3;
constexpr double open_fade_px = 90; // an end that nobody knows fades over this much of the screen
constexpr double hatch_px = 6;

struct Stop {
    double x;
    double share;
};

/// The filling along a bar: linear between its stops.
std::array<Stop, 4> filling(const BarShape& bar) {
    const double core = bar.has_core ? core_share : lens_share;
    return {{{bar.left, soft_end_share}, {bar.core_left, core}, {bar.core_right, core}, {bar.right, soft_end_share}}};
}

/// The part of a slice within the row: painters get no coordinates from beyond the screen.
void draw_slice(DisplayList& list, Stop from, Stop to, const Rect& row, const BarLook& look, Pick pick) {
    const double left = std::max(from.x, row.x);
    const double right = std::min(to.x, row.right());
    if (right <= left) {
        return;
    }
    const Rect rect{left, row.y, right - left, row.height};
    const auto color_at = [&](double x) {
        const double share = from.share + (to.share - from.share) * (x - from.x) / (to.x - from.x);
        return look.color.faded(share * look.strength);
    };
    if (from.share == to.share) {
        list.add(RectCommand{rect, color_at(left)}, pick);
    } else {
        list.add(GradientCommand{rect, color_at(left), color_at(right)}, pick);
    }
}

/// The line that a bar stands on: solid for a stated time, dashed for an inferred one. Under a core it is a firm rule.
void draw_foot(DisplayList& list, const BarShape& bar, const Rect& visible, const BarLook& look, Pick pick) {
    const std::vector<double> dash = look.is_inferred ? std::vector<double>{9, 6} : std::vector<double>{};
    const double y = visible.bottom() - 0.5;
    list.add(LineCommand{{{visible.x, y}, {visible.right(), y}}, look.color.faded(0.2 + 0.4 * look.strength), 1, dash});
    if (!bar.has_core) {
        return;
    }
    const Rect foot{visible.x, visible.bottom() - rule_px(visible.height), visible.width, rule_px(visible.height)};
    const double left = std::max(bar.core_left, visible.x);
    const double right = std::min(bar.core_right, visible.right());
    if (look.is_inferred && right > left) {
        const Color color = look.color.faded(look.strength);
        list.add(LineCommand{{{left, foot.center().y}, {right, foot.center().y}}, color, foot.height, {8, 3}}, pick);
        return;
    }
    const std::array<Stop, 4> stops{{{bar.left, 0}, {bar.core_left, 1}, {bar.core_right, 1}, {bar.right, 0}}};
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        draw_slice(list, stops[i], stops[i + 1], foot, look, pick);
    }
}

void draw_hatching(DisplayList& list, const Rect& visible, const BarLook& look) {
    list.add(BeginClipCommand{visible});
    for (double x = visible.x - visible.height; x < visible.right(); x += hatch_px) {
        list.add(LineCommand{{{x, visible.bottom()}, {x + visible.height, visible.y}},
                             look.color.faded(0.15 + 0.3 * look.strength)});
    }
    list.add(EndClipCommand{});
}

void draw_diamond(DisplayList& list, double x, const Rect& row, const BarLook& look, Pick pick) {
    const double r = std::min(5.5, row.height / 2);
    const Point c{x, row.center().y};
    const std::vector<Point> corners{{c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y}};
    // Hollow for an inferred time: dashes would fray on something so small.
    const double filled = (look.is_inferred ? 0.35 : 0.9) * look.strength;
    list.add(ConvexCommand{corners, look.color.faded(0.1 + filled)}, pick);
    list.add(LineCommand{corners, look.color.faded(0.4 + 0.6 * look.strength), 1, {}, true});
}

/// A bar that goes on without a known end points out of the picture.
void draw_arrow(DisplayList& list, double tip_x, double direction, const Rect& row, const BarLook& look) {
    const double half = std::min(4.0, row.height / 2 - 1);
    const double back = tip_x - direction * half;
    list.add(ConvexCommand{{{tip_x, row.center().y}, {back, row.center().y - half}, {back, row.center().y + half}},
                           look.color.faded(0.4 + 0.6 * look.strength)});
}

} // namespace

double rule_px(double row_px) {
    return row_px >= 13 ? 3 : 2;
}

BarShape bar_shape(const TimeExtent& extent, const TimeScale& scale) {
    const bool is_span = extent.kind == TimeExtent::Kind::span;
    BarShape bar;
    bar.open_left = !is_finite(extent.earliest());
    bar.open_right = !is_finite(extent.latest());
    bar.left = scale.x_of(extent.earliest());
    bar.right = scale.x_of(extent.latest());
    bar.core_left = is_span ? scale.x_of(extent.begin.last) : bar.right;
    bar.core_right = is_span ? scale.x_of(extent.end.first) : bar.left;
    bar.has_core = is_span && bar.core_left <= bar.core_right;
    // A fade that takes for ever would look like none: it ends where the axis does.
    if (bar.open_right && !(is_span && !is_finite(extent.end.first))) {
        bar.right = std::max(std::max(bar.left, bar.core_right) + open_fade_px, scale.right());
    }
    if (bar.open_left && !(is_span && !is_finite(extent.begin.last))) {
        bar.left = std::min(std::min(bar.right, bar.core_left) - open_fade_px, scale.left());
    }
    if (!bar.has_core) {
        bar.core_left = bar.core_right = (bar.left + bar.right) / 2;
    }
    return bar;
}

void draw_bar_filling(DisplayList& list, const BarShape& bar, const Rect& row, const BarLook& look, Pick pick) {
    const std::array<Stop, 4> stops = filling(bar);
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        draw_slice(list, stops[i], stops[i + 1], row, look, pick);
    }
}

void draw_bar(DisplayList& list, const BarShape& bar, const Rect& row, const BarLook& look, Pick pick) {
    if (bar.width() < least_bar_hit_px) {
        const double middle = (bar.left + bar.right) / 2;
        list.add(RectCommand{{middle - least_bar_hit_px / 2, row.y, least_bar_hit_px, row.height}}, pick);
    }
    if (bar.is_point()) {
        draw_diamond(list, (bar.left + bar.right) / 2, row, look, pick);
        return;
    }
    if (bar.width() < least_bar_px) {
        list.add(RectCommand{{bar.left, row.y, least_bar_px, row.height}, look.color.faded(look.strength)}, pick);
        return;
    }
    draw_bar_filling(list, bar, row, look, pick);
    const Rect visible = intersection(row, {bar.left, row.y, bar.width(), row.height});
    if (visible.is_empty()) {
        return;
    }
    if (look.is_questionable) {
        draw_hatching(list, visible, look);
    }
    draw_foot(list, bar, visible, look, pick);
    if (bar.open_left && bar.left <= row.x) {
        draw_arrow(list, row.x + 1, -1, row, look);
    }
    if (bar.open_right && bar.right >= row.right()) {
        draw_arrow(list, row.right() - 1, 1, row, look);
    }
}

} // namespace chronomap
