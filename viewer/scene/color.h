#pragma once

#include <cmath>
#include <cstdint>

namespace chronomap {

/// sRGB, not premultiplied.
struct Color {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;

    friend constexpr bool operator==(Color, Color) = default;

    /// The same hue with its opacity multiplied by `factor` in [0, 1].
    constexpr Color faded(double factor) const {
        return {r, g, b, static_cast<std::uint8_t>(static_cast<double>(a) * factor + 0.5)};
    }
};

/// 0xRRGGBB, opaque.
constexpr Color rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8), static_cast<std::uint8_t>(hex),
            255};
}

/// How much light a channel stands for, from 0 to 1: sRGB counts in steps that look even.
inline double linear_light(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// One pixel as windows and Cairo have it: 0xAARRGGBB, sRGB, the channels multiplied by the opacity.
using Argb = std::uint32_t;

constexpr Argb argb(std::uint8_t r, std::uint8_t g, std::uint8_t b, std::uint8_t a) {
    return static_cast<Argb>(a) << 24U | static_cast<Argb>(r) << 16U | static_cast<Argb>(g) << 8U | b;
}

/// The colour as a pixel; `factor` in [0, 1] fades it further.
constexpr Argb premultiplied(Color color, double factor = 1) {
    const double opacity = factor * color.a / 255.0;
    const auto channel = [opacity](double c) { return static_cast<std::uint8_t>(c * opacity + 0.5); };
    return argb(channel(color.r), channel(color.g), channel(color.b), channel(255));
}

/// `from` at 0, `to` at 1, each channel linearly in between.
constexpr Color mixed(Color from, Color to, double share) {
    const auto channel = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(static_cast<double>(a) +
                                         (static_cast<double>(b) - static_cast<double>(a)) * share + 0.5);
    };
    return {channel(from.r, to.r), channel(from.g, to.g), channel(from.b, to.b), channel(from.a, to.a)};
}

} // namespace chronomap
