#include "viewer/painters/palette.h"

#include "support/catch.h"

#include <cstdlib>

using namespace chronomap;

namespace {

Image picture_of(const std::vector<std::array<std::uint8_t, 3>>& colors) {
    Image image{static_cast<int>(colors.size()), 1, {}};
    for (const auto& color : colors) {
        image.rgb.insert(image.rgb.end(), color.begin(), color.end());
    }
    return image;
}

std::array<std::uint8_t, 3> color_at(const Palette& palette, std::uint8_t index) {
    return {palette.rgb()[3U * index], palette.rgb()[3U * index + 1], palette.rgb()[3U * index + 2]};
}

} // namespace

TEST_CASE("Few colours are kept as they are") {
    const Image image = picture_of({{247, 244, 236}, {0, 0, 0}, {201, 223, 235}, {247, 244, 236}, {255, 255, 255}});
    const Palette palette({image});
    CHECK(palette.size() == 4);
    const std::vector<std::uint8_t> indices = palette.indices_of(image);
    REQUIRE(indices.size() == 5);
    CHECK(indices[0] == indices[3]);
    CHECK(color_at(palette, indices[0]) == std::array<std::uint8_t, 3>{247, 244, 236});
    CHECK(color_at(palette, indices[2]) == std::array<std::uint8_t, 3>{201, 223, 235});
}

TEST_CASE("Many colours become few that are near") {
    std::vector<std::array<std::uint8_t, 3>> colors;
    for (int r = 0; r < 256; r += 5) {
        for (int g = 0; g < 256; g += 5) {
            colors.push_back(
                {static_cast<std::uint8_t>(r), static_cast<std::uint8_t>(g), static_cast<std::uint8_t>((r + g) / 2)});
        }
    }
    const Image image = picture_of(colors);
    const Palette palette({image});
    CHECK(palette.size() == Palette::most_colors);
    const std::vector<std::uint8_t> indices = palette.indices_of(image);
    for (std::size_t i = 0; i < colors.size(); ++i) {
        for (std::size_t channel = 0; channel < 3; ++channel) {
            CHECK(std::abs(color_at(palette, indices[i])[channel] - colors[i][channel]) <= 24);
        }
    }
    CHECK(Palette({image}).rgb() == palette.rgb());
}

TEST_CASE("A colour that the pictures did not have gets the nearest of theirs") {
    const Palette palette({picture_of({{10, 10, 10}, {240, 240, 240}})});
    CHECK(color_at(palette, palette.indices_of(picture_of({{200, 210, 220}}))[0]) ==
          std::array<std::uint8_t, 3>{240, 240, 240});
}
