#include "events/table/cell.h"

#include "events/table/json_text.h"
#include "events/table/text_encoding.h"

namespace chronomap {
namespace {

/// Takes quotes away; those that open and close, and of two within quotes the second. Ends of lines become "\n":
/// they stand only within quotes.
std::string without_quotes(std::string_view bytes, bool is_inside) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i], next = i + 1 < bytes.size() ? bytes[i + 1] : '\0';
        if (c == '"' && !(is_inside && next == '"')) {
            is_inside = !is_inside;
            continue;
        }
        if (c == '"' || (c == '\r' && next == '\n') || (c == '\n' && next == '\r'))
            ++i;
        text += c == '\r' ? '\n' : c;
    }
    return text;
}

} // namespace

std::string text_of(const Cell& cell) {
    switch (cell.form) {
    case Cell::Form::doubled:
        return utf8_of(without_quotes(cell.bytes(), true));
    case Cell::Form::loose:
        return utf8_of(without_quotes(cell.bytes(), false));
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
