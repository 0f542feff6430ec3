#include "events/language_text.h"

namespace chronomap {

const std::string* LanguageText::find(std::string_view language) const {
    for (const auto& [tag, text] : m_texts)
        if (tag == language)
            return &text;
    return nullptr;
}

const std::string& LanguageText::in(std::string_view language) const {
    static const std::string nothing;
    if (const std::string* text = find(language))
        return *text;
    if (const std::string* text = find("en"))
        return *text;
    return m_texts.empty() ? nothing : m_texts.front().second;
}

} // namespace chronomap
