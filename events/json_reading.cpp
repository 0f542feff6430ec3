#include "events/json_reading.h"

#include "events/nearest_word.h"
#include "events/safe_text.h"

#include <algorithm>
#include <cctype>
#include <locale>
#include <sstream>

namespace chronomap {
namespace {

std::string_view name_of(JsonKind kind) {
    switch (kind) {
    case JsonKind::null:
        return "null";
    case JsonKind::boolean:
        return "true or false";
    case JsonKind::number:
        return "a number";
    case JsonKind::text:
        return "a text";
    case JsonKind::list:
        return "a list";
    case JsonKind::object:
        return "an object";
    }
    return "";
}

constexpr std::size_t most_problems = 10'000; // nobody reads on, and a file of a few megabytes can have millions

// "/entries/3/when" and "/entries/4/when" are the same kind of place.
std::string without_positions(const std::string& pointer) {
    std::string kind_of_place;
    std::istringstream parts(pointer);
    for (std::string part; std::getline(parts, part, '/');) {
        const bool is_position =
            !part.empty() && std::all_of(part.begin(), part.end(), [](unsigned char c) { return std::isdigit(c); });
        kind_of_place += is_position ? "/*" : "/" + part;
    }
    return kind_of_place;
}

} // namespace

std::string described(const JsonValue& value) {
    switch (value.kind()) {
    case JsonKind::boolean:
        return value.truth() ? "true" : "false";
    case JsonKind::number: {
        std::ostringstream number;
        number.imbue(std::locale::classic());
        number.precision(12);
        number << "the number " << value.number();
        return number.str();
    }
    case JsonKind::text:
        return "the text " + in_quotes(value.text());
    default:
        return std::string(name_of(value.kind()));
    }
}

bool is_language_tag(std::string_view text) {
    std::size_t part = 0, length = 0;
    for (const char c : text) {
        const auto letter = static_cast<unsigned char>(c);
        if (c == '-' && length > 0) {
            ++part;
            length = 0;
        } else if (letter < 0x80 && (std::isalpha(letter) || (part > 0 && std::isdigit(letter))) && length < 8) {
            ++length;
        } else {
            return false;
        }
    }
    return length > 0 && text.find('-') != 1 && text.size() > 1;
}

void JsonReading::add(Problem::Severity severity, const JsonValue& at, std::string message) {
    ++m_complaints;
    if (m_problems->size() < most_problems)
        m_problems->push_back({severity, m_file, at.pointer(), std::move(message)});
    else
        ++(severity == Problem::Severity::error ? m_errors_left_out : m_warnings_left_out);
}

void JsonReading::error(const JsonValue& at, std::string message) {
    add(Problem::Severity::error, at, std::move(message));
}

void JsonReading::warn(const JsonValue& at, std::string message) {
    add(Problem::Severity::warning, at, std::move(message));
}

bool JsonReading::expect(const JsonValue& value, JsonKind kind) {
    if (value.is(kind))
        return true;
    error(value, "expected " + std::string(name_of(kind)) + ", found " + described(value));
    return false;
}

std::optional<JsonValue> JsonReading::member(const JsonValue& object, std::string_view key) {
    const auto value = object.find(key);
    return value && !value->is(JsonKind::null) ? value : std::nullopt;
}

std::optional<JsonValue> JsonReading::member(const JsonValue& object, std::string_view key, JsonKind kind) {
    const auto value = member(object, key);
    return value && expect(*value, kind) ? value : std::nullopt;
}

std::vector<JsonValue> JsonReading::list(const JsonValue& object, std::string_view key) {
    std::vector<JsonValue> elements;
    if (const auto value = member(object, key, JsonKind::list))
        for (const JsonValue element : value->children())
            elements.push_back(element);
    return elements;
}

std::string JsonReading::text(const JsonValue& text) {
    if (!has_controls(text.text()))
        return std::string(text.text());
    warn(text, "control characters, invisible ones, line breaks or directional overrides were taken out of " +
                   in_quotes(text.text()));
    return without_controls(text.text());
}

std::string JsonReading::text(const JsonValue& object, std::string_view key) {
    const auto value = member(object, key, JsonKind::text);
    return value ? text(*value) : std::string();
}

std::optional<double> JsonReading::number(const JsonValue& object, std::string_view key) {
    const auto value = member(object, key, JsonKind::number);
    return value ? std::optional(value->number()) : std::nullopt;
}

bool JsonReading::truth(const JsonValue& object, std::string_view key) {
    const auto value = member(object, key, JsonKind::boolean);
    return value && value->truth();
}

LanguageText JsonReading::language_text(const JsonValue& object, std::string_view key) {
    const auto value = member(object, key);
    if (!value)
        return {};
    if (!value->is(JsonKind::object)) {
        error(*value,
              R"(expected a text in each language, such as {"en": "…", "ar": "…"}, found )" + described(*value));
        return {};
    }
    std::vector<std::pair<std::string, std::string>> texts;
    for (const JsonValue translation : value->children()) {
        if (!is_language_tag(translation.key()))
            error(translation,
                  in_quotes(translation.key()) + " is no language tag; expected one such as \"en\" or \"az-Latn\"");
        else if (!translation.is(JsonKind::null) && expect(translation, JsonKind::text))
            texts.emplace_back(translation.key(), text(translation));
    }
    return LanguageText(texts);
}

void JsonReading::check_keys(const JsonValue& object, std::initializer_list<std::string_view> known) {
    for (const JsonValue member : object.children()) {
        const std::string_view key = member.key();
        if (std::find(known.begin(), known.end(), key) != known.end())
            continue;
        std::string place = without_positions(member.pointer());
        if (const auto seen = m_unknown_keys.find(place); seen != m_unknown_keys.end()) {
            ++seen->second.times;
            ++m_complaints;
            continue;
        }
        if (m_problems->size() < most_problems)
            m_unknown_keys.emplace(std::move(place), UnknownKey{m_problems->size(), 1});
        NearestWord nearest(key);
        for (const std::string_view candidate : known)
            nearest.offer(candidate);
        warn(member,
             "unknown key " + in_quotes(key) + " is not read" +
                 (nearest.best().empty() ? std::string() : "; did you mean " + in_quotes(nearest.best()) + "?"));
    }
}

void JsonReading::finish() {
    for (const auto& [place, key] : m_unknown_keys)
        if (key.times > 1)
            (*m_problems)[key.problem].message += " (" + std::to_string(key.times - 1) + " more like it)";
    m_unknown_keys.clear();
    const auto tell_of = [&](Problem::Severity severity, std::size_t count, const char* what) {
        if (count > 0)
            m_problems->push_back({severity, m_file, "", std::to_string(count) + " more " + what + " are not told"});
    };
    tell_of(Problem::Severity::error, m_errors_left_out, "errors");
    tell_of(Problem::Severity::warning, m_warnings_left_out, "warnings");
}

} // namespace chronomap
