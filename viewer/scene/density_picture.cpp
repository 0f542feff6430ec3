#include "viewer/scene/density_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace chronomap {

namespace {

constexpr double faintest = 0.55; // opacity of a single event in colours of categories

std::size_t cells(int width, int height) {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
}

/// What is worked out once for small numbers, of which there are most, and anew for large ones.
template <typename Answer>
class ByCount {
public:
    template <typename WorkOut>
    explicit ByCount(WorkOut work_out) {
        for (std::size_t count = 0; count < m_known.size(); ++count) {
            m_known[count] = work_out(static_cast<double>(count));
        }
    }

    template <typename WorkOut>
    Answer of(std::uint32_t count, WorkOut work_out) const {
        return count < m_known.size() ? m_known[count] : work_out(static_cast<double>(count));
    }

private:
    std::array<Answer, 2048> m_known;
};

} // namespace

std::vector<std::uint32_t> with_neighbours(const CountPlane& plane) {
    const auto width = static_cast<std::size_t>(plane.width);
    const auto height = static_cast<std::size_t>(plane.height);
    std::vector<std::uint32_t> across(cells(plane.width, plane.height));
    for (std::size_t y = 0; y < height; ++y) {
        const std::uint32_t* in = plane.counts.data() + y * width;
        std::uint32_t* out = across.data() + y * width;
        for (std::size_t x = 1; x + 1 < width; ++x) {
            out[x] = in[x - 1] + in[x] + in[x + 1];
        }
        if (width > 0) {
            out[0] = in[0] + (width > 1 ? in[1] : 0);
            out[width - 1] = in[width - 1] + (width > 1 ? in[width - 2] : 0);
        }
    }
    std::vector<std::uint32_t> sums(across);
    for (std::size_t y = 0; y < height; ++y) {
        std::uint32_t* out = sums.data() + y * width;
        for (std::size_t other = y == 0 ? 1 : y - 1; other <= y + 1 && other < height; other += 2) {
            const std::uint32_t* in = across.data() + other * width;
            for (std::size_t x = 0; x < width; ++x) {
                out[x] += in[x];
            }
        }
    }
    return sums;
}

std::shared_ptr<const PixelImage> density_image(const CountPlane& plane, const ColorRamp& ramp,
                                                const CountScale& scale) {
    const auto pixel_of = [&](double count) {
        return count > 0 ? premultiplied(ramp.at(scale.share_of(count))) : Argb{};
    };
    const ByCount<Argb> pixels(pixel_of);
    const std::span<const std::uint32_t> counts = plane.counts;
    PixelImage image{plane.width, plane.height, std::vector<Argb>(counts.size())};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] != 0) {
            image.pixels[i] = pixels.of(counts[i], pixel_of);
        }
    }
    return std::make_shared<const PixelImage>(std::move(image));
}

std::shared_ptr<const PixelImage> category_image(int width, int height, const std::vector<ColoredPlane>& planes,
                                                 const CountScale& scale) {
    std::vector<std::array<float, 4>> sums(cells(width, height)); // red, green, blue, and how many
    for (const ColoredPlane& plane : planes) {
        const std::vector<std::uint32_t> counts = with_neighbours({width, height, plane.counts});
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] != 0) {
                const auto count = static_cast<float>(counts[i]);
                sums[i][0] += count * static_cast<float>(plane.color.r);
                sums[i][1] += count * static_cast<float>(plane.color.g);
                sums[i][2] += count * static_cast<float>(plane.color.b);
                sums[i][3] += count;
            }
        }
    }
    const auto opacity_of = [&](double count) { return faintest + (1 - faintest) * scale.share_of(count); };
    const ByCount<double> opacities(opacity_of);
    PixelImage image{width, height, std::vector<Argb>(sums.size())};
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const auto& [red, green, blue, count] = sums[i];
        if (count > 0) {
            const auto channel = [count = count](float sum) { return static_cast<std::uint8_t>(sum / count + 0.5F); };
            image.pixels[i] = premultiplied({channel(red), channel(green), channel(blue), 255},
                                            opacities.of(static_cast<std::uint32_t>(count), opacity_of));
        }
    }
    return std::make_shared<const PixelImage>(std::move(image));
}

} // namespace chronomap
