#include "viewer/app/csv_text.h"

#include "events/safe_text.h"

#include <charconv>

namespace chronomap {

namespace {

bool is_number(std::string_view text) {
    if (text.find_first_not_of("+-.0123456789eE") != text.npos) {
        return false; // "-inf" is a number for us and a name for spreadsheets
    }
    const bool has_plus = text.substr(0, 1) == "+" && text.substr(0, 2) != "+-";
    text.remove_prefix(has_plus ? 1 : 0);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return end == text.data() + text.size() && (error == std::errc() || error == std::errc::result_out_of_range);
}

} // namespace

std::string quoted_cell(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == text.npos) {
        return std::string(text);
    }
    std::string cell = "\"";
    for (const char c : text) {
        cell += c == '"' ? "\"\"" : std::string(1, c);
    }
    return cell + '"';
}

std::string harmless_text(const std::string& text) {
    return begins_like_formula(text) ? '\'' + text : text;
}

std::string harmless_value(const std::string& text) {
    return is_number(text) ? text : harmless_text(text);
}

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    const char* separator = "";
    for (const std::string& cell : cells) {
        line += separator + quoted_cell(cell);
        separator = ",";
    }
    return line + "\r\n";
}

} // namespace chronomap
