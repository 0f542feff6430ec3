#pragma once

#include "events/table/cell.h"

#include <cstdint>
#include <string_view>

namespace chronomap {

/// What comes of looking at a part of a JSON text.
enum class JsonLook : std::uint8_t {
    good,
    cut,   ///< the part ends too early to tell
    wrong, ///< no JSON, or none that is expected
};

/// A part of a JSON text that is being read: [at, end).
struct JsonCursor {
    const char* at = nullptr;
    const char* end = nullptr;

    bool is_at_end() const { return at == end; }
};

/// Goes over blanks and ends of lines.
inline void skip_blanks(JsonCursor& cursor) {
    while (cursor.at != cursor.end && (*cursor.at == ' ' || (*cursor.at >= '\t' && *cursor.at <= '\r')))
        ++cursor.at;
}

/// Whether a value that was taken is a number.
inline bool is_json_number(const Cell& cell) {
    const char first = cell.size > 0 ? *cell.begin : '"';
    return cell.form == Cell::Form::plain && (first == '-' || (first >= '0' && first <= '9')) && cell.begin[-1] != '"';
}

/// Goes over blanks and then one character.
JsonLook take(JsonCursor& cursor, char expected);

/// Goes over the string that begins here with its quote; `cell` is what stands between the quotes.
JsonLook take_string(JsonCursor& cursor, Cell& cell);

/// Goes over the value that begins here: a string, a number as it is written, true or false, null (a missing cell), or an
/// object or array, with its brackets. Numbers are not looked at closely, nor is what is within brackets.
JsonLook take_value(JsonCursor& cursor, Cell& cell);

/// Goes over the members of an object and the bracket that closes it: `read(cursor, key)` at the value of each. `is_first`:
/// the cursor is just behind the opening bracket, else behind the comma that follows another member.
template <class Read>
JsonLook take_members(JsonCursor& cursor, bool is_first, const Read& read) {
    for (;; is_first = false) {
        skip_blanks(cursor);
        if (cursor.is_at_end())
            return JsonLook::cut;
        if (*cursor.at == '}' && is_first)
            break;
        if (*cursor.at != '"')
            return JsonLook::wrong;
        Cell key;
        if (const JsonLook look = take_string(cursor, key); look != JsonLook::good)
            return look;
        if (const JsonLook look = take(cursor, ':'); look != JsonLook::good)
            return look;
        skip_blanks(cursor);
        if (const JsonLook look = read(cursor, key.bytes()); look != JsonLook::good)
            return look;
        skip_blanks(cursor);
        if (cursor.is_at_end())
            return JsonLook::cut;
        if (*cursor.at != ',')
            break;
        ++cursor.at;
    }
    return take(cursor, '}');
}

/// The same for an object that begins here.
template <class Read>
JsonLook take_object(JsonCursor& cursor, const Read& read) {
    const JsonLook look = take(cursor, '{');
    return look == JsonLook::good ? take_members(cursor, true, read) : look;
}

} // namespace chronomap
