#pragma once

#include "viewer/scene/widgets.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

namespace chronomap {

/// One line that is typed: valid UTF-8 as clean_line leaves it. What lies between anchor and caret is marked. Both are
/// bytes at the beginning of a character, or the end.
struct TextField {
    std::string text;
    std::size_t caret = 0;
    std::size_t anchor = 0;

    std::size_t marked_from() const { return std::min(caret, anchor); }
    std::size_t marked_to() const { return std::max(caret, anchor); }
    bool has_mark() const { return caret != anchor; }

    friend bool operator==(const TextField&, const TextField&) = default;
};

/// How the letters of every field look.
inline const TextStyle field_style{13};

inline constexpr double field_px = 32; ///< height of a field

/// What a field shows besides its text.
struct FieldLook {
    std::string placeholder;   ///< shown while there is no text
    std::string key;           ///< how to get here by keyboard, at the end, also while there is no text
    bool has_keyboard = false; ///< typing goes here: a caret stands in it
    std::optional<Pick> clear; ///< of the cross that empties it; nothing: it has none
};

/// A rounded field with its text beginning at the start side; of a longer text the part about the caret.
void draw_text_field(DisplayList& list, const Theme& theme, const Column& place, const TextField& field,
                     const FieldLook& look, Pick pick);

/// The byte of the text that is pointed at in a field drawn at `place` that has the keyboard.
std::size_t byte_in_field(const Column& place, const TextField& field, double x);

} // namespace chronomap
