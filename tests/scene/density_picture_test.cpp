#include "viewer/scene/density_picture.h"

#include "support/catch.h"

#include <random>

using namespace chronomap;

namespace {

std::vector<std::uint32_t> random_counts(int width, int height, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<std::uint32_t> counts(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (std::uint32_t& count : counts) {
        count = random() % 4 == 0 ? random() % 5000 : 0;
    }
    return counts;
}

} // namespace

TEST_CASE("a count with its neighbours is the plain sum of up to nine") {
    for (const auto& [width, height] : {std::pair{1, 1}, {2, 1}, {1, 3}, {2, 2}, {7, 5}, {64, 33}}) {
        const std::vector<std::uint32_t> counts = random_counts(width, height, 7);
        const std::vector<std::uint32_t> sums = with_neighbours({width, height, counts});
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                std::uint32_t sum = 0;
                for (int ny = std::max(0, y - 1); ny <= std::min(height - 1, y + 1); ++ny) {
                    for (int nx = std::max(0, x - 1); nx <= std::min(width - 1, x + 1); ++nx) {
                        sum += counts[static_cast<std::size_t>(ny * width + nx)];
                    }
                }
                REQUIRE(sums[static_cast<std::size_t>(y * width + x)] == sum);
            }
        }
    }
}

TEST_CASE("a picture of counts has the ramp's colour for each, and nothing where there is none") {
    const std::vector<std::uint32_t> counts{0, 1, 10, 2500, 1'000'000, 0};
    const CountScale scale(1'000'000);
    const ColorRamp& ramp = ramp_of(ThemeName::light);
    const auto image = density_image({3, 2, counts}, ramp, scale);
    REQUIRE(image->pixels.size() == 6);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const Argb pixel = image->pixels[i];
        if (counts[i] == 0) {
            CHECK(pixel == 0);
        } else {
            const Color color = ramp.at(scale.share_of(counts[i]));
            CHECK(pixel == premultiplied(color));
        }
    }
}

TEST_CASE("colours of categories mix by how many there are, and few are paler") {
    const std::vector<std::uint32_t> red{9, 0, 0, 0, 0, 0, 0, 0, 1}, blue{0, 0, 0, 0, 0, 0, 0, 0, 1};
    const auto image = category_image(9, 1, {{red, rgb(0xff0000)}, {blue, rgb(0x0000ff)}}, CountScale(10));
    const Argb many = image->pixels[0], both = image->pixels[8];
    const auto channel = [](Argb pixel, unsigned shift) { return static_cast<int>((pixel >> shift) & 0xFFU); };
    CHECK(channel(many, 16) > 200);
    CHECK(channel(many, 0) == 0);
    CHECK(std::abs(channel(both, 16) - channel(both, 0)) <= 1);
    CHECK(channel(both, 24) < channel(many, 24));
    CHECK(image->pixels[4] == 0);
}
