#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace chronomap {

/// No picture has a longer side, in pixels: Cairo draws none.
inline constexpr double max_side_px = 32'767;

/// Opaque picture: three bytes (R, G, B; sRGB) a pixel, rows from the top without padding.
struct Image {
    int width_px = 0;
    int height_px = 0;
    std::vector<std::uint8_t> rgb;

    const std::uint8_t* row(int y) const {
        return rgb.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width_px) * 3;
    }
};

} // namespace chronomap
