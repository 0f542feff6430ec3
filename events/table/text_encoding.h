#pragma once

#include <string>
#include <string_view>

namespace chronomap {

/// Whether all of a text is ASCII.
bool is_ascii(std::string_view text);

/// Whether all of a text is well-formed UTF-8.
bool is_utf8(std::string_view text);

/// Text of an unknown encoding as UTF-8: as it is when it is UTF-8; with U+FFFD at its end when it is UTF-8 that was cut
/// within the last character and has other characters beyond ASCII; else read as Windows-1252.
std::string utf8_of(std::string_view bytes);

/// UTF-16 as UTF-8; half a surrogate pair and half a character at the end become U+FFFD.
std::string utf8_of_utf16(std::string_view bytes, bool is_big_endian);

/// The UTF-8 of a code point up to U+10FFFF, at the end of a text; of a surrogate that of U+FFFD.
void append_utf8(std::string& text, char32_t code_point);

} // namespace chronomap
