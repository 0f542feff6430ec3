#include "support/catch.h"
#include "viewer/painters/blending.h"
#include "viewer/painters/raster.h"

#include <algorithm>
#include <limits>
#include <random>

using namespace chronomap;

namespace {

constexpr Argb opaque_red = 0xFFFF0000U;

struct Canvas {
    int width = 16, height = 12;
    std::vector<Argb> pixels = std::vector<Argb>(16 * 12, 0);

    PixelSpan span() { return {pixels.data(), width, height, width}; }
    PixelBox all() const { return {0, 0, width, height}; }
    Argb at(int x, int y) const { return pixels[static_cast<std::size_t>(y * width + x)]; }
    int inked() const {
        return static_cast<int>(std::count_if(pixels.begin(), pixels.end(), [](Argb pixel) { return pixel != 0; }));
    }
};

MeshTriangle triangle(Point a, Point b, Point c, Argb color) {
    return {{{a.x, a.y, color, 0, 0}, {b.x, b.y, color, 0, 0}, {c.x, c.y, color, 0, 0}}, nullptr};
}

} // namespace

TEST_CASE("blending is exact for all opacities, and never overflows") {
    for (unsigned alpha = 0; alpha < 256; ++alpha) {
        for (unsigned below = 0; below < 256; ++below) {
            const Argb seen = over(0xFF000000U | below * 0x010101U, alpha << 24U | alpha);
            const unsigned expected = alpha + (below * (255 - alpha) + 127) / 255;
            REQUIRE((seen & 0xFFU) == expected);
            REQUIRE(seen >> 24U == 255);
            REQUIRE(((seen >> 8U) & 0xFFU) == (below * (255 - alpha) + 127) / 255);
        }
    }
}

TEST_CASE("a pixel belongs to a box when its middle does") {
    Canvas canvas;
    draw(canvas.span(), canvas.all(), MeshBox{{2.4, 1.6, 3, 2}, opaque_red, nullptr, {}});
    CHECK(canvas.inked() == 3 * 2);
    CHECK(canvas.at(2, 2) == opaque_red);
    CHECK(canvas.at(4, 3) == opaque_red);
    CHECK(canvas.at(5, 3) == 0);
}

TEST_CASE("triangles that share edges cover each pixel once, wherever their corners are") {
    std::mt19937 random(5);
    std::uniform_real_distribution<double> x(-4, 20), y(-4, 16);
    for (int round = 0; round < 500; ++round) {
        Canvas canvas;
        const Point middle{x(random), y(random)};
        const Point rim[] = {{-100, -100}, {100, -90}, {110, 100}, {-95, 105}};
        for (int i = 0; i < 4; ++i) {
            draw(canvas.span(), canvas.all(), triangle(middle, rim[i], rim[(i + 1) % 4], 0x40404040U));
        }
        INFO("round " << round << ", middle at " << middle.x << ", " << middle.y);
        REQUIRE(std::count(canvas.pixels.begin(), canvas.pixels.end(), 0x40404040U) == 16 * 12);
    }
}

TEST_CASE("what is drawn within a clip does not depend on it") {
    std::mt19937 random(9);
    std::uniform_real_distribution<double> x(-30, 46), y(-30, 42);
    const Mask mask{2, 2, 0, 0, {255, 100, 30, 0}};
    for (int round = 0; round < 300; ++round) {
        MeshTriangle shape{{{x(random), y(random), 0xFF102030U, 0, 0},
                            {x(random), y(random), 0x80402010U, 2, 0},
                            {x(random), y(random), 0U, 0, 2}},
                           round % 2 == 0 ? &mask : nullptr};
        const MeshBox box{{x(random), y(random), 20, 17.5}, 0x80402010U, &mask, mask.all()};
        Canvas whole, parts;
        draw(whole.span(), whole.all(), shape);
        draw(whole.span(), whole.all(), box);
        const int split = round % 16;
        for (const PixelBox& clip :
             {PixelBox{0, 0, split, 12}, PixelBox{split, 0, 16, 5}, PixelBox{split, 5, 16, 12}}) {
            draw(parts.span(), clip, shape);
            draw(parts.span(), clip, box);
        }
        REQUIRE(whole.pixels == parts.pixels);
    }
}

