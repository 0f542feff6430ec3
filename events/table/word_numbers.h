#pragma once

#include "events/table/cell.h"
#include "events/table/event_columns.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// The numbers of the values of one column, in front of the Numbering that all threads share: a value that was met before
/// needs neither lock nor memory. Blanks around values do not tell them apart. For one thread.
class WordNumbers {
public:
    explicit WordNumbers(Numbering<std::string>& shared) : m_shared(shared), m_slots(64) {}

    std::uint32_t number_of(const Cell& cell) {
        const std::uint64_t hash = hash_of(cell);
        for (std::size_t at = hash & (m_slots.size() - 1);; at = (at + 1) & (m_slots.size() - 1)) {
            const Slot& slot = m_slots[at];
            if (slot.text == nullptr) {
                return add(cell, hash);
            }
            if (slot.hash == hash && slot.is(cell)) {
                return slot.number;
            }
        }
    }

    /// So many different values are told apart, over all threads; what comes later is taken together, for a column that
    /// is different in each of many millions of rows sorts nothing.
    static constexpr std::uint32_t most_values = 1'000'000;

private:
    struct Slot {
        std::uint64_t hash = 0;
        const char* text = nullptr;
        std::uint32_t size = 0;
        Cell::Form form = Cell::Form::plain;
        std::uint32_t number = 0;

        bool is(const Cell& cell) const {
            return size == cell.size && form == cell.form && std::string_view(text, size) == cell.bytes();
        }
    };

    static std::uint64_t hash_of(const Cell& cell);
    std::uint32_t add(const Cell& cell, std::uint64_t hash);
    void grow();

    Numbering<std::string>& m_shared;
    std::vector<Slot> m_slots;          ///< open addressing; a power of two, at most half of them taken
    std::deque<std::string> m_texts;    ///< what the slots point at
    bool m_is_full = false;
};

} // namespace chronomap
