#include "events/table/json_scan.h"

#include "events/table/byte_masks.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace chronomap {
namespace {

Cell made_of(const char* begin, const char* end, Cell::Form form) {
    return {begin, static_cast<std::uint32_t>(end - begin), form};
}

JsonLook take_literal(JsonCursor& cursor, std::string_view literal, Cell& cell) {
    const auto there = std::min(literal.size(), static_cast<std::size_t>(cursor.end - cursor.at));
    if (std::memcmp(cursor.at, literal.data(), there) != 0)
        return JsonLook::wrong;
    if (there < literal.size())
        return JsonLook::cut;
    cell = made_of(cursor.at, cursor.at + there, literal == "null" ? Cell::Form::missing : Cell::Form::plain);
    cursor.at += there;
    return JsonLook::good;
}

JsonLook take_number(JsonCursor& cursor, Cell& cell) {
    const char* end = first_json_end(cursor.at, cursor.end);
    if (end == cursor.end)
        return JsonLook::cut;
    cell = made_of(cursor.at, end, Cell::Form::plain);
    cursor.at = end;
    return JsonLook::good;
}

JsonLook take_nested(JsonCursor& cursor, Cell& cell) {
    const char* begin = cursor.at;
    Cell inner;
    for (std::size_t depth = 0; !cursor.is_at_end();) {
        switch (*cursor.at) {
        case '"':
            if (const JsonLook look = take_string(cursor, inner); look != JsonLook::good)
                return look;
            continue;
        case '{':
        case '[':
            ++depth;
            break;
        case '}':
        case ']':
            --depth;
            break;
        default:
            break;
        }
        ++cursor.at;
        if (depth == 0) {
            cell = made_of(begin, cursor.at, Cell::Form::nested);
            return JsonLook::good;
        }
    }
    return JsonLook::cut;
}

} // namespace

JsonLook take(JsonCursor& cursor, char expected) {
    skip_blanks(cursor);
    if (cursor.is_at_end())
        return JsonLook::cut;
    return *cursor.at++ == expected ? JsonLook::good : JsonLook::wrong;
}

JsonLook take_string(JsonCursor& cursor, Cell& cell) {
    const char* begin = cursor.at + 1;
    Cell::Form form = Cell::Form::plain;
    for (const char* at = begin;;) {
        at = first_of_two('"', '\\', at, cursor.end);
        if (at == cursor.end)
            return JsonLook::cut;
        if (*at == '"') {
            cell = made_of(begin, at, form);
            cursor.at = at + 1;
            return JsonLook::good;
        }
        form = Cell::Form::escaped;
        if (cursor.end - at < 2)
            return JsonLook::cut;
        at += 2;
    }
}

JsonLook take_value(JsonCursor& cursor, Cell& cell) {
    if (cursor.is_at_end())
        return JsonLook::cut;
    switch (*cursor.at) {
    case '"':
        return take_string(cursor, cell);
    case '{':
    case '[':
        return take_nested(cursor, cell);
    case 't':
        return take_literal(cursor, "true", cell);
    case 'f':
        return take_literal(cursor, "false", cell);
    case 'n':
        return take_literal(cursor, "null", cell);
    default:
        return *cursor.at == '-' || (*cursor.at >= '0' && *cursor.at <= '9') ? take_number(cursor, cell)
                                                                             : JsonLook::wrong;
    }
}

} // namespace chronomap
