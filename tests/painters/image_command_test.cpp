#include "support/catch.h"
#include "viewer/painters/cairo_painter.h"
#include "viewer/painters/frame_mesh.h"

#include <algorithm>
#include <cstdlib>

using namespace chronomap;

namespace {

/// Red, nothing; nothing, half of blue.
DisplayList four_pixels(const Rect& rect) {
    auto image = std::make_shared<PixelImage>();
    image->width_px = image->height_px = 2;
    image->pixels = {argb(255, 0, 0, 255), 0, 0, argb(0, 0, 128, 128)};
    DisplayList list;
    list.add(RectCommand{{0, 0, 16, 16}, rgb(0xffffff)});
    list.add(ImageCommand{image, rect});
    return list;
}

} // namespace

TEST_CASE("an image is painted over its rectangle, each pixel a sharp square") {
    const Image painted = paint(four_pixels({4, 4, 8, 8}), {16, 16}, 1, rgb(0xffffff));
    const auto pixel = [&](int x, int y) {
        const std::uint8_t* p = painted.row(y) + 3 * x;
        return Color{p[0], p[1], p[2], 255};
    };
    CHECK(pixel(3, 3) == rgb(0xffffff));
    CHECK(pixel(4, 4) == rgb(0xff0000));
    CHECK(pixel(7, 7) == rgb(0xff0000));
    CHECK(pixel(8, 7) == rgb(0xffffff));
    CHECK(pixel(8, 8).b == 255);
    CHECK(std::abs(pixel(11, 11).r - 127) <= 1);
    CHECK(pixel(12, 12) == rgb(0xffffff));
}

TEST_CASE("an image is a run of its own, cut to the clip") {
    DisplayList list;
    list.add(BeginClipCommand{{0, 0, 8, 8}});
    list.append(four_pixels({4, 4, 8, 8}));
    list.add(EndClipCommand{});
    MaskCache masks;
    FrameMesh mesh;
    mesh_frame(list, 2, {32, 32}, {{0, 0, 32, 32}}, masks, mesh);
    REQUIRE(mesh.images.size() == 1);
    const auto run = std::find_if(mesh.runs.begin(), mesh.runs.end(),
                                  [](const FrameRun& r) { return r.kind == FrameRun::Kind::image; });
    REQUIRE(run != mesh.runs.end());
    CHECK(run->image_at == Rect{8, 8, 16, 16});
    CHECK(run->clip == Rect{0, 0, 16, 16});
}
