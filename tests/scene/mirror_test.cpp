#include "viewer/scene/mirror.h"

#include "support/catch.h"

using namespace chronomap;

namespace {

const Rect about{100, 0, 200, 50};

} // namespace

TEST_CASE("In a mirror left and right change places and letters stay as they are") {
    DisplayList list;
    list.add(GradientCommand{{110, 0, 30, 10}, {255, 0, 0, 255}, {0, 0, 255, 255}});
    list.add(LineCommand{{{120, 5}, {150, 9}}, {0, 0, 0, 255}});
    const TextCommand word{{110, 20}, "abc", {12}, {0, 0, 0, 255}};
    const double width = measure_text("abc", {12}).width;
    list.add(word);
    const DisplayList other = mirrored(list, about);
    const auto& gradient = std::get<GradientCommand>(other.items[0].command);
    CHECK(gradient.rect.x == 260);
    CHECK(gradient.left == Color{0, 0, 255, 255});
    CHECK(std::get<LineCommand>(other.items[1].command).points[1].x == 250);
    const auto& turned = std::get<TextCommand>(other.items[2].command);
    CHECK(turned.text == "abc");
    CHECK(turned.origin.x == Approx(400 - 110 - width));
    CHECK(other.items[2].bounds.right() == Approx(400 - list.items[2].bounds.x));
}

TEST_CASE("What stands beside the mirror stays where it is, and two mirrors give the list back") {
    DisplayList list;
    list.add(RectCommand{{10, 0, 40, 10}, {1, 2, 3, 255}});
    list.add(BeginClipCommand{{90, 0, 40, 10}});
    list.add(CircleCommand{{130, 5}, 4, {1, 2, 3, 255}});
    list.add(EndClipCommand{});
    const DisplayList once = mirrored(list, about);
    CHECK(std::get<RectCommand>(once.items[0].command).rect.x == 10);
    CHECK(std::get<BeginClipCommand>(once.items[1].command).rect.x == 270);
    CHECK(dump(mirrored(once, about)) == dump(list));
}

TEST_CASE("In a mirror an image is turned over with its pixels") {
    const Argb a = argb(1, 0, 0, 255), b = argb(2, 0, 0, 255), c = argb(3, 0, 0, 255), d = argb(4, 0, 0, 255);
    DisplayList list;
    list.add(ImageCommand{std::make_shared<const PixelImage>(PixelImage{2, 2, {a, b, c, d}}), {110, 5, 40, 20}});
    const DisplayList other = mirrored(list, about);
    const auto& turned = std::get<ImageCommand>(other.items[0].command);
    CHECK(turned.rect == Rect{250, 5, 40, 20});
    CHECK(turned.image->pixels == std::vector<Argb>{b, a, d, c});
}
