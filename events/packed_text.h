#pragma once

#include "events/language_text.h"
#include "events/shared.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// Several texts one after the other, of a large dossier compressed.
struct TextPack {
    std::string bytes;
    std::size_t full_size = 0; ///< of what is compressed; 0 when nothing is
};

/// A text in several languages that is seldom looked at. Those of a large dossier share compressed packs. To open another
/// one than the last takes some 20 µs: little for what is read, too much for what every frame shows of many.
class PackedText {
public:
    PackedText() = default;
    PackedText(const LanguageText& text);

    bool is_empty() const { return !m_pack; }
    LanguageText unpacked() const;
    operator LanguageText() const { return unpacked(); }

    /// As LanguageText::in().
    std::string in(std::string_view language) const { return unpacked().in(language); }

private:
    friend class TextPacker;
    PackedText(Shared<TextPack> pack, std::uint32_t begin, std::uint32_t size)
        : m_pack(std::move(pack)), m_begin(begin), m_size(size) {}

    Shared<TextPack> m_pack;
    std::uint32_t m_begin = 0, m_size = 0;
};

/// Packs texts as they come.
class TextPacker {
public:
    void add(const LanguageText& text);

    /// Whether enough has been added for a pack that is worth compressing.
    bool is_full() const;

    /// What was added since the last time, in its order; compressed when there is enough of it.
    std::vector<PackedText> pack();

private:
    std::string m_bytes;
    std::vector<std::size_t> m_ends;
};

} // namespace chronomap
