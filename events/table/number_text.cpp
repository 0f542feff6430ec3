#include "events/table/number_text.h"

#include "events/digit.h"
#include "events/table/short_decimal.h"
#include "events/table/text_walk.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace chronomap {

namespace {

constexpr std::size_t most_digits = 18;
constexpr std::uint64_t exact_integers = std::uint64_t{1} << 53;

/// Digits with a point or without.
bool read_digit_by_digit(const char* text, const char* end, double& value) {
    const char* const whole = text;
    std::uint64_t digits = 0;
    while (text != end && is_digit(*text)) {
        digits = digits * 10 + static_cast<std::uint64_t>(*text++ - '0');
    }
    std::size_t count = static_cast<std::size_t>(text - whole), fraction = 0;
    if (text != end && *text == '.') {
        const char* const point = text++;
        while (text != end && is_digit(*text)) {
            digits = digits * 10 + static_cast<std::uint64_t>(*text++ - '0');
        }
        fraction = static_cast<std::size_t>(text - point - 1);
        count += fraction;
    }
    // Both integers are exact, so that the division rounds once (Clinger, "How to read floating point numbers accurately").
    if (text != end || count == 0 || count > most_digits || digits > exact_integers) {
        return false;
    }
    value = static_cast<double>(digits) / powers_of_ten[fraction];
    return true;
}

NumberFault read_with_point(std::string_view text, double& number) {
    const bool plus = text.starts_with('+');
    const char* begin = text.data() + (plus ? 1 : 0);
    const char* end = text.data() + text.size();
    double value = 0;
    const auto [after, error] = std::from_chars(begin, end, value);
    if (error == std::errc::invalid_argument || after != end || (plus && *begin == '-')) {
        return NumberFault::not_a_number;
    }
    if (error == std::errc::result_out_of_range) {
        // Too small to be told from nought, or too large to be told at all.
        if (text.find("e-") == std::string_view::npos && text.find("E-") == std::string_view::npos) {
            return NumberFault::not_finite;
        }
        value = 0;
    }
    if (!std::isfinite(value)) {
        return NumberFault::not_finite;
    }
    number = value;
    return NumberFault::none;
}

} // namespace

std::string_view reason_of(NumberFault fault) {
    switch (fault) {
    case NumberFault::none:
        return "";
    case NumberFault::empty:
        return "empty";
    case NumberFault::not_a_number:
        return "no number";
    case NumberFault::not_finite:
        return "no finite number";
    case NumberFault::no_such_minute:
        return "minutes and seconds of a degree run from 0 to 59";
    case NumberFault::outside_longitudes:
        return "longitudes run from -180 to 180";
    case NumberFault::outside_latitudes:
        return "latitudes run from -90 to 90";
    case NumberFault::other_axis:
        return "N and S belong to latitudes, E and W to longitudes";
    }
    return "";
}

bool read_plain_decimal(const char* text, std::size_t size, double& number) {
    if (read_short_decimal(text, size, number)) {
        return true;
    }
    const bool negative = size > 0 && *text == '-';
    double value = 0;
    if (!read_digit_by_digit(text + (negative ? 1 : 0), text + size, value)) {
        return false;
    }
    number = negative ? -value : value;
    return true;
}

NumberFault read_number(std::string_view text, double& number, Comma comma) {
    text = trimmed(text);
    if (text.empty()) {
        return NumberFault::empty;
    }
    if (read_plain_decimal(text.data(), text.size(), number)) {
        return NumberFault::none;
    }
    if (text.find(',') == std::string_view::npos) {
        return read_with_point(text, number);
    }
    std::array<char, 64> buffer{};
    if (text.size() > buffer.size() ||
        (comma == Comma::decimal && (text.find(',') != text.rfind(',') || text.find('.') != std::string_view::npos))) {
        return NumberFault::not_a_number;
    }
    const char* const end = comma == Comma::decimal
                                ? std::replace_copy(text.begin(), text.end(), buffer.begin(), ',', '.')
                                : std::remove_copy(text.begin(), text.end(), buffer.begin(), ',');
    return read_with_point({buffer.data(), static_cast<std::size_t>(end - buffer.data())}, number);
}

} // namespace chronomap
