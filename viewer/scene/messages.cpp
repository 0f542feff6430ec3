#include "viewer/scene/messages.h"

#include "events/safe_text.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>

#include <nlohmann/json.hpp>

namespace chronomap {

namespace {

/// The characters of a UTF-8 text, one by one.
std::vector<std::string> characters_of(std::string_view text) {
    std::vector<std::string> characters;
    for (const char byte : text) {
        const bool continues = (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
        if (continues && !characters.empty())
            characters.back() += byte;
        else
            characters.emplace_back(1, byte);
    }
    return characters;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

/// Fills placeholders from left to right, so that braces within an argument mean nothing.
std::string filled(std::string_view pattern, const std::function<const std::string*(std::string_view)>& value_of) {
    std::string text;
    while (true) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = pattern.find('}', open == std::string_view::npos ? open : open + 1);
        if (close == std::string_view::npos)
            return text.append(pattern);
        const std::string* value = value_of(pattern.substr(open + 1, close - open - 1));
        text.append(pattern.substr(0, open));
        text.append(value ? std::string_view(*value) : pattern.substr(open, close - open + 1));
        pattern.remove_prefix(close + 1);
    }
}

const std::string* find_argument(Messages::Arguments arguments, std::string_view name) {
    for (const auto& [its_name, value] : arguments)
        if (its_name == name)
            return &value;
    return nullptr;
}

} // namespace

Messages Messages::load(const std::filesystem::path& folder, std::string_view language) {
    // Only a language of the folder is opened: a code is no path.
    const std::vector<std::string> languages = languages_in(folder);
    if (std::find(languages.begin(), languages.end(), language) == languages.end())
        throw MessageError("the interface does not speak '" + std::string(language.substr(0, 40)) + "'; " +
                           (languages.empty() ? "no messages were found, so the installation is incomplete"
                                              : "its languages are " + joined(languages)));
    std::ifstream file(folder / (std::string(language) + ".json"), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return parse(text.str(), language);
}

Messages Messages::parse(std::string_view json, std::string_view language) {
    const std::string file = std::string(language) + ".json";
    const nlohmann::json parsed = nlohmann::json::parse(json, nullptr, false);
    if (!parsed.is_object())
        throw MessageError(file + " is damaged: it must be one JSON object of texts");
    Messages messages;
    messages.m_language = language;
    for (const auto& [key, value] : parsed.items()) {
        if (!value.is_string())
            throw MessageError(file + " is damaged: " + in_quotes(key) + " must be a text");
        messages.m_texts.emplace(key, value.get<std::string>());
    }
    messages.m_digits = characters_of(messages.has("digits") ? messages.get("digits") : "0123456789");
    if (messages.m_digits.size() != 10)
        throw MessageError(file + " is damaged: 'digits' must be the ten digits from 0 to 9");
    return messages;
}

std::vector<std::string> Messages::languages_in(const std::filesystem::path& folder) {
    std::vector<std::string> languages;
    std::error_code none_there;
    for (const auto& file : std::filesystem::directory_iterator(folder, none_there))
        if (file.path().extension() == ".json")
            languages.push_back(file.path().stem().string());
    std::sort(languages.begin(), languages.end());
    return languages;
}

bool Messages::is_rtl() const {
    return get("direction") == "rtl";
}

std::string Messages::get(std::string_view key) const {
    const auto found = m_texts.find(key);
    return found == m_texts.end() ? std::string(key) : found->second;
}

std::string Messages::format(std::string_view key, Arguments arguments) const {
    return filled(get(key), [&](std::string_view name) { return find_argument(arguments, name); });
}

std::string Messages::format_count(std::string_view key, std::int64_t count, Arguments arguments) const {
    const std::string form = std::string(key) + "." + std::string(plural_category(m_language, count));
    const std::string shown = number(count);
    return filled(get(has(form) ? form : std::string(key) + ".other"),
                  [&](std::string_view name) { return name == "n" ? &shown : find_argument(arguments, name); });
}

std::string Messages::localize_digits(std::string_view text) const {
    std::string localized;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            localized += m_digits[static_cast<std::size_t>(c - '0')];
        else
            localized += c;
    }
    return localized;
}

std::string Messages::number(std::int64_t number) const {
    std::string digits = std::to_string(number);
    const bool negative = digits.front() == '-';
    if (negative)
        digits.erase(0, 1);
    std::string text = negative ? "−" : "";
    const std::string separator = get("number.thousands");
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            text += separator;
        text += digits[i];
    }
    return localize_digits(text);
}

std::vector<std::string> Messages::keys() const {
    std::vector<std::string> keys;
    for (const auto& [key, text] : m_texts)
        keys.push_back(key);
    return keys;
}

std::string_view plural_category(std::string_view language, std::int64_t count) {
    if (language.substr(0, 2) != "ar")
        return count == 1 ? "one" : "other";
    if (count >= 0 && count <= 2)
        return count == 0 ? "zero" : count == 1 ? "one" : "two";
    const std::int64_t rest = count < 0 ? -(count % 100) : count % 100;
    return rest >= 3 && rest <= 10 ? "few" : rest >= 11 ? "many" : "other";
}

} // namespace chronomap
