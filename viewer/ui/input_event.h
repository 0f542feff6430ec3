#pragma once

#include "viewer/scene/geometry.h"
#include "viewer/scene/key_bindings.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

namespace chronomap {

/// What a person does to the window, free of any toolkit. Positions are logical px from the window's top left corner.
enum class PointerButton { left, middle, right };

struct PointerMoved {
    Point at;
    friend bool operator==(const PointerMoved&, const PointerMoved&) = default;
};

/// Single presses only: double clicks are made of their times by the controller.
struct PointerPressed {
    Point at;
    PointerButton button = PointerButton::left;
    friend bool operator==(const PointerPressed&, const PointerPressed&) = default;
};

struct PointerReleased {
    Point at;
    PointerButton button = PointerButton::left;
    friend bool operator==(const PointerReleased&, const PointerReleased&) = default;
};

/// The pointer left the window.
struct PointerLeft {
    friend bool operator==(const PointerLeft&, const PointerLeft&) = default;
};

/// `steps` is 1 for a notch away from the person (or to the right, when `horizontal`); fractions come from touchpads.
struct WheelTurned {
    Point at;
    double steps = 0;
    bool horizontal = false;
    Modifiers modifiers;
    friend bool operator==(const WheelTurned&, const WheelTurned&) = default;
};

/// `key` is a lower-case letter or digit, or one of: space, enter, escape, tab, backspace, delete, home, end, page_up,
/// page_down, left, right, up, down, f11, plus, minus, comma, period; any other key is "other". Plus and minus stand for both the main and the number
/// keys, and plus for the unshifted "=" key too. On a keyboard without Latin letters: the letter at the key's place.
struct KeyPressed {
    std::string key;
    Modifiers modifiers;
    friend bool operator==(const KeyPressed&, const KeyPressed&) = default;
};

/// What was typed, UTF-8; comes beside the KeyPressed that caused it.
struct TextEntered {
    std::string text;
    friend bool operator==(const TextEntered&, const TextEntered&) = default;
};

/// What the clipboard held when it was asked for, UTF-8.
struct TextPasted {
    std::string text;
    friend bool operator==(const TextPasted&, const TextPasted&) = default;
};

/// `size` in logical px; `scale` is physical px for one logical.
struct Resized {
    Size size;
    double scale = 1;
    friend bool operator==(const Resized&, const Resized&) = default;
};

/// Milliseconds since the last tick, or since playing began.
struct TimePassed {
    double ms = 0;
    friend bool operator==(const TimePassed&, const TimePassed&) = default;
};

struct CloseRequested {
    friend bool operator==(const CloseRequested&, const CloseRequested&) = default;
};

using InputEvent = std::variant<PointerMoved, PointerPressed, PointerReleased, PointerLeft, WheelTurned, KeyPressed,
                                TextEntered, TextPasted, Resized, TimePassed, CloseRequested>;

/// An event and when it came, in milliseconds since the window opened.
struct TimedEvent {
    double t_ms = 0;
    InputEvent event;
    friend bool operator==(const TimedEvent&, const TimedEvent&) = default;
};

/// A line that is no event; the message says what was found and what would be right.
struct InputEventError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// One JSON object without a newline: {"t":123.4,"type":"key","key":"space","ctrl":false}. Modifiers are written only
/// where they are set; numbers read back exactly.
std::string to_json_line(const TimedEvent& event);

/// The other way. Keys that it does not know are ignored; numbers must be finite. Throws InputEventError.
TimedEvent event_from_json_line(std::string_view line);

} // namespace chronomap
