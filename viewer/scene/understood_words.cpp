#include "viewer/scene/understood_words.h"

#include <cctype>
#include <cstdint>
#include <vector>

namespace chronomap {

namespace {

constexpr std::string_view dates_alone = ", days without a time of day, for all are 00:00:00";

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// The numbers of a phrase, "23 412" as one, and the phrase with {n} and {all} in their places.
struct Pattern {
    std::string text;
    std::vector<std::int64_t> numbers;
};

Pattern pattern_of(std::string_view phrase) {
    Pattern pattern;
    for (std::size_t i = 0; i < phrase.size();) {
        if (!is_digit(phrase[i])) {
            pattern.text += phrase[i++];
            continue;
        }
        std::int64_t number = 0;
        const auto goes_on = [&](std::size_t at) {
            return at < phrase.size() &&
                   (is_digit(phrase[at]) || (phrase[at] == ' ' && at + 1 < phrase.size() && is_digit(phrase[at + 1])));
        };
        for (; goes_on(i) && number < 100'000'000'000'000'000; ++i) {
            number = phrase[i] == ' ' ? number : number * 10 + (phrase[i] - '0');
        }
        pattern.text += pattern.numbers.empty() ? "{n}" : "{all}";
        pattern.numbers.push_back(number);
    }
    return pattern;
}

/// Tells one sentence, from its clauses down to its phrases.
class Telling {
public:
    explicit Telling(const Messages& words) : m_words(words) {}

    std::string sentence(std::string_view text) const {
        if (text.ends_with(dates_alone)) {
            return sentence(text.substr(0, text.size() - dates_alone.size())) + m_words.get("understood.dates_alone");
        }
        return joined(text, "; ", [&](std::string_view clause) { return this->clause(clause); });
    }

private:
    template <class Tell>
    std::string joined(std::string_view text, std::string_view separator, Tell tell) const {
        std::string told;
        for (;;) {
            const std::size_t end = text.find(separator);
            told += tell(text.substr(0, end));
            if (end == std::string_view::npos) {
                return told;
            }
            told += m_words.get(separator == "; " ? "understood.clauses" : "list.separator");
            text.remove_prefix(end + separator.size());
        }
    }

    /// "all 461 values looked at are times (M/D/Y: 259 have a second number above 12)".
    std::string clause(std::string_view text) const {
        const std::size_t bracket = text.find(" (");
        if (bracket != std::string_view::npos && text.ends_with(")")) {
            const std::string_view inner = text.substr(bracket + 2, text.size() - bracket - 3);
            const std::string told =
                has(inner) ? phrase(inner) : joined(inner, ", ", [&](std::string_view part) { return form(part); });
            return clause(text.substr(0, bracket)) + " (" + told + ")";
        }
        for (const std::string_view verb : {" are ", " is a "}) {
            const std::size_t end = text.find(verb);
            if (end != std::string_view::npos) {
                return m_words.format("understood.share_is",
                                      {{"share", phrase(text.substr(0, end))}, {"what", phrase(text.substr(end + 1))}});
            }
        }
        return phrase(text);
    }

    /// "M/D/Y: 259 have a second number above 12", or "3 of 23 412 in ISO 8601".
    std::string form(std::string_view text) const {
        if (const std::size_t colon = text.find(": "); colon != std::string_view::npos) {
            return phrase(text.substr(0, colon)) + ": " + phrase(text.substr(colon + 2));
        }
        if (const std::size_t in = text.find(" in "); in != std::string_view::npos) {
            return m_words.format("understood.share_in",
                                  {{"share", phrase(text.substr(0, in))}, {"form", phrase(text.substr(in + 4))}});
        }
        return phrase(text);
    }

    bool has(std::string_view text) const { return m_words.has("understood." + std::string(text)); }

    std::string phrase(std::string_view text) const {
        if (has(text)) {
            return m_words.get("understood." + std::string(text));
        }
        const Pattern pattern = pattern_of(text);
        if (!has(pattern.text)) {
            return std::string(text);
        }
        const auto number = [&](std::size_t i) {
            return i < pattern.numbers.size() ? m_words.number(pattern.numbers[i]) : std::string();
        };
        return m_words.format("understood." + pattern.text, {{"n", number(0)}, {"all", number(1)}});
    }

    const Messages& m_words;
};

} // namespace

std::string understood_words(const Messages& words, std::string_view english) {
    return Telling(words).sentence(english);
}

} // namespace chronomap
