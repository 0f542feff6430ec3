#include "viewer/scene/plain_date.h"

#include "events/fold.h"

#include <algorithm>
#include <vector>

namespace chronomap {

namespace {

using DateWords = std::vector<std::string>;

DateWords folded(std::string_view text) {
    DateWords words;
    for (FoldedWord& word : fold_words(text)) {
        words.push_back(std::move(word.folded));
    }
    return words;
}

bool is_number(const std::string& word, std::size_t least_digits, std::size_t most_digits) {
    return word.size() >= least_digits && word.size() <= most_digits &&
           word.find_first_not_of("0123456789") == std::string::npos;
}

std::string two_digits(const std::string& number) {
    return number.size() == 1 ? "0" + number : number;
}

/// Takes the name of a month out of the words; gives its number as two digits.
std::optional<std::string> take_month(DateWords& words, const MessageSet& messages) {
    for (int month = 1; month <= 12; ++month) {
        const std::string number = two_digits(std::to_string(month));
        for (const auto& [language, in_language] : messages) {
            for (const char* form : {"month.", "month_short."}) {
                const DateWords name = folded(in_language.get(form + number));
                const auto found = std::search(words.begin(), words.end(), name.begin(), name.end());
                if (!name.empty() && found != words.end()) {
                    words.erase(found, found + static_cast<std::ptrdiff_t>(name.size()));
                    return number;
                }
            }
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> edtf_of_plain_date(std::string_view text, const MessageSet& words) {
    DateWords parts = folded(text);
    if (const std::optional<std::string> month = take_month(parts, words)) {
        const bool has_day = parts.size() == 2 && is_number(parts[0], 1, 2);
        if (!(parts.size() == 1 || has_day) || !is_number(parts.back(), 4, 4)) {
            return std::nullopt;
        }
        return parts.back() + "-" + *month + (has_day ? "-" + two_digits(parts[0]) : "");
    }
    const bool has_points = std::count(text.begin(), text.end(), '.') == 2;
    if (has_points && parts.size() == 3 && is_number(parts[0], 1, 2) && is_number(parts[1], 1, 2) &&
        is_number(parts[2], 4, 4)) {
        return parts[2] + "-" + two_digits(parts[1]) + "-" + two_digits(parts[0]);
    }
    return std::nullopt;
}

} // namespace chronomap
