#include "viewer/scene/piece_picture.h"

#include "support/catch.h"

using namespace chronomap;

namespace {

constexpr Color full_red{200, 0, 0, 255}, half_blue{0, 0, 200, 128};

Argb pixel(const PixelImage& image, int x, int y) {
    return image
        .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width_px) + static_cast<std::size_t>(x)];
}

} // namespace

TEST_CASE("a picture of pieces has whole pixels, none of them lost") {
    const PixelImage image = picture_of(
        {{{{10, 20, 3, 2.2}, full_red}, {{13, 20, 3, 0.1}, half_blue}, {{18, 18, 9, 9}, full_red}}, {10, 20, 10, 4}});
    CHECK(image.width_px == 10);
    CHECK(image.height_px == 4);
    CHECK(pixel(image, 0, 0) == argb(200, 0, 0, 255));
    CHECK(pixel(image, 2, 1) == argb(200, 0, 0, 255));
    CHECK(pixel(image, 2, 2) == 0);
    CHECK(pixel(image, 3, 0) == argb(0, 0, 100, 128));
    CHECK(pixel(image, 3, 1) == 0);
    CHECK(pixel(image, 7, 0) == 0);
    CHECK(pixel(image, 9, 3) == argb(200, 0, 0, 255));
}

TEST_CASE("only a window's very many pieces are drawn as an image") {
    const Remembered<PiecesQuestion, PixelImage> drawn;
    PiecesQuestion few{{{{0, 0, 3, 9}, full_red}, {{3, 0, 3, 9}, half_blue}}, {0, 0, 3000, 9}};
    DisplayList list;
    draw_pieces(list, few, true, drawn);
    REQUIRE(list.items.size() == 2);
    CHECK(std::get<RectCommand>(list.items[1].command) == RectCommand{{3, 0, 3, 9}, half_blue});
    PiecesQuestion many = few;
    for (int i = 2; i < 900; ++i) {
        many.pieces.push_back({{i * 3.0, 0, 3, 9}, full_red});
    }
    DisplayList window, page;
    draw_pieces(window, many, true, drawn);
    draw_pieces(page, many, false, drawn);
    REQUIRE(window.items.size() == 1);
    CHECK(page.items.size() == 900);
    // The same image again, so that it need not be brought to the screen anew.
    draw_pieces(window, many, true, drawn);
    CHECK(std::get<ImageCommand>(window.items[0].command).image ==
          std::get<ImageCommand>(window.items[1].command).image);
}

TEST_CASE("of pieces within a part an image is clipped to it, and single ones are left out") {
    const Remembered<PiecesQuestion, PixelImage> drawn;
    PiecesQuestion question{{}, {0, 0, 3000, 9}};
    for (int i = 0; i < 900; ++i) {
        question.pieces.push_back({{i * 3.0, 0, 3, 9}, full_red});
    }
    const Rect part{300, 0, 600, 9};
    DisplayList window, page;
    draw_pieces_within(window, question, part, true, drawn);
    draw_pieces_within(page, question, part, false, drawn);
    REQUIRE(window.items.size() == 3);
    CHECK(std::get<BeginClipCommand>(window.items[0].command).rect == part);
    CHECK(std::get<ImageCommand>(window.items[1].command).rect.width == 3000);
    REQUIRE(page.items.size() == 200);
    CHECK(page.items.front().bounds.x == 300);
    CHECK(page.items.back().bounds.right() == 900);
}
