#include "viewer/scene/figure_mark.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace chronomap {

namespace {

constexpr double haze_px = 3; // by which a single number's bar reaches up and down: less would not show its soft ends
constexpr double soft_px = 5; // by which an approximate number's does
constexpr double soft_edge_px = 4; // by which an approximate range does
constexpr double cap_px = 4;       // half of the line that ends a range at a moment
constexpr double mark_ring_px = 5;
constexpr double least_mark_hit_px = 12;
constexpr int fade_steps = 5; // towards an open end

Color line_color(const BarLook& look) {
    return look.color.faded(0.25 + 0.65 * look.strength);
}

std::vector<double> dash_of(const BarLook& look) {
    return look.is_inferred ? std::vector<double>{4, 3} : std::vector<double>{};
}

void draw_edge(DisplayList& list, double left, double right, double y, const BarLook& look) {
    list.add(LineCommand{{{left, y}, {right, y}}, line_color(look), 1.4, dash_of(look)});
}

/// A sign that it goes on, up (-1) or down (1).
void draw_arrow(DisplayList& list, Point tip, double direction, const BarLook& look) {
    const double back = tip.y - direction * 5;
    list.add(ConvexCommand{{tip, {tip.x - 4, back}, {tip.x + 4, back}}, line_color(look)});
}

/// The filling of a range; towards an open end it fades.
void fill_range(DisplayList& list, const FigureMark& mark, const Rect& plot, const BarLook& look, Pick pick) {
    const double height = mark.bottom - mark.top;
    if (!mark.open_up && !mark.open_down) {
        const double grown = mark.is_approximate ? soft_edge_px : 0;
        draw_bar_filling(list, mark.time, {plot.x, mark.top - grown, plot.width, height + 2 * grown}, look, pick);
        return;
    }
    for (int i = 0; i < fade_steps; ++i) {
        BarLook faint = look;
        const int from_number = mark.open_up ? fade_steps - 1 - i : i;
        faint.strength *= 1 - static_cast<double>(from_number) / fade_steps;
        draw_bar_filling(list, mark.time, {plot.x, mark.top + height * i / fade_steps, plot.width, height / fade_steps},
                         faint, pick);
    }
}

void draw_over_time(DisplayList& list, const FigureMark& mark, const Rect& plot, const BarLook& look, Pick pick) {
    const double left = std::max(mark.time.left, plot.x);
    const double right = std::min(mark.time.right, plot.right());
    const double middle = (left + right) / 2;
    if (mark.is_range()) {
        fill_range(list, mark, plot, look, pick);
    } else {
        // Around the number alike: more above it would read as a range that nobody claims.
        const double reach = mark.is_approximate ? soft_px : haze_px;
        draw_bar_filling(list, mark.time, {plot.x, mark.top - reach, plot.width, 2 * reach}, look, pick);
    }
    // What is approximate has no firm line; that its side is inferred must be seen all the same.
    if (mark.is_approximate && !look.is_inferred) {
        return;
    }
    if (!mark.open_up) {
        draw_edge(list, left, right, mark.top, look);
    }
    if (mark.is_range() && !mark.open_down) {
        draw_edge(list, left, right, mark.bottom, look);
    }
    if (mark.open_up || mark.open_down) {
        draw_arrow(list, {middle, mark.open_up ? mark.top : mark.bottom}, mark.open_up ? -1 : 1, look);
    }
}

void draw_ring(DisplayList& list, Point center, const BarLook& look, Pick pick) {
    list.add(SoftDiscCommand{center, mark_ring_px + 4, look.color.faded(0.6 * look.strength)}, pick);
    if (!look.is_inferred) {
        list.add(CircleCommand{center, mark_ring_px, {0, 0, 0, 0}, line_color(look), 1.6}, pick);
        return;
    }
    constexpr int corners = 16;
    std::vector<Point> ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        ring.push_back({center.x + mark_ring_px * std::cos(angle), center.y + mark_ring_px * std::sin(angle)});
    }
    list.add(LineCommand{std::move(ring), line_color(look), 1.6, {3, 2.2}, true}, pick);
}

void draw_at_moment(DisplayList& list, const FigureMark& mark, const BarLook& look, Pick pick) {
    const double x = (mark.time.left + mark.time.right) / 2;
    if (!mark.is_range() && mark.is_approximate) {
        draw_ring(list, {x, mark.top}, look, pick);
        return;
    }
    if (!mark.is_range()) {
        draw_bar(list, mark.time, {x - 20, mark.top - 5.5, 40, 11}, look, pick);
        return;
    }
    const double width = mark.is_approximate ? 5 : 2;
    const Color color = mark.is_approximate ? look.color.faded(0.55 * look.strength) : line_color(look);
    list.add(LineCommand{{{x, mark.top}, {x, mark.bottom}}, color, width, dash_of(look)}, pick);
    for (const auto& [y, is_open, direction] :
         {std::tuple(mark.top, mark.open_up, -1.0), std::tuple(mark.bottom, mark.open_down, 1.0)}) {
        if (is_open) {
            draw_arrow(list, {x, y}, direction, look);
        } else if (!mark.is_approximate) {
            list.add(LineCommand{{{x - cap_px, y}, {x + cap_px, y}}, color, 2}, pick);
        }
    }
}

} // namespace

Rect mark_bounds(const FigureMark& mark, const Rect& plot) {
    const double visible_left = std::clamp(mark.time.left, plot.x, plot.right());
    const double visible_right = std::clamp(mark.time.right, plot.x, plot.right());
    const double middle = (visible_left + visible_right) / 2;
    const double left = std::min(visible_left, middle - least_mark_hit_px / 2);
    const double right = std::max(visible_right, middle + least_mark_hit_px / 2);
    const double reach = !mark.is_range() ? least_mark_hit_px / 2 : mark.is_approximate ? soft_edge_px : 2;
    return {left, mark.top - reach, right - left, mark.bottom - mark.top + 2 * reach};
}

void draw_figure_mark(DisplayList& list, const FigureMark& mark, const Rect& plot, const BarLook& look, Pick pick) {
    list.add(RectCommand{mark_bounds(mark, plot)}, pick);
    if (mark.time.is_point()) {
        draw_at_moment(list, mark, look, pick);
    } else {
        draw_over_time(list, mark, plot, look, pick);
    }
}

} // namespace chronomap
