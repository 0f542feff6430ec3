#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chronomap {

/// One value of a row as it stands in the source's text: bytes that belong to a RowBlock.
struct Cell {
    enum class Form : std::uint8_t {
        plain,          ///< the bytes are the value
        doubled,        ///< inside quotes, in which "" stands for one quote
        escaped,        ///< inside a JSON string, with backslash escapes
        missing,        ///< the row has no such column, or JSON null; reads as ""
    };

    const char* begin = nullptr;
    std::uint32_t size = 0;
    Form form = Form::plain;

    std::string_view bytes() const { return {begin, size}; }
};

/// The value with quotes and escapes taken away, in UTF-8.
std::string text_of(const Cell& cell);

} // namespace chronomap
