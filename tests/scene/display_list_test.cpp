#include "support/catch.h"
#include "viewer/scene/display_list.h"
#include "viewer/scene/scene.h"

#include <limits>

namespace chronomap {

namespace {

const Color red = rgb(0xCC2211);
constexpr Color nothing{0, 0, 0, 0};

} // namespace

TEST_CASE("Bounds hold the ink of strokes, rims and halos") {
    CHECK(bounds_of(RectCommand{{10, 20, 30, 40}, red}) == Rect{10, 20, 30, 40});
    CHECK(bounds_of(RectCommand{{10, 20, 30, 40}, red, red, 2}) == Rect{9, 19, 32, 42});
    CHECK(bounds_of(RectCommand{{10, 20, 30, 40}, red, nothing, 2}) == Rect{10, 20, 30, 40});
    CHECK(bounds_of(CircleCommand{{10, 10}, 4, nothing, red, 2}) == Rect{5, 5, 10, 10});
    CHECK(bounds_of(SoftDiscCommand{{10, 10}, 4, red}) == Rect{6, 6, 8, 8});
    CHECK(bounds_of(LineCommand{{{0, 0}, {10, 5}}, red, 2}) == Rect{-1, -1, 12, 7});
    CHECK(bounds_of(ConvexCommand{{{0, 0}, {10, 5}, {3, 8}}, red}) == Rect{0, 0, 10, 8});
    CHECK(bounds_of(PathCommand{{{}, {{2, 2}, {4, 4}}, {{0, 0}, {1, 9}}}, red}) == Rect{0, 0, 4, 9});
    CHECK(bounds_of(LineCommand{}).is_empty());
    CHECK(bounds_of(EndClipCommand{}).is_empty());
}

TEST_CASE("Text is bounded by its width and the font's height") {
    const TextExtent extent = measure_text("غوريس", {13});
    TextCommand text{{100, 50}, "غوريس", {13}, red};
    CHECK(bounds_of(text) == Rect{100, 50 - extent.ascent, extent.width, extent.height()});
    text.halo = rgb(0xFFFFFF);
    text.halo_px = 2;
    CHECK(bounds_of(text).width == extent.width + 4);
}

TEST_CASE("Adding a command works out its bounds and keeps what it stands for") {
    DisplayList list;
    list.add(RectCommand{{1, 2, 3, 4}, red}, pick_of_entry(7));
    REQUIRE(list.items.size() == 1);
    CHECK(list.items[0].bounds == Rect{1, 2, 3, 4});
    CHECK(list.items[0].pick == pick_of_entry(7));
}

TEST_CASE("A dump is one line a command, to a tenth of a pixel") {
    DisplayList list;
    list.add(BeginClipCommand{{0, 0, 100, 50}});
    list.add(RectCommand{{10.04, 20.06, 30, 40}, red, rgb(0x000000), 1.5, 3}, pick_of_entry(0));
    list.add(GradientCommand{{0, 0, 8, 8}, red.faded(0), red});
    list.add(CircleCommand{{-0.01, 5}, 4, red}, {PickKind::map});
    list.add(SoftDiscCommand{{1, 2}, 30, red});
    list.add(LineCommand{{{0, 0}, {10, 5}}, red, 2, {4, 2}, true});
    list.add(ConvexCommand{{{0, 0}, {1, 0}, {0, 1}}, red});
    list.add(PathCommand{{{{0, 0}, {9, 0}}, {{1, 1}}}, red});
    list.add(TextCommand{
        {5, 6}, "say \"غوريس\"\n", {13, FontWeight::bold}, red, rgb(0xFFFFFF), 2, TextDirection::right_to_left});
    list.add(PictureCommand{nullptr, {0, 0, 100, 50}, {0.5, 0.25}, 1, 0.5});
    list.add(EndClipCommand{});
    CHECK(dump(list) == "clip 0.0,0.0 100.0x50.0\n"
                        "rect 10.0,20.1 30.0x40.0 round 3.0 fill #cc2211 stroke #000000 1.5 -> entry 0\n"
                        "gradient 0.0,0.0 8.0x8.0 #cc221100 to #cc2211\n"
                        "circle 0.0,5.0 radius 4.0 fill #cc2211 -> map\n"
                        "soft_disc 1.0,2.0 radius 30.0 #cc2211\n"
                        "line #cc2211 2.0 dash 4.0,2.0 closed at 0.0,0.0 10.0,5.0\n"
                        "convex #cc2211 at 0.0,0.0 1.0,0.0 0.0,1.0\n"
                        "path #cc2211 ring 0.0,0.0 9.0,0.0 ring 1.0,1.0\n"
                        "text 5.0,6.0 \"say \\\"غوريس\\\"\\n\" 13.0 bold rtl #cc2211 halo #ffffff 2.0\n"
                        "picture \"\" 0.0,0.0 100.0x50.0 from 256.0,128.0 zoom 1.0 opacity 50.0%\n"
                        "end_clip\n");
    CHECK(dump({}).empty());
}

TEST_CASE("A dump survives numbers that are none") {
    DisplayList list;
    list.add(CircleCommand{{std::numeric_limits<double>::quiet_NaN(), 1e308}, 1, red});
    CHECK(dump(list).substr(0, 11) == "circle nan,");
}

TEST_CASE("The frontmost thing is picked") {
    DisplayList list;
    list.add(RectCommand{{0, 0, 100, 100}, red}, {PickKind::map});
    list.add(RectCommand{{10, 10, 20, 20}, red}, pick_of_entry(1));
    list.add(RectCommand{{20, 10, 20, 20}, red}, pick_of_entry(2));
    list.add(RectCommand{{0, 0, 100, 100}, red});
    CHECK(pick_at(list, {15, 15}) == pick_of_entry(1));
    CHECK(pick_at(list, {25, 15}) == pick_of_entry(2));
    CHECK(pick_at(list, {90, 90}) == Pick{PickKind::map});
    CHECK(pick_at(list, {200, 200}) == Pick{});
    CHECK(pick_at({}, {0, 0}) == Pick{});
}

TEST_CASE("A near miss counts within the tolerance") {
    DisplayList list;
    list.add(RectCommand{{10, 10, 20, 20}, red}, pick_of_entry(1));
    CHECK(pick_at(list, {32, 20}, 3) == pick_of_entry(1));
    CHECK(pick_at(list, {34, 20}, 3) == Pick{});
    CHECK(pick_at(list, {31, 20}, 0) == Pick{});
}

TEST_CASE("Lines are picked by their distance, not by their box") {
    DisplayList list;
    list.add(LineCommand{{{0, 0}, {100, 100}}, red, 2}, pick_of_entry(1));
    CHECK(pick_at(list, {50, 52}, 3) == pick_of_entry(1));
    CHECK(pick_at(list, {80, 20}, 3) == Pick{});
    CHECK(pick_at(list, {103, 103}, 3) == Pick{});
    DisplayList ring;
    ring.add(LineCommand{{{0, 0}, {100, 0}, {100, 100}}, red, 2, {}, true}, pick_of_entry(2));
    CHECK(pick_at(ring, {50, 50}, 3) == pick_of_entry(2));
    CHECK(pick_at(ring, {75, 25}, 3) == Pick{});
}

TEST_CASE("Circles are picked by their radius and rim") {
    DisplayList list;
    list.add(CircleCommand{{50, 50}, 10, nothing, red, 4}, pick_of_entry(1));
    CHECK(pick_at(list, {61, 50}, 0) == pick_of_entry(1));
    CHECK(pick_at(list, {58, 58}, 0) == pick_of_entry(1));
    CHECK(pick_at(list, {59, 59}, 0) == Pick{});
}

TEST_CASE("What is clipped away cannot be picked") {
    DisplayList list;
    list.add(BeginClipCommand{{0, 0, 50, 50}});
    list.add(BeginClipCommand{{40, 0, 50, 50}});
    list.add(RectCommand{{0, 0, 100, 100}, red}, pick_of_entry(1));
    list.add(EndClipCommand{});
    list.add(RectCommand{{0, 0, 30, 100}, red}, pick_of_entry(2));
    list.add(EndClipCommand{});
    list.add(RectCommand{{60, 60, 10, 10}, red}, pick_of_entry(3));
    CHECK(pick_at(list, {45, 20}, 0) == pick_of_entry(1));
    CHECK(pick_at(list, {35, 20}, 0) == Pick{});
    CHECK(pick_at(list, {80, 20}, 0) == Pick{});
    CHECK(pick_at(list, {20, 20}, 0) == pick_of_entry(2));
    CHECK(pick_at(list, {20, 60}, 0) == Pick{});
    CHECK(pick_at(list, {65, 65}, 0) == pick_of_entry(3));
}

TEST_CASE("An end without a beginning of a clip is ignored") {
    DisplayList list;
    list.add(EndClipCommand{});
    list.add(RectCommand{{0, 0, 10, 10}, red}, pick_of_entry(1));
    CHECK(pick_at(list, {5, 5}) == pick_of_entry(1));
}

} // namespace chronomap
