#include "geodata/safe_file.h"
#include "painters/colors.h"
#include "support/catch.h"
#include "support/png_image.h"
#include "viewer/painters/cairo_painter.h"
#include "viewer/painters/png_writer.h"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <sstream>
#include <stdexcept>

namespace chronomap {

namespace {

const Color black = rgb(0x000000);
const Color red = rgb(0xFF0000);
const Color blue = rgb(0x1F6FB2);
constexpr Color nothing{0, 0, 0, 0};

Color at(const Image& image, int x, int y) {
    const std::uint8_t* pixel = image.row(y) + 3 * x;
    return {pixel[0], pixel[1], pixel[2], 255};
}

template <typename... Commands>
DisplayList list_of(Commands... commands) {
    DisplayList list;
    (list.add(commands), ...);
    return list;
}

Image painted(const DisplayList& list, double scale = 1, Size size = {40, 30}) {
    return paint(list, size, scale, white);
}

/// A red square over the north-west quarter of the world, with a hole in its middle.
class Quarter final : public Picture {
public:
    const std::string& key() const override { return m_key; }
    WorldBox bounds() const override { return {{0, 0}, {0.5, 0.5}}; }
    DisplayList draw(const WorldBox& box, double zoom) const override {
        const double px = pixels_per_world_unit(zoom);
        const auto place = [&](double x, double y) { return Point{(x - box.min.x) * px, (y - box.min.y) * px}; };
        const auto square = [&](double a, double b) {
            return std::vector<Point>{place(a, a), place(b, a), place(b, b), place(a, b)};
        };
        return list_of(PathCommand{{square(0, 0.5), square(0.2, 0.3)}, red});
    }

private:
    std::string m_key = "quarter";
};

double worst_share_off(const Image& a, const Image& b) {
    std::size_t off = 0;
    for (std::size_t i = 0; i < a.rgb.size(); ++i)
        off += std::abs(int{a.rgb[i]} - int{b.rgb[i]}) > 40 ? 1 : 0;
    return static_cast<double>(off) / static_cast<double>(a.rgb.size());
}

// Compares with a picture on disk; with CHRONOMAP_UPDATE_GOLDEN set it is written anew instead.
void check_golden(const Image& image, const std::string& name) {
    const std::string path = std::string(CHRONOMAP_TEST_GOLDEN) + "/painters/" + name + ".png";
    if (std::getenv("CHRONOMAP_UPDATE_GOLDEN"))
        write_file(path, encode_png(image));
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    const std::string file = bytes.str();
    const Image golden = decoded_png({file.begin(), file.end()});
    REQUIRE(golden.width_px == image.width_px);
    REQUIRE(golden.height_px == image.height_px);
    // Versions of Cairo and FreeType differ a little at edges.
    CHECK(worst_share_off(image, golden) < 0.004);
}

} // namespace

TEST_CASE("An empty list is its background") {
    const Image image = paint({}, {40, 30}, 2, rgb(0x123456));
    CHECK(image.width_px == 80);
    CHECK(image.height_px == 60);
    CHECK(at(image, 0, 0) == rgb(0x123456));
    CHECK(at(image, 79, 59) == rgb(0x123456));
}

TEST_CASE("Filled rectangles end on whole pixels") {
    const Image image = painted(list_of(RectCommand{{10.3, 5.4, 10, 10}, red}));
    CHECK(at(image, 9, 8) == white);
    CHECK(at(image, 10, 5) == red);
    CHECK(at(image, 19, 14) == red);
    CHECK(at(image, 20, 14) == white);
    CHECK(at(image, 19, 15) == white);
}

TEST_CASE("A rectangle thinner than a pixel still shows") {
    const Image image = painted(list_of(RectCommand{{10.1, 0, 0.2, 30}, red}));
    CHECK(at(image, 10, 10) == red);
    CHECK(at(image, 11, 10) == white);
}

TEST_CASE("Lines one pixel wide are crisp at every scale") {
    for (const double scale : {1.0, 2.0}) {
        const Image image = painted(list_of(LineCommand{{{0, 10}, {40, 10}}, black, 1}), scale);
        int dark = 0;
        for (int y = 0; y < image.height_px; ++y) {
            const Color pixel = at(image, 20, y);
            CHECK((pixel == white || pixel == black));
            dark += pixel == black ? 1 : 0;
        }
        CHECK(dark == static_cast<int>(scale));
    }
}

TEST_CASE("An outline lies on the edge in whole pixels") {
    const Image image = painted(list_of(RectCommand{{10, 10, 20, 10}, nothing, black, 1}));
    int dark = 0;
    for (int x = 0; x < image.width_px; ++x) {
        const Color pixel = at(image, x, 15);
        CHECK((pixel == white || pixel == black));
        dark += pixel == black ? 1 : 0;
    }
    CHECK(dark == 2);
    CHECK(at(image, 20, 15) == white);
}

TEST_CASE("Round corners leave the corner open") {
    const Image image = painted(list_of(RectCommand{{5, 5, 30, 20}, red, nothing, 1, 8}));
    CHECK(at(image, 5, 5) == white);
    CHECK(at(image, 20, 5) == red);
    CHECK(at(image, 5, 15) == red);
}

TEST_CASE("A gradient runs from left to right") {
    const Image image = painted(list_of(GradientCommand{{0, 0, 40, 30}, white, black}));
    CHECK(at(image, 1, 10).r > 240);
    CHECK(std::abs(at(image, 20, 10).r - 127) < 8);
    CHECK(at(image, 38, 10).r < 16);
    CHECK(at(image, 20, 10) == at(image, 20, 25));
}

TEST_CASE("A soft disc fades to nothing without a rim") {
    const Image image = painted(list_of(SoftDiscCommand{{20, 15}, 12, black}));
    CHECK(at(image, 20, 15).r < 10);
    for (int x = 20; x < 39; ++x)
        CHECK(at(image, x + 1, 15).r >= at(image, x, 15).r);
    CHECK(at(image, 31, 15).r > 245);
    CHECK(at(image, 33, 15) == white);
}

TEST_CASE("Circles have a fill and a rim") {
    const Image image = painted(list_of(CircleCommand{{20, 15}, 10, red, black, 2}));
    CHECK(at(image, 20, 15) == red);
    CHECK(at(image, 29, 15) == black);
    CHECK(at(image, 32, 15) == white);
}

TEST_CASE("Dashes alternate, and lengths that make no sense draw a solid line") {
    const Image dashed = painted(list_of(LineCommand{{{0, 10}, {40, 10}}, black, 2, {5, 5}}));
    CHECK(at(dashed, 2, 10) == black);
    CHECK(at(dashed, 7, 10) == white);
    CHECK(at(dashed, 12, 10) == black);
    for (const std::vector<double>& lengths : {std::vector<double>{0, 0}, {-1, 5}}) {
        const Image solid =
            painted(list_of(LineCommand{{{0, 10}, {40, 10}}, black, 2, lengths}, RectCommand{{0, 20, 5, 5}, red}));
        CHECK(at(solid, 7, 10) == black);
        CHECK(at(solid, 2, 22) == red);
    }
}

TEST_CASE("Clips nest and end") {
    const Image image =
        painted(list_of(BeginClipCommand{{0, 0, 20, 30}}, BeginClipCommand{{10, 0, 30, 30}},
                        RectCommand{{0, 0, 40, 10}, red}, EndClipCommand{}, RectCommand{{0, 10, 40, 10}, red},
                        EndClipCommand{}, EndClipCommand{}, RectCommand{{0, 20, 40, 10}, red}));
    CHECK(at(image, 5, 5) == white);
    CHECK(at(image, 15, 5) == red);
    CHECK(at(image, 25, 5) == white);
    CHECK(at(image, 5, 15) == red);
    CHECK(at(image, 25, 15) == white);
    CHECK(at(image, 35, 25) == red);
}

TEST_CASE("Paths have holes and polygons are filled") {
    const Image image = painted(
        list_of(PathCommand{{{{0, 0}, {30, 0}, {30, 30}, {0, 30}}, {{10, 10}, {20, 10}, {20, 20}, {10, 20}}}, red},
                ConvexCommand{{{31, 0}, {40, 0}, {40, 30}, {31, 30}}, blue}));
    CHECK(at(image, 5, 5) == red);
    CHECK(at(image, 15, 15) == white);
    CHECK(at(image, 35, 15) == blue);
}

TEST_CASE("Pictures show within their view, with their opacity") {
    const auto quarter = std::make_shared<Quarter>();
    const Image image = painted(list_of(PictureCommand{quarter, {10, 5, 20, 20}, {0.46, 0}, 0, 1}));
    CHECK(at(image, 9, 10) == white);
    CHECK(at(image, 15, 10) == red);
    CHECK(at(image, 25, 10) == white);
    const Image pale = painted(list_of(PictureCommand{quarter, {10, 5, 20, 20}, {0.4, 0}, 0, 0.5}));
    CHECK(std::abs(at(pale, 15, 10).g - 127) <= 1);
    CHECK(painted(list_of(PictureCommand{nullptr, {0, 0, 40, 30}, {0, 0}, 0, 1})).rgb == painted({}).rgb);
    CHECK(painted(list_of(PictureCommand{quarter, {0, 0, 40, 30}, {0, 0}, 0, 0})).rgb == painted({}).rgb);
}

TEST_CASE("A tile is transparent where its picture draws nothing, and premultiplied") {
    const PixelImage tile = paint_tile(Quarter(), {{0.4, 0.4}, {0.6, 0.6}}, 0, 2, 102, 102);
    REQUIRE(tile.pixels.size() == 102 * 102);
    CHECK(tile.pixels.front() == argb(255, 0, 0, 255));
    CHECK(tile.pixels.back() == 0);
    for (const Argb pixel : tile.pixels)
        REQUIRE(((pixel >> 16U) & 0xFFU) <= pixel >> 24U);
}

TEST_CASE("Shapes that reach to the other end of the world do not wrap around") {
    const double far = 3e9;
    const Image line = painted(list_of(LineCommand{{{-far, 10}, {far, 10}}, black, 2}));
    CHECK(at(line, 20, 10) == black);
    CHECK(at(line, 20, 20) == white);
    const Image disc = painted(list_of(CircleCommand{{20, far + 15}, far, red}));
    CHECK(at(disc, 20, 5) == white);
    CHECK(at(disc, 20, 25) == red);
    const Image path = painted(list_of(PathCommand{{{{-far, 15}, {far, 15}, {far, far}, {-far, far}}}, red}));
    CHECK(at(path, 20, 5) == white);
    CHECK(at(path, 20, 25) == red);
    const Image rect = painted(list_of(RectCommand{{-far, 15, 2 * far, far}, red, black, 1}));
    CHECK(at(rect, 20, 5) == white);
    CHECK(at(rect, 20, 25) == red);
}

TEST_CASE("Numbers that are none draw nothing and spoil nothing") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    for (const double odd : {nan, infinite, -infinite}) {
        const Image image = painted(
            list_of(RectCommand{{odd, 0, 10, 10}, red}, CircleCommand{{odd, 0}, 10, red},
                    CircleCommand{{0, 0}, odd, nothing}, LineCommand{{{odd, 0}, {odd, 10}}, red, 1},
                    LineCommand{{{0, 0}, {0, 1}}, nothing, odd}, SoftDiscCommand{{odd, odd}, 10, red},
                    ConvexCommand{{{odd, 0}, {1, odd}, {odd, odd}}, red}, TextCommand{{odd, 10}, "text", {13}, red},
                    TextCommand{{0, 10}, "text", {odd}, red}, RectCommand{{30, 20, 5, 5}, blue}));
        CHECK(at(image, 32, 22) == blue);
    }
}

