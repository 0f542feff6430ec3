#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chronomap {

/// Whether a UTF-8 text holds characters that can make it read as something else than it is: C0 and C1 controls,
/// line and paragraph separators, the explicit directional controls U+202A-202E and U+2066-2069, and what is never seen, so
/// that two names can look the same: U+00AD, U+180E, U+200B, U+2060-206F, U+FEFF, U+FFF9-FFFB, U+E0000-E007F.
/// What scripts need to be written is not among them: directional marks (U+200E, U+200F, U+061C) and joiners (U+200C, U+200D).
bool has_controls(std::string_view text);

/// The text without them; tabs, line breaks and separators become one space each.
std::string without_controls(std::string_view text);

/// Whether a program for spreadsheets may run a cell of a CSV file as a formula: it begins with a tab or a line break, or, behind
/// blanks, with = + - @ or their full-width forms, which some keyboards write.
bool begins_like_formula(std::string_view cell);

/// Bytes of the well-formed UTF-8 character at the beginning of a text (Unicode, table 3-7); 0 where there is none.
std::size_t well_formed_bytes(std::string_view text);

/// The text in double quotes for a message: without controls, at most `limit` characters, cut with "…".
std::string in_quotes(std::string_view text, std::size_t limit = 60);

/// The beginning of a UTF-8 text, at most `limit` characters, never cut within one.
std::string_view first_characters(std::string_view text, std::size_t limit);

} // namespace chronomap
