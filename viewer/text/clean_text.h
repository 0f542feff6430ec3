#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chronomap {

/// Characters of one line that are shaped; more than any screen shows.
inline constexpr std::size_t max_line_characters = 4096;

/// One line of valid UTF-8: invalid bytes become U+FFFD, line breaks and tabs a space; other control characters and
/// those that override, embed or isolate a direction are left out, as a foreign text must not turn ours around. At most
/// `max_characters`; a longer text ends in "…".
std::string clean_line(std::string_view utf8, std::size_t max_characters = max_line_characters);

/// Bytes of the UTF-8 character that begins with this byte (of valid UTF-8).
std::size_t character_bytes(char first_byte);

/// How many characters valid UTF-8 has.
std::size_t character_count(std::string_view valid_utf8);

/// The character that begins a text of valid UTF-8 that is not empty.
char32_t first_character(std::string_view valid_utf8);

} // namespace chronomap