TEST_CASE("Letters have the colour they were given, and their halo lies behind") {
    TextCommand text{{4, 22}, "H", {24, FontWeight::bold}, black, red, 2};
    const Image image = painted(list_of(text));
    int blacks = 0;
    int reds = 0;
    for (int y = 0; y < image.height_px; ++y)
        for (int x = 0; x < image.width_px; ++x) {
            blacks += at(image, x, y) == black ? 1 : 0;
            reds += at(image, x, y) == red ? 1 : 0;
        }
    CHECK(blacks > 80);
    CHECK(reds > 40);
}

TEST_CASE("Letters too large for a mask are drawn all the same") {
    const Image image = painted(list_of(TextCommand{{-100, 200}, "H", {600}, black}), 1, {400, 300});
    int blacks = 0;
    for (int x = 0; x < image.width_px; ++x)
        blacks += at(image, x, 150) == black ? 1 : 0;
    CHECK(blacks > 30);
}

TEST_CASE("Painting twice gives the same bytes, in bands too") {
    DisplayList list;
    for (int i = 0; i < 30; ++i) {
        list.add(LineCommand{{{i * 40.0, 0}, {1500 - i * 20.0, 999}}, ink, 1.7});
        list.add(TextCommand{{i * 45.0, i * 33.0}, "غوريس Goris", {14}, ink, white, 2});
    }
    const Image once = painted(list, 1, {1500, 1000});
    CHECK(once.rgb == painted(list, 1, {1500, 1000}).rgb);
}

