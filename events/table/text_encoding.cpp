#include "events/table/text_encoding.h"

#include "events/safe_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace chronomap {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::uint64_t high_bits = 0x8080808080808080U;

// What Windows-1252 has where Latin-1 has controls; five bytes stay the controls that they are.
constexpr std::array<char16_t, 32> windows_1252{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

/// How many of the bytes at a place are ASCII for sure: eight are looked at together.
std::size_t ascii_at(std::string_view text, std::size_t at) {
    std::size_t size = 0;
    for (std::uint64_t eight; text.size() - at - size >= sizeof(eight); size += sizeof(eight)) {
        std::memcpy(&eight, text.data() + at + size, sizeof(eight));
        if ((eight & high_bits) != 0)
            break;
    }
    return size;
}

/// How much of a text is well-formed UTF-8 from its beginning, and whether that holds more than ASCII.
struct WellFormed {
    std::size_t size = 0;
    bool has_more_than_ascii = false;
};

WellFormed well_formed_beginning(std::string_view text) {
    WellFormed found;
    while (found.size < text.size()) {
        found.size += ascii_at(text, found.size);
        const std::size_t bytes = well_formed_bytes(text.substr(found.size));
        if (bytes == 0)
            break;
        found.size += bytes;
        found.has_more_than_ascii |= bytes > 1;
    }
    return found;
}

/// Whether this is the beginning of a character, cut off.
bool is_cut_character(std::string_view rest) {
    constexpr std::array<std::string_view, 5> endings{"\x80", "\x80\x80", "\x80\x80\x80", "\xA0\x80", "\x90\x80\x80"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return well_formed_bytes(std::string(rest).append(ending)) == rest.size() + ending.size();
    });
}

} // namespace

bool is_ascii(std::string_view text) {
    std::uint64_t all = 0;
    while (text.size() >= sizeof(all)) {
        std::uint64_t eight;
        std::memcpy(&eight, text.data(), sizeof(eight));
        all |= eight;
        text.remove_prefix(sizeof(eight));
    }
    for (const char c : text)
        all |= static_cast<unsigned char>(c);
    return (all & high_bits) == 0;
}

void append_utf8(std::string& text, char32_t code_point) {
    if (code_point >= 0xD800 && code_point < 0xE000)
        code_point = replacement;
    if (code_point < 0x80) {
        text += static_cast<char>(code_point);
        return;
    }
    const unsigned followers = code_point < 0x800 ? 1 : code_point < 0x10000 ? 2 : 3;
    const unsigned mark = followers == 1 ? 0xC0 : followers == 2 ? 0xE0 : 0xF0;
    text += static_cast<char>(mark | code_point >> (6 * followers));
    for (unsigned left = followers; left-- > 0;)
        text += static_cast<char>(0x80U | (code_point >> (6 * left) & 0x3FU));
}

bool is_utf8(std::string_view text) {
    return well_formed_beginning(text).size == text.size();
}

std::string utf8_of(std::string_view bytes) {
    if (is_ascii(bytes))
        return std::string(bytes);
    const WellFormed beginning = well_formed_beginning(bytes);
    if (beginning.size == bytes.size())
        return std::string(bytes);
    const std::string_view rest = bytes.substr(beginning.size);
    if (beginning.has_more_than_ascii && rest.size() < 4 && is_cut_character(rest)) {
        std::string cut(bytes.substr(0, beginning.size));
        append_utf8(cut, replacement);
        return cut;
    }
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append_utf8(text, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80U] : byte);
    }
    return text;
}

std::string utf8_of_utf16(std::string_view bytes, bool is_big_endian) {
    const auto unit_at = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(is_big_endian ? first << 8 | second : second << 8 | first);
    };
    std::string text;
    text.reserve(bytes.size() / 2);
    std::size_t i = 0;
    for (; i + 1 < bytes.size(); i += 2) {
        const char32_t unit = unit_at(i);
        const bool opens_pair = unit >= 0xD800 && unit < 0xDC00 && i + 3 < bytes.size();
        const char32_t second = opens_pair ? unit_at(i + 2) : 0;
        if (second >= 0xDC00 && second < 0xE000) {
            append_utf8(text, 0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00));
            i += 2;
        } else {
            append_utf8(text, unit);
        }
    }
    if (i < bytes.size())
        append_utf8(text, replacement);
    return text;
}

} // namespace chronomap
