#pragma once

#include <array>
#include <cstddef>
#include <cstdio>
#include <string>

namespace chronomap::gdal {

/// What printf would print: numbers, less than 64 bytes.
template <class... Numbers>
std::string printed(const char* format, Numbers... numbers) {
    std::array<char, 64> text{};
    return {text.data(), static_cast<std::size_t>(std::snprintf(text.data(), text.size(), format, numbers...))};
}

} // namespace chronomap::gdal
