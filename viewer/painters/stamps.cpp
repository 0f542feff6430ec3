#include "viewer/painters/stamps.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

std::uint8_t to_byte(double coverage) {
    return static_cast<std::uint8_t>(std::clamp(coverage, 0.0, 1.0) * 255.0 + 0.5);
}

/// How much of a pixel lies within a rim, from how far its middle is inside.
double covered(double inside_px) {
    return std::clamp(inside_px + 0.5, 0.0, 1.0);
}

} // namespace

double line_reach_px(double width_px) {
    return width_px / 2 + 0.5;
}

Mask line_stamp(double width_px) {
    constexpr double texels_per_px = 16;
    const double reach = line_reach_px(width_px);
    const int height = std::max(16, static_cast<int>(std::lround(2 * reach * texels_per_px)));
    Mask stamp{1, height, 0, 0, {}};
    for (int i = 0; i < height; ++i) {
        const double from_middle = std::abs((i + 0.5) / height * 2 - 1) * reach;
        // A line thinner than a pixel covers no pixel wholly.
        stamp.coverage.push_back(to_byte(std::min(width_px, covered(width_px / 2 - from_middle))));
    }
    return stamp;
}

double disc_texels_per_px(double radius_px) {
    return radius_px <= max_stamp_radius_px / 2 ? 4 : 2;
}

Mask disc_stamp(double radius_px, double stroke_px) {
    const double texels_per_px = disc_texels_per_px(radius_px);
    const double outer = radius_px + stroke_px / 2;
    const double inner = radius_px - stroke_px / 2;
    const int side = static_cast<int>(std::ceil((outer + 0.5) * texels_per_px)) * 2;
    Mask stamp{side, side, 0, 0, {}};
    stamp.coverage.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const double from_middle = std::hypot(x + 0.5 - side / 2.0, y + 0.5 - side / 2.0) / texels_per_px;
            const double hole = stroke_px > 0 && inner > 0 ? covered(inner - from_middle) : 0.0;
            stamp.coverage.push_back(to_byte(covered(outer - from_middle) - hole));
        }
    }
    return stamp;
}

} // namespace chronomap
