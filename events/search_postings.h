#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace chronomap {

/// Lists of ascending numbers below 2^31, each number once and with a flag, in 2 bytes a number where the steps between
/// them are below 2^15, else in 6. Immutable; made by PostingWriter. A list that nothing was added to is empty.
class PostingLists {
public:
    /// Calls visit(number, flag) for each number of a list, in order.
    template <class Visit>
    void for_each(std::size_t list, Visit visit) const {
        if (list + 1 >= m_starts.size())
            return;
        std::uint32_t number = 0;
        const std::uint16_t* const end = m_steps.data() + m_starts[list + 1];
        for (const std::uint16_t* at = m_steps.data() + m_starts[list]; at < end;) {
            std::uint32_t step = *at++;
            if (step == long_step) {
                step = static_cast<std::uint32_t>(at[0]) << 16U | at[1];
                at += 2;
            }
            number += step >> 1U;
            visit(number, (step & 1U) != 0);
        }
    }

private:
    friend class PostingWriter;

    // A step is twice the distance from the number before, plus the flag. This one tells that it follows in two halves.
    static constexpr std::uint16_t long_step = 0xFFFF;

    std::vector<std::uint16_t> m_steps;
    std::vector<std::uint32_t> m_starts;
};

class PostingWriter {
public:
    /// Numbers of one list must not descend; one that the list has already is not added again, and its flag stays.
    void add(std::size_t list, std::uint32_t number, bool flag);

    /// Everything that was added. Nothing may be added afterwards.
    PostingLists finish();

private:
    struct List {
        std::u16string steps;       // most lists are short: these need no memory elsewhere
        std::uint32_t last = 0;
    };
    std::vector<List> m_lists;
};

} // namespace chronomap
