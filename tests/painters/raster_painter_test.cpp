#include "support/bundled.h"
#include "support/catch.h"
#include "viewer/painters/cairo_painter.h"
#include "viewer/painters/png_writer.h"
#include "viewer/painters/raster_painter.h"
#include "viewer/scene/page.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>

using namespace chronomap;

namespace {

constexpr Size screen_size{400, 300};
const Color paper = rgb(0xfaf8f2);

/// A sea with one island of a thousand corners and its coast.
class Island : public Picture {
public:
    const std::string& key() const override { return m_key; }
    WorldBox bounds() const override { return {{0, 0}, {1, 1}}; }

    DisplayList draw(const WorldBox& box, double zoom) const override {
        const double px = pixels_per_world_unit(zoom);
        PathCommand land{{{}}, rgb(0xeee9dc)};
        for (int i = 0; i < 1000; ++i) {
            const double angle = i * 0.006283185307;
            const double radius = 0.2 + 0.02 * std::sin(angle * 9);
            const WorldPoint at{0.5 + radius * std::cos(angle), 0.5 + radius * std::sin(angle)};
            land.rings[0].push_back({(at.x - box.min.x) * px, (at.y - box.min.y) * px});
        }
        LineCommand coast;
        coast.points = land.rings[0];
        coast.color = rgb(0x7d93a0);
        coast.closed = true;
        DisplayList list;
        list.add(RectCommand{{0, 0, box.width() * px, box.height() * px}, rgb(0xd6e6f0)});
        list.add(land);
        list.add(coast);
        return list;
    }

private:
    std::string m_key = "island";
};

/// Pixels as a window has them.
struct Screen {
    explicit Screen(Size size_px)
        : image{static_cast<int>(size_px.width), static_cast<int>(size_px.height),
                std::vector<Argb>(static_cast<std::size_t>(size_px.width * size_px.height))} {}

    PixelSpan span() { return {image.pixels.data(), image.width_px, image.height_px, image.width_px}; }
    PixelBox all() const { return {0, 0, image.width_px, image.height_px}; }

    PixelImage image;
};

void draw_all(RasterPainter& painter, Screen& screen, const DisplayList& list, double scale, Color background = paper) {
    painter.draw(screen.span(), list, scale, background, {screen.all()}, std::chrono::seconds(20));
}

Screen drawn_in_window(const DisplayList& list, double scale, Size size) {
    Screen screen({size.width * scale, size.height * scale});
    RasterPainter painter;
    painter.prepare(list, size, scale);
    draw_all(painter, screen, list, scale);
    CHECK(painter.is_complete());
    return screen;
}

Image without_opacity(const PixelImage& window) {
    Image image{window.width_px, window.height_px, {}};
    for (const Argb pixel : window.pixels) {
        for (const unsigned shift : {16U, 8U, 0U}) {
            image.rgb.push_back(static_cast<std::uint8_t>(pixel >> shift));
        }
    }
    return image;
}

struct Difference {
    double mean = 0;      ///< of all channels, 0 to 255
    double far_share = 0; ///< pixels with a channel off by more than a quarter of the range
};

Difference difference(const Image& window, const Image& file) {
    REQUIRE(window.width_px == file.width_px);
    REQUIRE(window.rgb.size() == file.rgb.size());
    const std::size_t pixels = file.rgb.size() / 3;
    Difference result;
    for (std::size_t i = 0; i < pixels; ++i) {
        int most = 0;
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const int off = std::abs(int(window.rgb[i * 3 + channel]) - int(file.rgb[i * 3 + channel]));
            result.mean += off / (3.0 * static_cast<double>(pixels));
            most = std::max(most, off);
        }
        result.far_share += most > 64 ? 1.0 / static_cast<double>(pixels) : 0;
    }
    return result;
}

/// Draws a list both ways. Edges are smoothed by different means, so single pixels along them may differ.
void check_agreement(const std::string& name, const DisplayList& list, double scale, Size size = screen_size) {
    const Image file = paint(list, size, scale, paper);
    const Image window = without_opacity(drawn_in_window(list, scale, size).image);
    if (const char* folder = std::getenv("CHRONOMAP_KEEP_PICTURES")) {
        const std::vector<std::uint8_t> png = encode_png(window);
        std::ofstream(std::string(folder) + "/" + name + ".png")
            .write(reinterpret_cast<const char*>(png.data()), static_cast<std::streamsize>(png.size()));
    }
    const Difference off = difference(window, file);
    INFO(name << " at scale " << scale << ": mean " << off.mean << ", far " << off.far_share);
    CHECK(off.mean < 1.0);
    CHECK(off.far_share < 0.005);
}

DisplayList shapes() {
    DisplayList list;
    list.add(RectCommand{{10, 10, 100, 60}, rgb(0x0072b2)});
    list.add(RectCommand{{130, 10, 100, 60}, {0, 0, 0, 0}, rgb(0xd55e00), 2});
    list.add(RectCommand{{250, 10, 100, 60}, rgb(0xffffff), rgb(0x222222), 1, 12});
    list.add(GradientCommand{{10, 90, 150, 20}, {0, 114, 178, 0}, {0, 114, 178, 255}});
    list.add(CircleCommand{{50, 160}, 6, rgb(0xd55e00), rgb(0xffffff), 2});
    list.add(CircleCommand{{110, 180}, 40, {0, 158, 115, 80}, rgb(0x009e73), 2});
    list.add(SoftDiscCommand{{220, 170}, 45, {213, 94, 0, 160}});
    list.add(ConvexCommand{{{300, 130}, {360, 150}, {310, 200}}, rgb(0x444444)});
    return list;
}

