#include "viewer/scene/widgets.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

const TextStyle chip_style{11.5};
constexpr double chip_padding_px = 10;
constexpr double sign_px = 14;
constexpr double segment_padding_px = 9;
constexpr double scroll_bar_px = 4;
constexpr double least_scroll_bar_px = 24;

void draw_centered(DisplayList& list, const std::string& text, const TextStyle& style, Color color, const Rect& rect,
                   Pick pick) {
    const double width = std::min(measure_text(text, style).width, rect.width);
    draw_line(list, text, style, color, std::round(rect.center().x - width / 2), width + 1, rect.center().y,
              TextSide::left, pick);
}

void draw_sign(DisplayList& list, const Theme& theme, Point c, ChipSign sign, bool is_on) {
    constexpr double r = 4;
    if (sign == ChipSign::remove) {
        list.add(LineCommand{{{c.x - 3, c.y - 3}, {c.x + 3, c.y + 3}}, theme.ink, 1.4});
        list.add(LineCommand{{{c.x - 3, c.y + 3}, {c.x + 3, c.y - 3}}, theme.ink, 1.4});
        return;
    }
    const Color ink = is_on ? theme.ink : theme.ink_faint;
    list.add(CircleCommand{c, r, is_on && sign == ChipSign::sure ? ink : Color{0, 0, 0, 0}, ink, 1.3});
    if (is_on && sign == ChipSign::maybe) {
        list.add(ConvexCommand{{{c.x, c.y - r},
                                {c.x, c.y + r},
                                {c.x - r * 0.7, c.y + r * 0.7},
                                {c.x - r, c.y},
                                {c.x - r * 0.7, c.y - r * 0.7}},
                               ink});
    }
}

double width_of(ChipSign sign) {
    return sign == ChipSign::none || sign == ChipSign::choice ? 0 : sign_px;
}

} // namespace

double chip_width(const std::string& text, ChipSign sign) {
    return std::ceil(measure_text(text, chip_style).width) + 2 * chip_padding_px + width_of(sign);
}

void draw_chip(DisplayList& list, const Theme& theme, const Column& chip, const std::string& text, ChipSign sign,
               bool is_on, Pick pick) {
    const Rect& rect = chip.rect;
    const bool is_filled = sign == ChipSign::remove || (sign == ChipSign::choice && is_on);
    list.add(RectCommand{rect, is_filled ? theme.selection_fill : theme.card,
                         is_filled ? theme.selection : theme.panel_edge, 1, rect.height / 2},
             pick);
    const double taken = width_of(sign);
    if (taken > 0) {
        draw_sign(list, theme, chip.at(chip_padding_px - 2, rect.y, taken, rect.height).center(), sign, is_on);
    }
    const Rect room =
        chip.at(chip_padding_px + taken, rect.y, rect.width - 2 * chip_padding_px - taken + 1, rect.height);
    const Color off = sign == ChipSign::choice ? theme.ink_soft : theme.ink_faint;
    draw_line(list, text, chip_style, is_on ? theme.ink : off, room.x, room.width, room.center().y, chip.start_side(),
              pick);
}

double segments_width(const std::vector<Segment>& segments) {
    double width = 0;
    for (const Segment& segment : segments) {
        width += std::ceil(measure_text(segment.text, chip_style).width) + 2 * segment_padding_px;
    }
    return width;
}

double draw_segments(DisplayList& list, const Theme& theme, const Column& column, double start, double y, double height,
                     const std::vector<Segment>& segments) {
    const double whole = segments_width(segments);
    const double radius = std::min(5.0, height / 2);
    list.add(RectCommand{column.at(start, y, whole, height), theme.card, theme.panel_edge, 1, radius});
    double from = start;
    for (const Segment& segment : segments) {
        const double width = std::ceil(measure_text(segment.text, chip_style).width) + 2 * segment_padding_px;
        const Rect rect = column.at(from, y, width, height);
        list.add(segment.is_on ? RectCommand{rect, theme.selection_fill, theme.selection, 1, radius}
                               : RectCommand{rect},
                 segment.pick);
        draw_centered(list, segment.text, chip_style, segment.is_on ? theme.ink : theme.ink_soft, rect, segment.pick);
        from += width;
    }
    return whole;
}

void draw_scroll_bar(DisplayList& list, const Theme& theme, const Column& column, double content_px, double scroll_px) {
    const double room = column.rect.height;
    if (content_px <= room || room <= least_scroll_bar_px) {
        return;
    }
    const double length = std::max(least_scroll_bar_px, room * room / content_px);
    const double share = std::clamp(scroll_px / (content_px - room), 0.0, 1.0);
    const Rect bar =
        column.at(column.rect.width - scroll_bar_px, column.rect.y + share * (room - length), scroll_bar_px, length);
    list.add(RectCommand{bar, theme.ink_faint.faded(0.6), {0, 0, 0, 0}, 1, scroll_bar_px / 2});
}

} // namespace chronomap
