#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chronomap {

/// There is no such language, or its file is damaged; the message says which languages there are, or what is wrong.
struct MessageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The interface's words in one language, from a flat JSON object of texts (`assets/messages/LANGUAGE.json`).
/// Texts hold placeholders in braces: "{from} – {to}". Immutable.
class Messages {
public:
    using Arguments = std::initializer_list<std::pair<std::string_view, std::string>>;

    /// Reads `folder`/`language`.json. Throws MessageError.
    static Messages load(const std::filesystem::path& folder, std::string_view language);

    /// The same from the file's text. Throws MessageError.
    static Messages parse(std::string_view json, std::string_view language);

    /// The languages of a folder, in order of their codes; empty when there is no such folder.
    static std::vector<std::string> languages_in(const std::filesystem::path& folder);

    const std::string& language() const { return m_language; }

    /// Whether the language reads from right to left (its text "direction" is "rtl").
    bool is_rtl() const;

    bool has(std::string_view key) const { return m_texts.find(key) != m_texts.end(); }

    /// The text of a key; a key that is not there stands for itself, so that a slip shows and does no harm.
    std::string get(std::string_view key) const;

    /// The text with its placeholders filled in; those without an argument stay. Arguments are taken literally.
    std::string format(std::string_view key, Arguments arguments) const;

    /// "3 entries": the text of KEY.one, KEY.few, ... (CLDR plural categories) as the count wants it in this language,
    /// KEY.other where that form is missing. {n} is the count.
    std::string format_count(std::string_view key, std::int64_t count, Arguments arguments = {}) const;

    /// The digits 0-9 of a text as the language writes them (its text "digits").
    std::string localize_digits(std::string_view text) const;

    /// A whole number with its thousands set apart, in the language's digits.
    std::string number(std::int64_t number) const;

    /// Every key, in order.
    std::vector<std::string> keys() const;

private:
    std::string m_language;
    std::map<std::string, std::string, std::less<>> m_texts;
    std::vector<std::string> m_digits;
};

/// CLDR's plural category of a count: "zero", "one", "two", "few", "many" or "other" for Arabic, "one" or "other" else.
std::string_view plural_category(std::string_view language, std::int64_t count);

} // namespace chronomap
