#include "support/catch.h"
#include "support/png_image.h"
#include "viewer/painters/png_writer.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace chronomap {

namespace {

// Every pixel its own, so that a row or band in the wrong place is seen.
Image patterned(int width, int height) {
    Image image{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (const int channel : {x, y, (x * 7 + y * 13) >> 3})
                image.rgb.push_back(static_cast<std::uint8_t>(channel));
    return image;
}

bool contains(const std::vector<std::uint8_t>& bytes, const std::string& text) {
    return std::search(bytes.begin(), bytes.end(), text.begin(), text.end()) != bytes.end();
}

} // namespace

TEST_CASE("A picture comes back from its PNG file as it was") {
    for (const auto& [width, height] : {std::pair{1, 1}, {3, 2}, {640, 1}, {1, 640}, {257, 129}}) {
        const Image image = patterned(width, height);
        const Image back = decoded_png(encode_png(image));
        CHECK(back.width_px == width);
        CHECK(back.height_px == height);
        CHECK(back.rgb == image.rgb);
    }
}

TEST_CASE("A picture packed in many bands comes back as well") {
    const Image image = patterned(2500, 2001);
    CHECK(decoded_png(encode_png(image)).rgb == image.rgb);
}

TEST_CASE("The same picture gives the same bytes, with nothing but pixels in them") {
    const Image image = patterned(1600, 1400);
    const auto bytes = encode_png(image);
    CHECK(bytes == encode_png(image));
    for (const char* chunk : {"tEXt", "iTXt", "zTXt", "tIME", "eXIf"})
        CHECK_FALSE(contains(bytes, chunk));
}

TEST_CASE("A picture without pixels is refused") {
    CHECK_THROWS_AS(encode_png({}), std::invalid_argument);
    CHECK_THROWS_AS(encode_png({2, 2, {1, 2, 3}}), std::invalid_argument);
    CHECK_THROWS_AS(encode_png({-1, -1, {1, 2, 3}}), std::invalid_argument);
}

} // namespace chronomap
