#include "viewer/app/option_words.h"

namespace chronomap {

std::vector<std::string> words_of(std::string_view command, std::string_view option) {
    if (option == "--only" && command == "render")
        return {"sure", "maybe", "map", "figure"};
    struct Row {
        std::string_view option;
        std::vector<std::string> words;
    };
    static const Row rows[] = {
        {"--by", {"event", "clock"}},
        {"--clock", {"story", "happened", "known"}},
        {"--date-order", {"D/M/Y", "M/D/Y"}},
        {"--lang", {"en", "ar"}},
        {"--mode", {"window", "instant", "cumulative"}},
        {"--only", {"sure", "maybe"}},
        {"--series", {"entry", "day", "hour", "lang"}},
        {"--theme", {"light", "dark", "contrast", "print"}},
    };
    for (const Row& row : rows)
        if (row.option == option)
            return row.words;
    return {};
}

} // namespace chronomap
