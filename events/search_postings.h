#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace chronomap {

/// Lists of ascending numbers below 2^31, each number once and with a flag, in a byte a number where the steps between them
/// are below 64, else in up to five. Immutable; made by PostingWriter. A list that nothing was added to is empty.
class PostingLists {
public:
    /// Calls visit(number, flag) for each number of a list, in order.
    template <class Visit>
    void for_each(std::size_t list, Visit visit) const {
        if (list + 1 >= m_starts.size())
            return;
        std::uint32_t number = 0;
        const std::uint8_t* const end = m_steps.data() + m_starts[list + 1];
        for (const std::uint8_t* at = m_steps.data() + m_starts[list]; at < end;) {
            std::uint32_t step = *at & seven_bits;
            for (unsigned shift = 7; *at++ > seven_bits; shift += 7)
                step |= (*at & seven_bits) << shift;
            number += step >> 1U;
            visit(number, (step & 1U) != 0);
        }
    }

private:
    friend class PostingWriter;

    // A step is twice the distance from the number before, plus the flag: seven bits a byte, the lowest first, and the
    // eighth tells that more follow.
    static constexpr std::uint32_t seven_bits = 0x7F;

    std::vector<std::uint8_t> m_steps;
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
        std::string steps; // most lists are short: these need no memory elsewhere
        std::uint32_t last = 0;
    };
    std::vector<List> m_lists;
};

} // namespace chronomap
