#include "viewer/scene/text_field.h"

#include "viewer/text/caret.h"

#include <cmath>

namespace chronomap {

namespace {

constexpr double field_padding_px = 11;
constexpr double field_end_px = 28; // for the cross or the key
constexpr double caret_px = 1.5;
constexpr double radius_px = 7;
const TextStyle key_style{11};

Rect text_room(const Column& place) {
    const Rect& rect = place.rect;
    return place.at(field_padding_px, rect.y, std::max(0.0, rect.width - field_padding_px - field_end_px), rect.height);
}

void draw_cross(DisplayList& list, const Theme& theme, const Rect& room, Pick pick) {
    constexpr double arm_px = 3.5;
    const Point c = room.center();
    list.add(RectCommand{room}, pick);
    list.add(LineCommand{{{c.x - arm_px, c.y - arm_px}, {c.x + arm_px, c.y + arm_px}}, theme.ink_soft, 1.4}, pick);
    list.add(LineCommand{{{c.x - arm_px, c.y + arm_px}, {c.x + arm_px, c.y - arm_px}}, theme.ink_soft, 1.4}, pick);
}

/// Where the text's left end stands: at the start side, or moved so far that the caret is in sight.
double text_left(const Rect& room, bool mirrored, const std::vector<CaretStop>& stops, double width,
                 std::size_t caret) {
    const double at_start = mirrored ? room.right() - width : room.x;
    const double caret_at = at_start + caret_x(stops, caret);
    const double too_far = std::max(0.0, caret_at - (room.right() - caret_px)) + std::min(0.0, caret_at - room.x);
    return at_start - too_far;
}

void draw_typed(DisplayList& list, const Theme& theme, const Column& place, const Rect& room, const TextField& field,
                bool has_keyboard, Pick pick) {
    const std::vector<CaretStop> stops = caret_stops(field.text, field_style);
    const TextExtent extent = measure_text(field.text, field_style);
    const std::size_t in_sight = has_keyboard ? field.caret : 0;
    const double left = text_left(room, place.mirrored, stops, extent.width, in_sight);
    const double middle = room.center().y;
    list.add(BeginClipCommand{room.inset(-2)});
    if (has_keyboard) {
        for (const Stretch& mark : stretches_between(stops, field.marked_from(), field.marked_to())) {
            list.add(
                RectCommand{{left + mark.left, middle - extent.height() / 2, mark.right - mark.left, extent.height()},
                            theme.selection_fill});
        }
    }
    if (!field.text.empty()) {
        draw_line(list, field.text, field_style, theme.ink, left, extent.width + 1, middle, TextSide::left, pick);
    }
    if (has_keyboard) {
        const double x = std::round(left + caret_x(stops, field.caret));
        list.add(RectCommand{{x, middle - extent.height() / 2, caret_px, extent.height()}, theme.ink});
    }
    list.add(EndClipCommand{});
}

} // namespace

void draw_text_field(DisplayList& list, const Theme& theme, const Column& place, const TextField& field,
                     const FieldLook& look, Pick pick) {
    list.add(RectCommand{place.rect, theme.card, look.has_keyboard ? theme.selection : theme.panel_edge,
                         look.has_keyboard ? 2.0 : 1.0, radius_px},
             pick);
    const Rect room = text_room(place);
    const Rect end = place.at(place.rect.width - field_end_px, place.rect.y, field_end_px, place.rect.height);
    const double middle = room.center().y;
    if (field.text.empty()) {
        draw_line(list, look.placeholder, field_style, theme.ink_faint, room.x, room.width, middle, place.start_side(),
                  pick);
        draw_line(list, look.key, key_style, theme.ink_faint, end.x, end.width, middle, place.start_side(), pick);
    }
    draw_typed(list, theme, place, room, field, look.has_keyboard, pick);
    if (look.clear && !field.text.empty()) {
        draw_cross(list, theme, end.inset(4), *look.clear);
    }
}

std::size_t byte_in_field(const Column& place, const TextField& field, double x) {
    const Rect room = text_room(place);
    const std::vector<CaretStop> stops = caret_stops(field.text, field_style);
    const double width = measure_text(field.text, field_style).width;
    return byte_at_x(stops, x - text_left(room, place.mirrored, stops, width, field.caret));
}

} // namespace chronomap
