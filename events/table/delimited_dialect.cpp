#include "events/table/delimited_dialect.h"

#include "events/digit.h"

#include <algorithm>

namespace chronomap {
namespace {

std::string_view without_blanks(std::string_view text, std::string_view blanks) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

/// Takes digits away from the beginning of a text; how many.
std::size_t take_digits(std::string_view& text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
    const auto count = static_cast<std::size_t>(end - text.begin());
    text.remove_prefix(count);
    return count;
}

void take_sign(std::string_view& text) {
    if (!text.empty() && (text.front() == '+' || text.front() == '-'))
        text.remove_prefix(1);
}

} // namespace

bool is_number(std::string_view text) {
    text = without_blanks(text, " \t\n\v\f\r");
    take_sign(text);
    std::size_t digits = take_digits(text);
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        digits += take_digits(text);
    }
    if (digits == 0)
        return false;
    if (text.empty())
        return true;
    if (std::string_view("eEdD").find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    take_sign(text);
    return take_digits(text) > 0 && text.empty();
}

char delimiter_of(const std::vector<DelimiterCount>& counts, bool is_tsv) {
    DelimiterCount most;
    bool has_blanks = false;
    for (const DelimiterCount& count : counts) {
        if (count.delimiter == '\t' && count.in_first > 0 && (is_tsv || count.in_first == count.in_second))
            return '\t';
        if (count.delimiter == ' ')
            has_blanks = count.in_first > 0;
        else if (count.in_first > most.in_first)
            most = count;
    }
    return most.in_first == 0 && has_blanks ? ' ' : most.delimiter;
}

std::vector<SourceColumn> named_columns(const std::vector<std::string>& names) {
    std::vector<SourceColumn> columns;
    columns.reserve(names.size());
    for (const std::string& name : names) {
        const std::string_view trimmed = without_blanks(name, " ");
        columns.push_back({trimmed.empty() ? "field_" + std::to_string(columns.size() + 1) : std::string(trimmed)});
    }
    return columns;
}

} // namespace chronomap