TEST_CASE("colours run from corner to corner, and channels never exceed the opacity") {
    Canvas canvas;
    const MeshTriangle left{{{0, 0, 0, 0, 0}, {16, 0, opaque_red, 0, 0}, {0, 12, 0, 0, 0}}, nullptr};
    const MeshTriangle right{{{16, 0, opaque_red, 0, 0}, {16, 12, opaque_red, 0, 0}, {0, 12, 0, 0, 0}}, nullptr};
    draw(canvas.span(), canvas.all(), left);
    draw(canvas.span(), canvas.all(), right);
    for (int i = 0; i < 16; ++i) {
        const Argb pixel = canvas.at(i, 6);
        CHECK(std::abs(static_cast<int>(pixel >> 24U) - static_cast<int>((i + 0.5) / 16 * 255)) <= 1);
        CHECK(((pixel >> 16U) & 0xFFU) <= pixel >> 24U);
    }
}

TEST_CASE("a mask is stretched over its box") {
    Canvas canvas;
    const Mask mask{2, 2, 0, 0, {255, 0, 0, 255}};
    draw(canvas.span(), canvas.all(), MeshBox{{4, 2, 4, 4}, opaque_red, &mask, mask.all()});
    CHECK(canvas.inked() == 8);
    CHECK(canvas.at(4, 2) == opaque_red);
    CHECK(canvas.at(5, 3) == opaque_red);
    CHECK(canvas.at(6, 3) == 0);
    CHECK(canvas.at(7, 5) == opaque_red);
}

TEST_CASE("shapes that are nowhere, endless or no number draw nothing and end") {
    Canvas canvas;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double endless = std::numeric_limits<double>::infinity();
    draw(canvas.span(), canvas.all(), MeshBox{{nan, 0, 4, 4}, opaque_red, nullptr, {}});
    draw(canvas.span(), canvas.all(), triangle({nan, 0}, {4, 4}, {0, 4}, opaque_red));
    draw(canvas.span(), canvas.all(), triangle({0, 0}, {8, 8}, {4, 4}, opaque_red));
    CHECK(canvas.inked() == 0);
    draw(canvas.span(), canvas.all(), MeshBox{{-1e300, -1e300, 2e300, 2e300}, opaque_red, nullptr, {}});
    CHECK(canvas.inked() == 16 * 12);
    draw(canvas.span(), canvas.all(), triangle({-endless, 0}, {endless, 4}, {0, endless}, opaque_red));
}

TEST_CASE("images are copied, stretched sharply or smoothly, and faded") {
    const std::vector<Argb> pixels{0xFF000000U, 0xFFFFFFFFU};
    StretchedImage image{pixels.data(), 2, 1, {0, 0, 2, 1}, true, false, 1};
    Canvas canvas;
    draw(canvas.span(), canvas.all(), image);
    CHECK(canvas.at(0, 0) == 0xFF000000U);
    CHECK(canvas.at(1, 0) == 0xFFFFFFFFU);
    CHECK(canvas.inked() == 2);
    image.at = {0, 0, 16, 12};
    draw(canvas.span(), canvas.all(), image);
    CHECK(canvas.at(7, 11) == 0xFF000000U);
    CHECK(canvas.at(8, 0) == 0xFFFFFFFFU);
    image.is_smooth = true;
    draw(canvas.span(), canvas.all(), image);
    CHECK(canvas.at(0, 5) == 0xFF000000U);
    CHECK(canvas.at(15, 5) == 0xFFFFFFFFU);
    CHECK((canvas.at(8, 5) & 0xFFU) > 110);
    CHECK((canvas.at(8, 5) & 0xFFU) < 160);
    image.is_smooth = false;
    image.opacity = 0.5;
    Canvas faded;
    draw(faded.span(), faded.all(), image);
    CHECK(faded.at(15, 5) == 0x80808080U);
}
