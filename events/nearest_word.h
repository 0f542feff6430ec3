#pragma once

#include <cstddef>
#include <string_view>

namespace chronomap {

/// How many letters must be added, taken away, changed or swapped with their neighbour to turn one word into the
/// other (optimal string alignment, bytewise); `limit` + 1 when more than `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// Collects the best of several candidates for what a mistyped word was meant to be.
class NearestWord {
public:
    /// Words further away than a third of their length are no likeness.
    explicit NearestWord(std::string_view word) : m_word(word), m_limit(word.size() < 4 ? 1 : word.size() / 3) {}

    void offer(std::string_view candidate);

    /// The nearest candidate, the first of equals; empty when none was near.
    std::string_view best() const { return m_best; }

private:
    std::string_view m_word;
    std::size_t m_limit;
    std::string_view m_best;
};

} // namespace chronomap
