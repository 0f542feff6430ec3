#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chronomap {

/// One value of a row as it stands in the source's text: bytes that belong to a RowBlock.
struct Cell {
    enum class Form : std::uint8_t {
        plain,   ///< the bytes are the value
        doubled, ///< inside quotes, in which "" stands for one quote
        loose,   ///< quotes with more around them: `  "a""b" c` is `  a"b c`
        escaped, ///< inside a JSON string, with backslash escapes
        nested,  ///< a JSON object or array
        missing, ///< the row has no such column, or JSON null; reads as ""
    };

    const char* begin = nullptr;
    std::uint32_t size = 0;
    Form form = Form::plain;

    std::string_view bytes() const { return {begin, size}; }
};

/// The value with quotes and escapes taken away, in UTF-8.
///
/// A value that is not UTF-8 is read as Windows-1252 (which holds Latin-1), each for itself; one in UTF-8 that was cut within
/// its last character ends in U+FFFD instead. `doubled` and `loose`: every way of ending a line becomes "\n".
/// `escaped`: half a surrogate pair becomes U+FFFD. `nested`: with one blank between the parts, `{ "a": [ 1, 2 ] }`.
std::string text_of(const Cell& cell);

} // namespace chronomap
