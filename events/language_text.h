#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chronomap {

/// One text in several languages, in the order of the file. Languages are BCP 47 tags ("en", "ar", "az").
class LanguageText {
public:
    LanguageText() = default;
    explicit LanguageText(std::vector<std::pair<std::string, std::string>> texts) : m_texts(std::move(texts)) {}

    bool is_empty() const { return m_texts.empty(); }

    /// The text in that very language, or nullptr.
    const std::string* find(std::string_view language) const;

    /// The text in the language, else in English, else the first there is, else "".
    const std::string& in(std::string_view language) const;

    const std::vector<std::pair<std::string, std::string>>& all() const { return m_texts; }

    friend bool operator==(const LanguageText&, const LanguageText&) = default;

private:
    std::vector<std::pair<std::string, std::string>> m_texts;
};

} // namespace chronomap
