#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace chronomap {

// Several characters of a text compared and reckoned with at once, as bytes of a number whose lowest byte is the first.

template <class Word>
Word characters_at(const char* text) {
    Word word = 0;
    std::memcpy(&word, text, sizeof word);
    if constexpr (std::endian::native == std::endian::big) {
        Word turned = 0;
        for (std::size_t i = 0; i < sizeof word; ++i) {
            turned = static_cast<Word>(turned << 8 | (word >> (8 * i) & 0xff));
        }
        word = turned;
    }
    return word;
}

inline std::uint64_t eight_characters(const char* text) {
    return characters_at<std::uint64_t>(text);
}

/// The first eight of a text of four characters or more; noughts behind a shorter one.
inline std::uint64_t up_to_eight_characters(const char* text, std::size_t size) {
    if (size >= 8) {
        return eight_characters(text);
    }
    // Two words that overlap, in which both have the same.
    const std::uint64_t first = characters_at<std::uint32_t>(text);
    const std::uint64_t last = characters_at<std::uint32_t>(text + size - 4);
    return first | last << (8 * (size - 4));
}

constexpr std::uint64_t each_byte(std::uint64_t byte) {
    return byte * 0x0101010101010101;
}

/// Whether all eight are digits, when '0' has been taken from each.
constexpr bool are_digits(std::uint64_t digits) {
    return (((digits + each_byte(0x80 - 10)) | digits) & each_byte(0x80)) == 0;
}

/// The number that eight digits stand for, the first in the lowest byte: pairs, then fours, then all, each step with one
/// multiplication.
constexpr std::uint64_t number_of_eight(std::uint64_t digits) {
    const std::uint64_t pairs = digits * 10 + (digits >> 8);
    const std::uint64_t even = pairs & 0x000000FF000000FF, odd = pairs >> 16 & 0x000000FF000000FF;
    return ((even * (100 + (std::uint64_t{1'000'000} << 32))) + (odd * (1 + (std::uint64_t{10'000} << 32)))) >> 32;
}

} // namespace chronomap
