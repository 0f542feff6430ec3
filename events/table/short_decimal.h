#pragma once

#include "events/table/eight_characters.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace chronomap {

inline constexpr std::array<double, 23> powers_of_ten{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                      1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                      1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/// Reads what degrees look like, correctly rounded: an optional minus, one to seven digits, a point, one to eight digits,
/// and four characters or more without the sign. False for every other text. Few instructions and hardly a branch, so that
/// a column of numbers of all lengths and signs takes a few nanoseconds each.
inline bool read_short_decimal(const char* text, std::size_t size, double& number) {
    constexpr std::array<std::uint32_t, 9> scales{1,       10,        100,        1'000,      10'000,
                                                  100'000, 1'000'000, 10'000'000, 100'000'000};
    if (size < 5 || size > 17) {
        return false;
    }
    const bool negative = *text == '-';
    text += negative ? 1 : 0;
    size -= negative ? 1 : 0;

    const std::uint64_t first = up_to_eight_characters(text, size);
    const std::uint64_t differs = first ^ each_byte('.');
    const std::uint64_t points = (differs - each_byte(1)) & ~differs & each_byte(0x80);
    const auto whole = static_cast<std::size_t>(std::countr_zero(points)) / 8;
    const std::size_t fraction = size - 1 - whole;
    // Eight: there is no point among the first eight.
    if (whole == 0 || whole >= 8 || fraction == 0 || fraction > 8) {
        return false;
    }
    // Either side of the point becomes eight digits, with noughts before a shorter whole and before a shorter fraction.
    const std::uint64_t last = size >= 8 ? eight_characters(text + size - 8) : first << (8 * (8 - size));
    const std::uint64_t whole_digits = (first ^ each_byte('0')) << (8 * (8 - whole));
    const std::uint64_t fraction_digits = (last ^ each_byte('0')) >> (8 * (8 - fraction)) << (8 * (8 - fraction));
    if (!are_digits(whole_digits) || !are_digits(fraction_digits)) {
        return false;
    }
    // At most 15 digits and 10^8 are exact, so that the division rounds once (Clinger, "How to read floating point
    // numbers accurately").
    const std::uint64_t digits = number_of_eight(whole_digits) * scales[fraction] + number_of_eight(fraction_digits);
    const double value = static_cast<double>(static_cast<std::int64_t>(digits)) / powers_of_ten[fraction];
    number = std::bit_cast<double>(std::bit_cast<std::uint64_t>(value) | std::uint64_t{negative ? 1U : 0U} << 63);
    return true;
}

} // namespace chronomap
