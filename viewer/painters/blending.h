#pragma once

#include "viewer/painters/pixels.h"

namespace chronomap {

/// A pixel with all its channels times `share` / 255, rounded.
inline Argb scaled(Argb pixel, std::uint32_t share) {
    // Two channels at a time: x / 255 is (x + 128 + (x + 128) / 256) / 256 for every product of two bytes.
    constexpr std::uint32_t two = 0x00FF00FFU, half = 0x00800080U;
    std::uint32_t low = (pixel & two) * share + half;
    std::uint32_t high = ((pixel >> 8U) & two) * share + half;
    low = ((low + ((low >> 8U) & two)) >> 8U) & two;
    high = (high + ((high >> 8U) & two)) & ~two;
    return low | high;
}

/// What is seen when `above` lies over `below`.
inline Argb over(Argb below, Argb above) {
    return above + scaled(below, 255U - (above >> 24U));
}

} // namespace chronomap
