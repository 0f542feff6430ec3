#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace chronomap {

/// What a frame says of an entry, in one byte, so that passes over very many read little.
enum class Answer : std::uint8_t {
    certain,
    possible,
    outside,
    undated,
    hidden, ///< taken out by the filter or a switch
};

/// How many entries have each answer.
struct Tally {
    std::array<std::uint32_t, 5> counts{};

    std::uint32_t of(Answer answer) const { return counts[static_cast<std::size_t>(answer)]; }
    std::uint32_t in_view() const { return of(Answer::certain) + of(Answer::possible); }
    Tally& operator+=(const Tally& other) {
        std::transform(counts.begin(), counts.end(), other.counts.begin(), counts.begin(), std::plus<>());
        return *this;
    }
    Tally& operator-=(const Tally& other) {
        std::transform(counts.begin(), counts.end(), other.counts.begin(), counts.begin(), std::minus<>());
        return *this;
    }
    std::uint32_t shown() const { return in_view() + of(Answer::outside) + of(Answer::undated); }
};

/// Tells the answers of `entry_at(from)` up to `entry_at(to - 1)` apart. `answers` is by entry.
template <typename EntryAt>
Tally tally(const std::vector<Answer>& answers, std::size_t from, std::size_t to, EntryAt entry_at) {
    // Several small counters in one number: counters in memory would wait for each other.
    constexpr unsigned bits = 12;
    constexpr std::size_t most = (1U << bits) - 1;
    Tally sum;
    while (from < to) {
        const std::size_t end = from + std::min(most, to - from);
        std::uint64_t packed = 0;
        for (; from < end; ++from) {
            packed += std::uint64_t{1} << (bits * static_cast<unsigned>(answers[entry_at(from)]));
        }
        for (std::size_t i = 0; i < sum.counts.size(); ++i) {
            sum.counts[i] += static_cast<std::uint32_t>(packed >> (bits * i) & most);
        }
    }
    return sum;
}

} // namespace chronomap
