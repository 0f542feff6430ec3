#include "viewer/app/file_pattern.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr std::size_t most_bytes = 80;

bool is_safe(char c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    return is_letter || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '+';
}

std::string name_part(const std::string& value) {
    std::string part = value;
    std::replace_if(
        part.begin(), part.end(), [](char c) { return !is_safe(c); }, '-');
    if (part.size() > most_bytes) {
        std::size_t end = most_bytes;
        while (end > 0 && (static_cast<unsigned char>(part[end]) & 0xC0) == 0x80) {
            --end;
        }
        part.resize(end);
    }
    if (!part.empty() && part.front() == '.') {
        part.front() = '-';
    }
    return part.empty() ? "-" : part;
}

// Calls for each stretch of the pattern: the text before a placeholder, and its name (empty at the end).
template <class Visit>
void for_each_placeholder(std::string_view pattern, Visit visit) {
    while (true) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = pattern.find('}', open);
        if (open == pattern.npos || close == pattern.npos) {
            visit(pattern, std::string_view());
            return;
        }
        visit(pattern.substr(0, open), pattern.substr(open + 1, close - open - 1));
        pattern.remove_prefix(close + 1);
    }
}

} // namespace

std::vector<std::string> placeholders_in(std::string_view pattern) {
    std::vector<std::string> names;
    for_each_placeholder(pattern, [&](std::string_view, std::string_view name) {
        if (!name.empty()) {
            names.emplace_back(name);
        }
    });
    return names;
}

std::string filled_in(std::string_view pattern, const PatternValues& values) {
    std::string text;
    for_each_placeholder(pattern, [&](std::string_view before, std::string_view name) {
        text += before;
        const auto value =
            std::find_if(values.begin(), values.end(), [&](const auto& one) { return one.first == name; });
        if (value != values.end()) {
            text += name_part(value->second);
        } else if (!name.empty()) {
            text += '{' + std::string(name) + '}';
        }
    });
    return text;
}

} // namespace chronomap
