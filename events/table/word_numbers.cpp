#include "events/table/word_numbers.h"

#include "events/table/name_ranking.h"
#include "events/table/text_walk.h"

#include <cstring>

namespace chronomap {

namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15;
    return hash ^ (hash >> 32);
}

template <class Word>
Word word_at(const char* text) {
    Word word = 0;
    std::memcpy(&word, text, sizeof word);
    return word;
}

} // namespace

std::uint64_t WordNumbers::hash_of(const Cell& cell) {
    const char* text = cell.begin;
    std::size_t size = cell.size;
    std::uint64_t hash = size * 8 + static_cast<std::uint64_t>(cell.form);
    for (; size > 16; size -= 8, text += 8) {
        hash = mixed(hash, word_at<std::uint64_t>(text));
    }
    // What is left is read in two words that may overlap.
    if (size >= 8) {
        return mixed(mixed(hash, word_at<std::uint64_t>(text)), word_at<std::uint64_t>(text + size - 8));
    }
    if (size >= 4) {
        return mixed(hash, word_at<std::uint32_t>(text) | std::uint64_t{word_at<std::uint32_t>(text + size - 4)} << 32);
    }
    std::uint64_t last = 0;
    for (std::size_t i = 0; i < size; ++i) {
        last = last << 8 | static_cast<unsigned char>(text[i]);
    }
    return mixed(hash, last);
}

std::uint32_t WordNumbers::add(const Cell& cell, std::uint64_t hash) {
    if (m_is_full) {
        return m_shared.number_of(NameRanking::others);
    }
    const std::string text = text_of(cell);
    const std::uint32_t number = m_shared.number_of(std::string(trimmed(text)));
    m_is_full = number >= most_values;
    m_texts.emplace_back(cell.bytes());
    if (m_texts.size() * 2 > m_slots.size()) {
        grow();
    }
    std::size_t at = hash & (m_slots.size() - 1);
    while (m_slots[at].text != nullptr) {
        at = (at + 1) & (m_slots.size() - 1);
    }
    m_slots[at] = {hash, m_texts.back().data(), cell.size, cell.form, number};
    return number;
}

void WordNumbers::grow() {
    std::vector<Slot> larger(m_slots.size() * 4);
    for (const Slot& slot : m_slots) {
        if (slot.text != nullptr) {
            std::size_t at = slot.hash & (larger.size() - 1);
            while (larger[at].text != nullptr) {
                at = (at + 1) & (larger.size() - 1);
            }
            larger[at] = slot;
        }
    }
    m_slots.swap(larger);
}

} // namespace chronomap
