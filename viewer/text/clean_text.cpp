#include "viewer/text/clean_text.h"

#include <algorithm>
#include <cstdint>

namespace chronomap {

namespace {

struct Decoded {
    char32_t character = 0xFFFD;
    std::size_t bytes = 1;
    bool valid = false;
};

// One character from the front; what is not well-formed (Unicode table 3-7) is one invalid byte.
Decoded decode(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80)
        return {lead, 1, true};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length)
        return {};
    char32_t character = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {};
        character = character << 6 | (byte(i) & 0x3F);
    }
    const bool too_long = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    if (too_long || surrogate || character > 0x10FFFF)
        return {};
    return {character, length, true};
}

bool is_space(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_left_out(char32_t c) {
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool turns_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F);
    const bool tag_or_mark = c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
    return control || turns_direction || tag_or_mark;
}

} // namespace

std::string clean_line(std::string_view utf8, std::size_t max_characters) {
    std::string line;
    line.reserve(utf8.size() < 4 * max_characters ? utf8.size() : 4 * max_characters);
    std::size_t characters = 0;
    while (!utf8.empty()) {
        const Decoded next = decode(utf8);
        const bool carriage_return = utf8.substr(0, 2) == "\r\n";
        const std::string_view bytes = utf8.substr(0, next.bytes);
        utf8.remove_prefix(next.bytes);
        if (carriage_return || (next.valid && is_left_out(next.character) && !is_space(next.character)))
            continue;
        if (++characters > max_characters)
            return line + "…";
        if (!next.valid)
            line += "\uFFFD";
        else if (is_space(next.character))
            line += ' ';
        else
            line += bytes;
    }
    return line;
}

std::size_t character_bytes(char first_byte) {
    const auto lead = static_cast<std::uint8_t>(first_byte);
    return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

std::size_t character_count(std::string_view valid_utf8) {
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    return static_cast<std::size_t>(std::count_if(valid_utf8.begin(), valid_utf8.end(), begins));
}

char32_t first_character(std::string_view valid_utf8) {
    return decode(valid_utf8).character;
}

} // namespace chronomap
