#include "events/table/word_numbers.h"

#include "events/table/name_ranking.h"
#include "events/table/text_walk.h"

namespace chronomap {

void WordNumbers::add_middle(const Cell& cell, Key& key) {
    for (std::size_t at = 8; at + 8 < cell.size; at += 8) {
        const std::uint64_t mixed = (key.first ^ eight_characters(cell.begin + at)) * 0x9E3779B97F4A7C15;
        key.first = mixed ^ (mixed >> 32);
    }
}

std::uint32_t WordNumbers::shared_number(const Cell& cell) {
    if (m_is_full) {
        return m_shared.number_of(NameRanking::others);
    }
    const std::string text = text_of(cell);
    const std::uint32_t number = m_shared.number_of(std::string(trimmed(text)));
    m_is_full = number >= most_values;
    return number;
}

std::uint32_t WordNumbers::add(const Cell& cell, const Key& key, Slot& slot) {
    const std::uint32_t number = shared_number(cell);
    if (!m_is_full) {
        m_texts.emplace_back(cell.bytes());
        slot = {key, number, m_texts.back().data()};
        if (m_texts.size() * 2 > m_slots.size()) {
            grow();
        }
    }
    return number;
}

void WordNumbers::grow() {
    std::vector<Slot> larger(m_slots.size() * 4);
    for (const Slot& slot : m_slots) {
        std::size_t at = slot.key.hash();
        while (slot.text != nullptr && larger[at & (larger.size() - 1)].text != nullptr) {
            ++at;
        }
        if (slot.text != nullptr) {
            larger[at & (larger.size() - 1)] = slot;
        }
    }
    m_slots.swap(larger);
}

} // namespace chronomap
