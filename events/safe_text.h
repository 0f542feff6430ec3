#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chronomap {

/// Whether a UTF-8 text holds characters that can make it read as something else than it is: C0 and C1 controls,
/// line and paragraph separators, and the explicit directional controls U+202A-202E and U+2066-2069.
/// Directional marks (U+200E, U+200F, U+061C), which Arabic writing needs, are not among them.
bool has_controls(std::string_view text);

/// The text without them; tabs, line breaks and separators become one space each.
std::string without_controls(std::string_view text);

/// Bytes of the well-formed UTF-8 character at the beginning of a text (Unicode, table 3-7); 0 where there is none.
std::size_t well_formed_bytes(std::string_view text);

/// The text in double quotes for a message: without controls, at most `limit` characters, cut with "…".
std::string in_quotes(std::string_view text, std::size_t limit = 60);

/// The beginning of a UTF-8 text, at most `limit` characters, never cut within one.
std::string_view first_characters(std::string_view text, std::size_t limit);

} // namespace chronomap
