#include "events/search_pieces.h"

#include "events/fold.h"

#include <functional>

namespace chronomap {

// The slot that holds the piece, or the free one where it belongs.
TextPieces::Slot& TextPieces::slot_of(std::string_view piece, std::uint32_t hash) {
    for (std::size_t at = hash;; ++at) {
        Slot& slot = m_slots[at & (m_slots.size() - 1)];
        if (slot.text_size == 0 ||
            (slot.hash == hash && piece == std::string_view(m_text).substr(slot.text, slot.text_size)))
            return slot;
    }
}

void TextPieces::fold(Slot& slot, std::string_view piece, std::uint32_t hash) {
    slot = {hash, static_cast<std::uint32_t>(m_text.size()), static_cast<std::uint32_t>(piece.size()), 0, 0};
    m_text += piece;
    const std::vector<FoldedWord> words = fold_words(piece);
    slot.word_count = static_cast<std::uint32_t>(words.size());
    slot.words = words.size() == 1 ? m_lexicon.add(words.front()) : static_cast<std::uint32_t>(m_words.size());
    for (const FoldedWord& word : words)
        if (words.size() > 1)
            m_words.push_back(m_lexicon.add(word));
    ++m_used;
}

void TextPieces::grow() {
    std::vector<Slot> former(m_slots.size() * 2);
    former.swap(m_slots);
    for (const Slot& slot : former)
        if (slot.text_size > 0)
            slot_of(std::string_view(m_text).substr(slot.text, slot.text_size), slot.hash) = slot;
}

std::span<const WordIndex> TextPieces::words_of(std::string_view piece) {
    if (m_used * 2 >= m_slots.size())
        grow();
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>()(piece));
    Slot& slot = slot_of(piece, hash);
    if (slot.text_size == 0)
        fold(slot, piece, hash);
    return {slot.word_count == 1 ? &slot.words : m_words.data() + slot.words, slot.word_count};
}

} // namespace chronomap
