#pragma once

#include "viewer/painters/image.h"

#include <array>
#include <cstdint>
#include <vector>

namespace chronomap {

/// Few colours that stand for the many of some pictures: those that most pixels have, and for the others a median cut, which
/// divides the colours where the most pixels differ the most. The same pictures give the same colours.
class Palette {
public:
    static constexpr std::size_t most_colors = 255;

    /// Of pictures that may have different sizes; at least one with a pixel.
    explicit Palette(const std::vector<Image>& pictures);

    /// R, G and B of each colour.
    const std::vector<std::uint8_t>& rgb() const { return m_rgb; }
    std::size_t size() const { return m_rgb.size() / 3; }

    /// For each pixel the colour nearest to it.
    std::vector<std::uint8_t> indices_of(const Image& image) const;

private:
    std::vector<std::uint8_t> m_rgb;
    std::vector<std::uint8_t> m_nearest; // by cell of the cube of colours
};

} // namespace chronomap
