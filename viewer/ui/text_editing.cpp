#include "viewer/ui/text_editing.h"

#include "viewer/text/caret.h"
#include "viewer/text/clean_text.h"

#include <algorithm>
#include <limits>

namespace chronomap {

namespace {

/// As much of a clean text as the characters that are still free allow.
std::string_view beginning(std::string_view text, std::size_t characters) {
    std::size_t byte = 0;
    for (; characters > 0 && byte < text.size(); --characters) {
        byte += character_bytes(text[byte]);
    }
    return text.substr(0, std::min(byte, text.size()));
}

std::size_t stop_beside(const TextField& field, bool forward) {
    const std::vector<CaretStop> stops = caret_stops(field.text, field_style);
    std::size_t before = 0;
    for (const CaretStop& stop : stops) {
        if (stop.byte > field.caret) {
            return forward ? stop.byte : before;
        }
        before = stop.byte < field.caret ? stop.byte : before;
    }
    return forward ? field.text.size() : before;
}

/// The stop next to the caret as seen; where there is none the caret stays.
std::size_t seen_stop_beside(const TextField& field, bool to_right) {
    const std::vector<CaretStop> stops = caret_stops(field.text, field_style);
    const double here = caret_x(stops, field.caret);
    constexpr double same_px = 1e-6;
    double nearest = std::numeric_limits<double>::infinity();
    std::size_t byte = field.caret;
    for (const CaretStop& stop : stops) {
        const double ahead = to_right ? stop.x - here : here - stop.x;
        if (ahead > same_px && ahead < nearest) {
            nearest = ahead;
            byte = stop.byte;
        }
    }
    return byte;
}

/// The side of the mark that is seen farther to the left or to the right.
std::size_t end_of_mark(const TextField& field, bool to_right) {
    const std::vector<CaretStop> stops = caret_stops(field.text, field_style);
    const bool caret_is_right = caret_x(stops, field.caret) > caret_x(stops, field.anchor);
    return caret_is_right == to_right ? field.caret : field.anchor;
}

std::size_t target_of(const TextField& field, CaretMove move, bool marks) {
    const bool forward_is_left = reads_right_to_left(field.text);
    switch (move) {
    case CaretMove::left:
    case CaretMove::right: {
        const bool to_right = move == CaretMove::right;
        return field.has_mark() && !marks ? end_of_mark(field, to_right) : seen_stop_beside(field, to_right);
    }
    case CaretMove::word_left:
    case CaretMove::word_right:
        return (move == CaretMove::word_left) == forward_is_left ? next_word_end(field.text, field.caret)
                                                                 : previous_word_begin(field.text, field.caret);
    case CaretMove::home:
        return 0;
    case CaretMove::end:
        break;
    }
    return field.text.size();
}

std::optional<CaretMove> move_of(std::string_view key, bool by_word) {
    if (key == "left") {
        return by_word ? CaretMove::word_left : CaretMove::left;
    }
    if (key == "right") {
        return by_word ? CaretMove::word_right : CaretMove::right;
    }
    if (key == "home") {
        return CaretMove::home;
    }
    return key == "end" ? std::optional(CaretMove::end) : std::nullopt;
}

} // namespace

TextField field_with(std::string_view text) {
    return typed({}, text);
}

TextField typed(TextField field, std::string_view text) {
    const std::size_t from = field.marked_from();
    field.text.erase(from, field.marked_to() - from);
    const std::size_t taken = character_count(field.text);
    const std::size_t free = longest_field_characters - std::min(longest_field_characters, taken);
    const std::string clean = clean_line(text);
    const std::string_view put_in = beginning(clean, free);
    field.text.insert(from, put_in);
    return with_caret_at(std::move(field), from + put_in.size(), false);
}

TextField erased(TextField field, bool forward, bool by_word) {
    if (!field.has_mark()) {
        field.anchor = !by_word  ? stop_beside(field, forward)
                       : forward ? next_word_end(field.text, field.caret)
                                 : previous_word_begin(field.text, field.caret);
    }
    return typed(std::move(field), "");
}

TextField moved(TextField field, CaretMove move, bool marks) {
    const std::size_t target = target_of(field, move, marks);
    return with_caret_at(std::move(field), target, marks);
}

TextField with_caret_at(TextField field, std::size_t byte, bool marks) {
    field.caret = std::min(byte, field.text.size());
    field.anchor = marks ? field.anchor : field.caret;
    return field;
}

TextField with_all_marked(TextField field) {
    field.anchor = 0;
    field.caret = field.text.size();
    return field;
}

std::string marked_text(const TextField& field) {
    return field.text.substr(field.marked_from(), field.marked_to() - field.marked_from());
}

std::optional<TextField> edited(const TextField& field, std::string_view key, Modifiers held) {
    if (held.alt) {
        return std::nullopt;
    }
    if (const std::optional<CaretMove> move = move_of(key, held.ctrl)) {
        return moved(field, *move, held.shift);
    }
    if (key == "backspace" || key == "delete") {
        return erased(field, key == "delete", held.ctrl);
    }
    return key == "a" && held.ctrl ? std::optional(with_all_marked(field)) : std::nullopt;
}

} // namespace chronomap
