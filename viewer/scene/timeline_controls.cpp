#include "viewer/scene/action.h"
#include "viewer/scene/timeline_parts.h"
#include "viewer/scene/widgets.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace chronomap {

namespace {

constexpr double least_button_px = 24;
constexpr double most_button_px = 30;
constexpr double icon_px = 6; // half the height of an icon

void add_triangle(DisplayList& list, Point tip, double direction, Color color) {
    const double back = tip.x - direction * icon_px * 1.6;
    list.add(ConvexCommand{{tip, {back, tip.y - icon_px}, {back, tip.y + icon_px}}, color});
}

void add_bar(DisplayList& list, Point center, double width, Color color) {
    list.add(RectCommand{{center.x - width / 2, center.y - icon_px, width, icon_px * 2}, color});
}

void draw_play(DisplayList& list, Point c, bool is_playing, Color color) {
    if (is_playing) {
        add_bar(list, {c.x - 3.5, c.y}, 3.5, color);
        add_bar(list, {c.x + 3.5, c.y}, 3.5, color);
    } else {
        add_triangle(list, {c.x + 6, c.y}, 1, color);
    }
}

void draw_step(DisplayList& list, Point c, double direction, Color color) {
    add_triangle(list, {c.x + direction * 4, c.y}, direction, color);
    add_bar(list, {c.x + direction * 5.5, c.y}, 2, color);
}

/// A clock face for playing at an even pace; three beads on a string for playing from event to event.
void draw_play_mode(DisplayList& list, Point c, bool by_clock, Color color) {
    if (by_clock) {
        list.add(CircleCommand{c, 6.5, {0, 0, 0, 0}, color, 1.4});
        list.add(LineCommand{{{c.x, c.y - 4}, c, {c.x + 3, c.y + 1.5}}, color, 1.4});
        return;
    }
    list.add(LineCommand{{{c.x - 8, c.y}, {c.x + 8, c.y}}, color, 1});
    for (const double dx : {-6.5, 0.5, 6.5}) {
        list.add(CircleCommand{{c.x + dx, c.y}, 2.2, color});
    }
}

/// As many of the hints as there is room for: none of them is cut.
std::string whole_hints(std::string text, const TextStyle& style, double room_px) {
    constexpr std::string_view between = "  ·  ";
    while (!text.empty() && measure_text(text, style).width > room_px) {
        const std::size_t cut = text.rfind(between);
        text.resize(cut == std::string::npos ? 0 : cut);
    }
    return text;
}

/// Beside the switches, at the far end of the line.
void draw_hint(DisplayList& list, const Timeline& timeline, double taken_px) {
    const Rect& line = timeline.layout().hint;
    const Column column{line, timeline.scene.words.is_rtl()};
    const Rect room = column.at(taken_px, line.y, std::max(0.0, line.width - taken_px), line.height);
    const TextStyle style{10.5};
    const std::string text = whole_hints(timeline.scene.words.get("timeline.hint"), style, room.width);
    draw_line(list, text, style, timeline.theme().ink_faint, room.x, room.width, room.center().y, column.end_side());
}

} // namespace

void draw_controls(DisplayList& list, const Timeline& timeline) {
    if (!timeline.is_window()) {
        return;
    }
    if (!timeline.layout().hint.is_empty()) {
        draw_hint(list, timeline, draw_switches(list, timeline));
    }
    // The most needed first: what there is no room for is still on the keyboard.
    constexpr std::array actions{Action::previous_entry, Action::play, Action::next_entry, Action::switch_play_mode};
    const Rect& room = timeline.layout().controls;
    const std::size_t shown = std::min(actions.size(), static_cast<std::size_t>(room.width / least_button_px));
    if (shown == 0) {
        return;
    }
    const double width = std::min(most_button_px, room.width / static_cast<double>(shown));
    const ViewState& view = timeline.scene.view;
    const Color ink = timeline.theme().ink;
    const Color soft = timeline.theme().ink_soft;
    for (std::size_t i = 0; i < shown; ++i) {
        const double height = std::max(least_button_px, room.height);
        const Rect button{room.x + static_cast<double>(i) * width, room.center().y - height / 2, width, height};
        list.add(RectCommand{button}, {PickKind::button, static_cast<std::uint32_t>(actions[i])});
        switch (actions[i]) {
        case Action::play:
            draw_play(list, button.center(), view.is_playing, ink);
            break;
        case Action::previous_entry:
            draw_step(list, button.center(), -1, soft);
            break;
        case Action::next_entry:
            draw_step(list, button.center(), 1, soft);
            break;
        default:
            draw_play_mode(list, button.center(), view.plays_by_clock, soft);
            break;
        }
    }
}

} // namespace chronomap
