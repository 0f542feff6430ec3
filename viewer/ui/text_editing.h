#pragma once

#include "viewer/scene/key_bindings.h"
#include "viewer/scene/text_field.h"

#include <optional>
#include <string>
#include <string_view>

namespace chronomap {

/// What keys and the pointer do to a field. Every function gives a field whose caret and anchor stand at characters.

/// More characters than these are not taken in.
inline constexpr std::size_t longest_field_characters = 500;

/// A field that holds a text, with the caret at its end.
TextField field_with(std::string_view text);

/// The marked part replaced, or text put in at the caret. Line breaks become spaces, what is no text is left out.
TextField typed(TextField field, std::string_view text);

/// The marked part, else the character before (or after) the caret taken out, or with `by_word` as far as that word.
TextField erased(TextField field, bool forward, bool by_word);

/// Where a caret can go. Left and right are as seen, whatever the letters' direction.
enum class CaretMove { left, right, word_left, word_right, home, end };

/// The caret elsewhere; with `marks` the anchor stays. Without, a mark ends at its side in the direction.
TextField moved(TextField field, CaretMove move, bool marks);
TextField with_caret_at(TextField field, std::size_t byte, bool marks);

TextField with_all_marked(TextField field);
std::string marked_text(const TextField& field);

/// The field after a key that edits or moves in it; nothing for other keys.
std::optional<TextField> edited(const TextField& field, std::string_view key, Modifiers held);

} // namespace chronomap
