#include "viewer/painters/blending.h"
#include "viewer/painters/raster.h"

#include <cmath>
#include <cstring>

namespace chronomap {

namespace {

/// Where the middle of a pixel lies in an image that is stretched, in its pixels.
struct Stretch {
    double begin = 0; ///< of the image on the target
    double step = 1;  ///< pixels of the image for one of the target

    double at(int pixel) const { return (pixel + 0.5 - begin) * step; }
};

int nearest_pixel(const Stretch& stretch, int pixel, int count) {
    return std::clamp(static_cast<int>(std::floor(stretch.at(pixel))), 0, count - 1);
}

/// Between the middles of two pixels of an image: the first, the second, and how far towards it, of 256.
struct Between {
    int first = 0, second = 0;
    std::uint32_t share = 0;
};

Between between(const Stretch& stretch, int pixel, int count) {
    const double at = std::clamp(stretch.at(pixel) - 0.5, 0.0, double(count - 1));
    const int first = static_cast<int>(at);
    return {first, std::min(first + 1, count - 1), static_cast<std::uint32_t>((at - first) * 256)};
}

Argb mixed(Argb a, Argb b, std::uint32_t share) {
    constexpr std::uint32_t two = 0x00FF00FFU;
    const std::uint32_t low = ((a & two) * (256 - share) + (b & two) * share) >> 8U;
    const std::uint32_t high = ((a >> 8U) & two) * (256 - share) + ((b >> 8U) & two) * share;
    return (low & two) | (high & ~two);
}

void copy_row(Argb* to, const Argb* from, int count, const StretchedImage& image) {
    if (image.is_opaque && image.opacity == 1) {
        std::memcpy(to, from, static_cast<std::size_t>(count) * sizeof(Argb));
        return;
    }
    const auto opacity = static_cast<std::uint32_t>(std::clamp(image.opacity, 0.0, 1.0) * 255 + 0.5);
    for (int i = 0; i < count; ++i) {
        if (from[i] != 0) {
            to[i] = over(to[i], opacity == 255 ? from[i] : scaled(from[i], opacity));
        }
    }
}

} // namespace

void draw(const PixelSpan& to, const PixelBox& clip, const StretchedImage& image) {
    const PixelBox seen = intersection(pixels_within(image.at), clip);
    if (seen.is_empty() || image.width_px <= 0 || image.height_px <= 0) {
        return;
    }
    const Stretch across{image.at.x, image.width_px / image.at.width};
    const Stretch down{image.at.y, image.height_px / image.at.height};
    const auto row_of = [&](int row) { return image.pixels + std::ptrdiff_t{row} * image.width_px; };
    const auto count = static_cast<std::size_t>(seen.width());
    if (across.step == 1 && !image.is_smooth) {
        for (int y = seen.top; y < seen.bottom; ++y) {
            copy_row(to.row(y) + seen.left,
                     row_of(nearest_pixel(down, y, image.height_px)) + nearest_pixel(across, seen.left, image.width_px),
                     seen.width(), image);
        }
        return;
    }
    std::vector<Argb> row(count);
    std::vector<Between> columns(count);
    for (std::size_t i = 0; i < count; ++i) {
        const int pixel = seen.left + static_cast<int>(i);
        columns[i] = image.is_smooth ? between(across, pixel, image.width_px)
                                     : Between{nearest_pixel(across, pixel, image.width_px), 0, 0};
    }
    for (int y = seen.top; y < seen.bottom; ++y) {
        if (image.is_smooth) {
            const Between rows = between(down, y, image.height_px);
            const Argb* first = row_of(rows.first);
            const Argb* second = row_of(rows.second);
            for (std::size_t i = 0; i < count; ++i) {
                const Between& column = columns[i];
                row[i] = mixed(mixed(first[column.first], first[column.second], column.share),
                               mixed(second[column.first], second[column.second], column.share), rows.share);
            }
        } else {
            const Argb* from = row_of(nearest_pixel(down, y, image.height_px));
            for (std::size_t i = 0; i < count; ++i) {
                row[i] = from[columns[i].first];
            }
        }
        copy_row(to.row(y) + seen.left, row.data(), seen.width(), image);
    }
}

} // namespace chronomap
