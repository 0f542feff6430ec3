#include "events/table/english_date_words.h"

#include <array>
#include <cstddef>

namespace chronomap {

namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

/// Whether a word is the beginning of a name, at least three letters of it.
bool abbreviates(std::string_view word, std::string_view name) {
    if (word.size() < 3 || word.size() > name.size()) {
        return false;
    }
    for (std::size_t i = 0; i < word.size(); ++i) {
        // Of what is compared, setting this bit makes letters small and makes no letter of anything else.
        if (static_cast<char>(word[i] | 0x20) != name[i]) {
            return false;
        }
    }
    return true;
}

} // namespace

int month_named(std::string_view word) {
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (abbreviates(word, months[i])) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

bool is_weekday(std::string_view word) {
    for (const std::string_view name : weekdays) {
        if (abbreviates(word, name)) {
            return true;
        }
    }
    return false;
}

} // namespace chronomap
