#include "events/language_text.h"

#include <cstdint>
#include <cstring>

namespace chronomap {

namespace {

using Length = std::uint32_t;

/// Writes lengths and words one after the other.
class BlockWriter {
public:
    explicit BlockWriter(char* at) : m_at(at) {}

    void add(std::size_t number) {
        const auto length = static_cast<Length>(number);
        std::memcpy(m_at, &length, sizeof length);
        m_at += sizeof length;
    }

    void add(std::string_view words) {
        add(words.size());
        std::memcpy(m_at, words.data(), words.size());
        m_at += words.size();
    }

private:
    char* m_at;
};

class BlockReader {
public:
    explicit BlockReader(const char* at) : m_at(at) {}

    std::size_t number() {
        Length length = 0;
        std::memcpy(&length, m_at, sizeof length);
        m_at += sizeof length;
        return length;
    }

    std::string_view words() {
        const std::size_t size = number();
        m_at += size;
        return {m_at - size, size};
    }

private:
    const char* m_at;
};

} // namespace

LanguageText::LanguageText(const std::vector<std::pair<std::string, std::string>>& texts) {
    if (texts.empty())
        return;
    std::size_t size = sizeof(Length);
    for (const auto& [language, words] : texts)
        size += 2 * sizeof(Length) + language.size() + words.size();
    const std::shared_ptr<char[]> block = std::make_shared<char[]>(size);
    BlockWriter writer(block.get());
    writer.add(texts.size());
    for (const auto& [language, words] : texts) {
        writer.add(language);
        writer.add(words);
    }
    m_block = block;
}

std::vector<std::pair<std::string_view, std::string_view>> LanguageText::all() const {
    std::vector<std::pair<std::string_view, std::string_view>> texts;
    if (m_block == nullptr)
        return texts;
    BlockReader reader(m_block.get());
    texts.resize(reader.number());
    for (auto& [language, words] : texts) {
        language = reader.words();
        words = reader.words();
    }
    return texts;
}

std::optional<std::string_view> LanguageText::find(std::string_view wanted) const {
    for (const auto& [language, words] : all())
        if (language == wanted)
            return words;
    return std::nullopt;
}

std::string LanguageText::in(std::string_view wanted) const {
    const auto texts = all();
    std::string_view best = texts.empty() ? std::string_view() : texts.front().second;
    bool is_english = false;
    for (const auto& [language, words] : texts) {
        if (language == wanted)
            return std::string(words);
        if (language == "en" && !is_english) {
            best = words;
            is_english = true;
        }
    }
    return std::string(best);
}

} // namespace chronomap
