#pragma once

#include "viewer/scene/color.h"

#include <cmath>

namespace chronomap {

/// Relative luminance as WCAG 2 defines it.
inline double luminance(Color color) {
    const auto linear = [](std::uint8_t channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

} // namespace chronomap
