#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chronomap {

/// Why a text is not the number it should be.
enum class NumberFault : std::uint8_t {
    none,
    empty,
    not_a_number,
    not_finite,     ///< nan, infinity, 1e999
    no_such_minute, ///< minutes or seconds of 60 and more
    outside_longitudes,
    outside_latitudes,
    other_axis, ///< N or S in a longitude, E or W in a latitude
};

/// For people: "outside -180 to 180".
std::string_view reason_of(NumberFault fault);

/// What a comma in a number stands for.
enum class Comma : std::uint8_t { decimal, thousands };

/// Reads digits with an optional sign and point, correctly rounded, a few nanoseconds. False for every other text, and
/// for numbers of so many digits that the general way is needed.
bool read_plain_decimal(const char* text, std::size_t size, double& number);

/// Reads a decimal number, correctly rounded: with exponent, decimal comma, blanks around it. Never throws.
NumberFault read_number(std::string_view text, double& number, Comma comma = Comma::decimal);

} // namespace chronomap
