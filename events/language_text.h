#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chronomap {

/// One text in several languages, in the order of the file. Languages are BCP 47 tags ("en", "ar", "az"). An immutable
/// value of one pointer with all its words in one block, which copies share: a large dossier has many of them, most of
/// them empty.
class LanguageText {
public:
    LanguageText() = default;
    explicit LanguageText(const std::vector<std::pair<std::string, std::string>>& texts);
    LanguageText(const LanguageText& other) noexcept;
    LanguageText(LanguageText&& other) noexcept : m_block(std::exchange(other.m_block, nullptr)) {}
    LanguageText& operator=(LanguageText other) noexcept {
        std::swap(m_block, other.m_block);
        return *this;
    }
    ~LanguageText();

    bool is_empty() const { return m_block == nullptr; }

    /// The text in that very language, or nothing. Lives as long as this text or a copy of it.
    std::optional<std::string_view> find(std::string_view language) const;

    /// The text in the language, else in English, else the first there is, else "".
    std::string in(std::string_view language) const;

    /// Language and text of each; they live as long as this text or a copy of it.
    std::vector<std::pair<std::string_view, std::string_view>> all() const;

    /// All of it in bytes from which it can be made again; "" when it is empty.
    std::string_view bytes() const;
    static LanguageText from_bytes(std::string_view bytes);

    friend bool operator==(const LanguageText& a, const LanguageText& b) { return a.all() == b.all(); }

private:
    struct Block;
    explicit LanguageText(Block* block) : m_block(block) {}

    Block* m_block = nullptr; // how many texts; of each two lengths, language and words
};

} // namespace chronomap
