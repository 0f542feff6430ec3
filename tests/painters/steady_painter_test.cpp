#include "viewer/painters/steady_painter.h"

#include "support/catch.h"
#include "viewer/painters/cairo_painter.h"

using namespace chronomap;

namespace {

// A wedge on the ground; counts how often it is drawn.
class Wedge final : public Picture {
public:
    const std::string& key() const override { return m_key; }
    WorldBox bounds() const override { return {{0, 0}, {1, 1}}; }
    DisplayList draw(const WorldBox& box, double zoom) const override {
        ++times;
        const double px = pixels_per_world_unit(zoom);
        const auto at = [&](double x, double y) { return Point{(x - box.min.x) * px, (y - box.min.y) * px}; };
        DisplayList list;
        list.add(PathCommand{{{at(0.1, 0.1), at(0.9, 0.3), at(0.3, 0.95)}}, {40, 120, 80}});
        return list;
    }

    mutable int times = 0;

private:
    std::string m_key = "wedge";
};

constexpr Size film_size{700, 380};
constexpr double scale = 2; // more pixels than paint() takes in one band
constexpr Color background{250, 245, 240};

DisplayList frame(const std::shared_ptr<const Picture>& picture, double playhead, double origin_x = 0.05) {
    DisplayList list;
    list.add(RectCommand{{0, 0, 700, 380}, {235, 240, 245}});
    list.add(BeginClipCommand{{20.5, 10, 600, 330}});
    list.add(PictureCommand{picture, {20.5, 10, 600, 330}, {origin_x, 0.1}, 1.4});
    list.add(CircleCommand{{30, 40}, 25, {200, 30, 30, 120}});
    list.add(TextCommand{{300, 190.3}, "Goris", {18, FontWeight::bold, 0}, {20, 20, 20}, {255, 255, 255}, 3});
    list.add(EndClipCommand{});
    list.add(LineCommand{{{playhead, 0}, {playhead, 380}}, {0, 0, 0}, 1.5});
    return list;
}

} // namespace

TEST_CASE("A steady painter paints what paint() paints, and what lies at the back only once") {
    const auto picture = std::make_shared<const Wedge>();
    SteadyPainter painter(film_size, scale, background);
    std::vector<Image> images;
    for (const double playhead : {10.0, 20.3, 650.0}) {
        images.push_back(painter.paint(frame(picture, playhead)));
    }
    CHECK(picture->times == 1);
    CHECK(images[0].rgb == paint(frame(picture, 10), film_size, scale, background).rgb);
    CHECK(images[1].rgb == paint(frame(picture, 20.3), film_size, scale, background).rgb);
    CHECK(images[2].rgb == paint(frame(picture, 650), film_size, scale, background).rgb);
}

TEST_CASE("When the camera moves by ever so little, the back is painted anew") {
    const auto picture = std::make_shared<const Wedge>();
    SteadyPainter painter(film_size, scale, background);
    painter.paint(frame(picture, 10));
    const Image moved = painter.paint(frame(picture, 10, 0.05000001));
    CHECK(picture->times == 2);
    CHECK(moved.rgb == paint(frame(picture, 10, 0.05000001), film_size, scale, background).rgb);
}

TEST_CASE("A list without a picture is painted as well") {
    DisplayList list;
    list.add(CircleCommand{{300, 200}, 90, {10, 20, 200}});
    CHECK(SteadyPainter(film_size, scale, background).paint(list).rgb == paint(list, film_size, scale, background).rgb);
    CHECK_THROWS_AS(SteadyPainter({0, 10}, 1, background), std::invalid_argument);
}
