#pragma once

namespace chronomap {

/// Whether a byte is a digit of ASCII, in every language of the system.
constexpr bool is_digit(char c) {
    return static_cast<unsigned char>(c - '0') < 10;
}

} // namespace chronomap
