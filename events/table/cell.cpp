#include "events/table/cell.h"

#include "events/table/json_text.h"
#include "events/table/text_encoding.h"

#include <algorithm>

namespace chronomap {
namespace {

/// Of a text that begins within quotes, the part up to the quote that closes, as text; takes it away. Ends of lines become
/// "\n".
std::string take_quoted(std::string_view& bytes) {
    std::string text;
    text.reserve(bytes.size());
    std::size_t i = 0;
    for (; i < bytes.size(); ++i) {
        const char c = bytes[i], next = i + 1 < bytes.size() ? bytes[i + 1] : '\0';
        if (c == '"' && next != '"')
            break;
        if (c == '"' || (c == '\r' && next == '\n') || (c == '\n' && next == '\r'))
            ++i;
        text += c == '\r' ? '\n' : c;
    }
    bytes.remove_prefix(std::min(i + 1, bytes.size()));
    return text;
}

/// Blanks, what is in quotes, and what is behind them.
std::string loose_text(std::string_view bytes) {
    const std::size_t quote = bytes.find('"');
    std::string text(bytes.substr(0, quote));
    bytes.remove_prefix(quote == std::string_view::npos ? bytes.size() : quote + 1);
    text += take_quoted(bytes);
    return text.append(bytes);
}

} // namespace

std::string text_of(const Cell& cell) {
    switch (cell.form) {
    case Cell::Form::doubled: {
        std::string_view bytes = cell.bytes();
        return utf8_of(take_quoted(bytes));
    }
    case Cell::Form::loose:
        return utf8_of(loose_text(cell.bytes()));
    case Cell::Form::plain:
        return utf8_of(cell.bytes());
    case Cell::Form::escaped:
        return utf8_of(unescaped(cell.bytes()));
    case Cell::Form::nested:
        return utf8_of(spaced_json(cell.bytes()));
    case Cell::Form::missing:
        break;
    }
    return {};
}

} // namespace chronomap
