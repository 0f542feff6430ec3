#pragma once

#include "events/table/cell.h"
#include "events/table/eight_characters.h"
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
        const Key key = key_of(cell);
        std::size_t at = key.hash();
        for (std::size_t step = 0; step < most_steps; ++step, ++at) {
            Slot& slot = m_slots[at & (m_slots.size() - 1)];
            if (slot.text == nullptr) {
                return add(cell, key, slot);
            }
            if (slot.is(key, cell)) {
                return slot.number;
            }
        }
        return shared_number(cell);
    }

    /// So many different values are told apart, over all threads; what comes later is taken together, for a column that
    /// is different in each of many millions of rows sorts nothing.
    static constexpr std::uint32_t most_values = 1'000'000;

private:
    /// So far a value is looked for: a file that is made so that all its values meet in one slot cannot stop the rest.
    static constexpr std::size_t most_steps = 64;

    /// A value of up to 16 bytes as a whole; of a longer one its end, and a mixture of what stands before it.
    struct Key {
        std::uint64_t first = 0, last = 0;
        std::uint32_t size = 0;
        Cell::Form form = Cell::Form::plain;

        std::size_t hash() const {
            const std::uint64_t mixed = (first ^ (last << 1 | last >> 63) ^ size) * 0x9E3779B97F4A7C15;
            return static_cast<std::size_t>(mixed >> 32);
        }
        friend bool operator==(const Key&, const Key&) = default;
    };

    struct Slot {
        Key key;
        std::uint32_t number = 0;
        const char* text = nullptr;

        bool is(const Key& other, const Cell& cell) const {
            return key == other && (key.size <= 16 || std::string_view(text, key.size) == cell.bytes());
        }
    };

    static Key key_of(const Cell& cell) {
        Key key{0, 0, cell.size, cell.form};
        if (cell.size >= 8) {
            key.first = eight_characters(cell.begin);
            key.last = eight_characters(cell.begin + cell.size - 8);
            if (cell.size > 16) {
                add_middle(cell, key);
            }
        } else if (cell.size >= 4) {
            key.first = up_to_eight_characters(cell.begin, cell.size);
        } else {
            for (std::size_t i = 0; i < cell.size; ++i) {
                key.first = key.first << 8 | static_cast<unsigned char>(cell.begin[i]);
            }
        }
        return key;
    }

    static void add_middle(const Cell& cell, Key& key);
    std::uint32_t add(const Cell& cell, const Key& key, Slot& slot);
    std::uint32_t shared_number(const Cell& cell);
    void grow();

    Numbering<std::string>& m_shared;
    std::vector<Slot> m_slots;       ///< open addressing; a power of two, at most half of them taken
    std::deque<std::string> m_texts; ///< what the slots point at
    bool m_is_full = false;
};

} // namespace chronomap
