#include "events/table/json_text.h"

#include "events/table/text_encoding.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace chronomap {
namespace {

std::optional<char32_t> hex4(std::string_view text) {
    unsigned value = 0;
    if (text.size() < 4)
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + 4, value, 16);
    if (error != std::errc() || end != text.data() + 4)
        return std::nullopt;
    return value;
}

/// The character behind "\u" at the beginning of a text, which is taken away from it.
char32_t take_unit(std::string_view& text) {
    const std::optional<char32_t> first = hex4(text);
    if (!first)
        return U'\uFFFD';
    text.remove_prefix(4);
    if (*first < 0xD800 || *first >= 0xDC00 || !text.starts_with("\\u"))
        return *first;
    const std::optional<char32_t> second = hex4(text.substr(2));
    if (!second || *second < 0xDC00 || *second >= 0xE000)
        return *first;
    text.remove_prefix(6);
    return 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00);
}

/// Between quotes, with escapes only where JSON needs them.
void append_quoted(std::string& json, std::string_view text) {
    constexpr std::string_view short_ones = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt";
    constexpr std::string_view digits = "0123456789abcdef";
    json += '"';
    for (const char c : text) {
        const std::size_t place = short_ones.find(c);
        const auto byte = static_cast<unsigned char>(c);
        if (place != std::string_view::npos)
            json += {'\\', letters[place]};
        else if (byte < 0x20)
            json.append("\\u00") += {digits[byte >> 4], digits[byte & 15]};
        else
            json += c;
    }
    json += '"';
}

std::size_t string_end(std::string_view json, std::size_t begin) {
    for (std::size_t at = begin + 1; at < json.size(); ++at) {
        if (json[at] == '"')
            return at;
        at += json[at] == '\\' ? 1 : 0;
    }
    return json.size();
}

} // namespace

std::string unescaped(std::string_view bytes) {
    constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
    std::string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t plain = std::min(bytes.find('\\'), bytes.size());
        text.append(bytes.substr(0, plain));
        bytes.remove_prefix(plain);
        if (bytes.size() < 2) {
            text.append(bytes);
            break;
        }
        const char escaped = bytes[1];
        const std::size_t place = letters.find(escaped);
        bytes.remove_prefix(2);
        if (escaped == 'u')
            append_utf8(text, take_unit(bytes));
        else if (place != std::string_view::npos)
            text += meanings[place];
        else
            text += {'\\', escaped};
    }
    return text;
}

std::string spaced_json(std::string_view json) {
    std::string text;
    text.reserve(json.size() + json.size() / 4);
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '"') {
            const std::size_t end = string_end(json, at);
            append_quoted(text, unescaped(json.substr(at + 1, end - at - 1)));
            at = end;
        } else if (c == '{' || c == '[' || c == ',' || c == ':') {
            text += {c, ' '};
        } else if (c == '}' || c == ']') {
            if (!text.empty() && text.back() != ' ')
                text += ' ';
            text += c;
        } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
            text += c;
        }
    }
    return text;
}

} // namespace chronomap
