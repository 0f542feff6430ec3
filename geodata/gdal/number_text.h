#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace chronomap::gdal {

/// The number that a text is, whatever the locale; nothing for any other text.
inline std::optional<double> number_of(std::string_view text) {
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

} // namespace chronomap::gdal
