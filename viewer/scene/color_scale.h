#pragma once

#include "viewer/scene/color.h"
#include "viewer/scene/theme.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace chronomap {

/// Colours for numbers from few to many, in steps that look even: interpolated in OKLab (Björn Ottosson, "A perceptual
/// color space for image processing", 2020), from near the paper's lightness to far from it.
struct ColorRamp {
    static constexpr std::size_t size = 256;
    std::array<Color, size> colors;

    /// `share` in [0, 1].
    Color at(double share) const;
};

const ColorRamp& ramp_of(ThemeName theme);

/// A logarithmic scale of counts from 1 to a round number at or above `most`: 1, 2 or 5 times a power of ten.
class CountScale {
public:
    explicit CountScale(std::uint64_t most);

    std::uint64_t top() const { return m_top; }

    /// 0 for 1 and less, 1 for the top and more.
    double share_of(double count) const;

    /// The numbers that a legend names: 1, the powers of ten between, and the top.
    std::vector<std::uint64_t> marks() const;

private:
    std::uint64_t m_top;
    double m_log_top;
};

} // namespace chronomap