DisplayList lines() {
    DisplayList list;
    LineCommand arc{{}, rgb(0x0072b2), 1.6, {}};
    for (int i = 0; i <= 12; ++i) {
        arc.points.push_back({20 + i * 30.0, 150 - 90 * std::sin(i * 0.2618)});
    }
    list.add(arc);
    list.add(LineCommand{{{20, 200}, {380, 200}}, rgb(0x222222), 1, {}});
    list.add(LineCommand{{{20, 220}, {380, 280}}, rgb(0xd55e00), 2, {8, 5}});
    list.add(LineCommand{{{40, 20}, {80, 60}, {40, 60}}, rgb(0x222222), 4, {}, true});
    return list;
}

DisplayList texts() {
    DisplayList list;
    const TextStyle style{16};
    list.add(TextCommand{{20, 40}, "Goris, Jermuk and Sotk", style, rgb(0x222222)});
    list.add(TextCommand{{20, 80}, "غوريس وجرموك", style, rgb(0x222222)});
    list.add(TextCommand{{20, 120}, "Գորիս, გორი, Горис", {16, FontWeight::bold}, rgb(0x0072b2)});
    list.add(RectCommand{{0, 140, 400, 60}, rgb(0x0072b2)});
    list.add(TextCommand{{20, 180}, "with a halo", style, rgb(0x222222), {255, 255, 255, 230}, 2.5});
    list.add(BeginClipCommand{{20, 220, 60, 40}});
    list.add(TextCommand{{20, 245}, "cut off by a clip", style, rgb(0x222222)});
    list.add(EndClipCommand{});
    return list;
}

DisplayList pictures() {
    DisplayList list;
    list.add(PictureCommand{std::make_shared<Island>(), {20, 20, 360, 260}, {0.21, 0.3}, 1.3, 1});
    return list;
}

} // namespace

TEST_CASE("the window's painter and the file's draw the same") {
    const double scale = GENERATE(1.0, 2.0);
    check_agreement("shapes", shapes(), scale);
    check_agreement("lines", lines(), scale);
    check_agreement("texts", texts(), scale);
    check_agreement("pictures", pictures(), scale);
}

TEST_CASE("the window shows a view as a file shows it") {
    const Size window{1024, 640};
    const auto document = border_clashes();
    ViewState view =
        opening_view(*document, window, FramePurpose::window, GENERATE(std::string("en"), std::string("ar")));
    view.theme = GENERATE(ThemeName::light, ThemeName::dark);
    view.selected = 5;
    check_agreement("view-" + view.language, build_frame(*document, view, window, FramePurpose::window).list, 1,
                    window);
    check_agreement("page-" + view.language, build_page(*document, view, {}, window).list, 1, window);
}

TEST_CASE("a picture never leaves a hole while it is dragged and zoomed") {
    Screen screen(screen_size);
    RasterPainter painter;
    const auto island = std::make_shared<Island>();
    const Color nowhere = rgb(0xff00ff);
    for (int i = 0; i < 60; ++i) {
        DisplayList list;
        const double zoom = 3.2 + 1.5 * std::sin(i * 0.1);
        list.add(PictureCommand{island, {0, 0, 400, 300}, {0.3 + 0.004 * i, 0.3}, zoom, 1});
        draw_all(painter, screen, list, 1, nowhere);
        INFO("frame " << i);
        CHECK(std::count(screen.image.pixels.begin(), screen.image.pixels.end(), premultiplied(nowhere)) == 0);
    }
}

TEST_CASE("drawing only the part that changes gives the same pixels as drawing all") {
    const auto drawn = [](bool is_in_parts) {
        Screen screen(screen_size);
        RasterPainter painter;
        for (int i = 0; i < 4; ++i) {
            DisplayList list = texts();
            list.append(shapes());
            list.append(lines());
            list.append(pictures());
            const Rect moving{20.0 + 31 * i, 15.0 + 22 * i, 60, 40};
            list.add(RectCommand{moving, {200, 30, 30, 120}, {0, 0, 0, 255}, 2, 6});
            list.add(TextCommand{{moving.x, moving.y + 20}, "moving", {15}, {0, 0, 0, 255}, {255, 255, 255, 255}, 2});
            const Rect changed = united(moving, moving.moved(-31, -22)).inset(-12);
            painter.draw(screen.span(), list, 1, paper, {is_in_parts && i > 0 ? pixels_within(changed) : screen.all()},
                         std::chrono::seconds(20));
        }
        return screen.image.pixels;
    };
    CHECK(drawn(true) == drawn(false));
}

TEST_CASE("a part beyond the target is cut, and one outside draws nothing") {
    Screen screen({20, 10});
    RasterPainter painter;
    painter.draw(screen.span(), {}, 1, paper, {{15, 5, 400, 300}, {0, 0, 2, 2}});
    CHECK(std::count(screen.image.pixels.begin(), screen.image.pixels.end(), premultiplied(paper)) == 5 * 5 + 2 * 2);
    painter.draw(screen.span(), {}, 1, paper, {{40, 40, 50, 50}});
    CHECK(std::count(screen.image.pixels.begin(), screen.image.pixels.end(), premultiplied(paper)) == 5 * 5 + 2 * 2);
}