TEST_CASE("Bands leave no seam") {
    const DisplayList list = list_of(CircleCommand{{800, 800}, 700.3, blue, black, 3.3});
    const Image whole = painted(list, 1, {1600, 1600});
    for (int y = 0; y < 1600; ++y)
        CHECK(std::abs(int{at(whole, 800, y).r} - int{at(whole, 800, 1599 - y).r}) <= 2);
}

TEST_CASE("Sizes that cannot be painted are refused") {
    for (const double odd : {0.0, -1.0, 40'000.0, std::numeric_limits<double>::quiet_NaN()}) {
        CHECK_THROWS_AS(paint({}, {odd, 10}, 1, white), std::invalid_argument);
        CHECK_THROWS_AS(paint({}, {10, odd}, 1, white), std::invalid_argument);
        CHECK_THROWS_AS(paint({}, {10, 10}, odd * 100, white), std::invalid_argument);
    }
}

TEST_CASE("Texts in every script look as they did") {
    DisplayList list;
    double y = 20;
    for (const char* text : {"Goris, 13 September 2022", "غوريس، ١٣ سبتمبر 2022", "Գորիս – Ջերմուկ", "გორისი – თბილისი",
                             "Горис – Джермук", "Gorus, Laçın, Kəlbəcər, Şuşa", "أذربيجان (MoD) أن 50 Goris."}) {
        list.add(TextCommand{{10, y}, text, {13}, ink});
        list.add(TextCommand{{220, y}, text, {11, FontWeight::bold}, blue});
        y += 20;
    }
    list.add(RectCommand{{0, 150, 420, 50}, rgb(0xBFD6E6)});
    list.add(TextCommand{{10, 182}, "Goris غوريس Գորիս", {20}, ink, white.faded(0.9), 2.5});
    list.add(TextCommand{{260, 180}, "SYUNIK", {11, FontWeight::regular, 3}, ink});
    check_golden(painted(list, 1, {420, 200}), "texts");
    check_golden(painted(list, 2, {420, 200}), "texts_x2");
}

TEST_CASE("Shapes look as they did") {
    DisplayList list;
    list.add(PictureCommand{std::make_shared<Quarter>(), {150, 10, 120, 80}, {0.15, 0.15}, 1, 0.4});
    list.add(RectCommand{{10, 10, 40, 20}, white, ink, 1, 6});
    list.add(GradientCommand{{60, 10, 30, 20}, blue.faded(0), blue});
    list.add(RectCommand{{90, 10, 30, 20}, blue});
    list.add(CircleCommand{{20, 50}, 5.5, white, red, 2.2});
    list.add(SoftDiscCommand{{60, 60}, 25, red.faded(0.6)});
    list.add(LineCommand{{{90, 50}, {110, 70}, {125, 45}, {140, 80}}, blue, 3});
    list.add(LineCommand{{{10, 90}, {60, 95}, {140, 88}}, ink, 1.5, {5, 3}});
    list.add(ConvexCommand{{{120, 20}, {140, 25}, {122, 38}}, red});
    check_golden(painted(list, 1, {280, 100}), "shapes");
}

} // namespace chronomap
