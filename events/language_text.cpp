#include "events/language_text.h"

#include <atomic>
#include <cstdint>
#include <cstring>
#include <new>

namespace chronomap {

/// The head of a block; its bytes follow.
struct LanguageText::Block {
    std::atomic<std::uint32_t> holders{1};
    std::uint32_t size;

    explicit Block(std::size_t its_size) : size(static_cast<std::uint32_t>(its_size)) {}

    static Block* make(std::size_t size) { return new (::operator new(sizeof(Block) + size)) Block(size); }
    char* bytes() { return reinterpret_cast<char*>(this + 1); }
};

namespace {

constexpr unsigned low_bits = 7; // of a number in each of its bytes; another follows where the eighth is set
constexpr std::size_t more = 1U << low_bits;

std::size_t length_of(std::size_t number) {
    std::size_t length = 1;
    while ((number >>= low_bits) != 0)
        ++length;
    return length;
}

/// Writes numbers and words one after the other.
class BlockWriter {
public:
    explicit BlockWriter(char* at) : m_at(at) {}

    void add(std::size_t number) {
        for (; number >= more; number >>= low_bits)
            *m_at++ = static_cast<char>(number | more);
        *m_at++ = static_cast<char>(number);
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
        std::size_t number = 0;
        for (unsigned shift = 0;; shift += low_bits) {
            const auto byte = static_cast<unsigned char>(*m_at++);
            number |= (byte & (more - 1)) << shift;
            if (byte < more)
                return number;
        }
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
    std::size_t size = length_of(texts.size());
    for (const auto& [language, words] : texts)
        size += length_of(language.size()) + language.size() + length_of(words.size()) + words.size();
    m_block = Block::make(size);
    BlockWriter writer(m_block->bytes());
    writer.add(texts.size());
    for (const auto& [language, words] : texts) {
        writer.add(language);
        writer.add(words);
    }
}

LanguageText::LanguageText(const LanguageText& other) noexcept : m_block(other.m_block) {
    if (m_block)
        m_block->holders.fetch_add(1, std::memory_order_relaxed);
}

LanguageText::~LanguageText() {
    if (m_block && m_block->holders.fetch_sub(1, std::memory_order_acq_rel) == 1) {
        m_block->~Block();
        ::operator delete(m_block);
    }
}

std::string_view LanguageText::bytes() const {
    return m_block ? std::string_view(m_block->bytes(), m_block->size) : std::string_view();
}

LanguageText LanguageText::from_bytes(std::string_view bytes) {
    if (bytes.empty())
        return {};
    Block* block = Block::make(bytes.size());
    std::memcpy(block->bytes(), bytes.data(), bytes.size());
    return LanguageText(block);
}

std::vector<std::pair<std::string_view, std::string_view>> LanguageText::all() const {
    std::vector<std::pair<std::string_view, std::string_view>> texts;
    if (m_block == nullptr)
        return texts;
    BlockReader reader(m_block->bytes());
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
