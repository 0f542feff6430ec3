#include "viewer/scene/changed_parts.h"

#include "support/bundled.h"
#include "support/catch.h"
#include "support/window_size.h"

#include <algorithm>
#include <vector>

using namespace chronomap;

namespace {

Frame frame_of(const ViewState& view) {
    return build_frame(*border_clashes(), view, window_size, FramePurpose::window);
}

/// The one part that changes.
Rect only_part(const Frame& before, const Frame& now) {
    const std::vector<Rect> parts = changed_parts(before, now);
    REQUIRE(parts.size() == 1);
    return parts[0];
}

} // namespace

TEST_CASE("Panes hold all of a window's list and all of its ink but shadows") {
    const Frame frame = frame_of(opening_view(*border_clashes(), window_size, FramePurpose::window, "en"));
    std::size_t next = 0;
    for (const Pane& pane : frame.panes) {
        CHECK(pane.first == next);
        next += pane.count;
    }
    CHECK(next == frame.list.items.size());
}

TEST_CASE("What changes is where items came, went or changed") {
    const ViewState view = opening_view(*border_clashes(), window_size, FramePurpose::window, "en");
    const Frame before = frame_of(view);
    CHECK(changed_parts(before, frame_of(view)).empty());

    ViewState scrolled = view;
    scrolled.panel.scroll_px = 50;
    const Rect panel = only_part(before, frame_of(scrolled));
    CHECK(panel.width < before.layout.panel.width + 64);
    CHECK(panel.bottom() > window_size.height - 64);

    ViewState panned = view;
    panned.camera.center.x += 1e-5;
    const Rect map = only_part(before, frame_of(panned));
    CHECK(map.right() <= before.layout.map.right() + 64);
    CHECK(map.bottom() <= before.layout.map.bottom() + 32);

    ViewState dark = view;
    dark.theme = ThemeName::dark;
    CHECK(only_part(before, frame_of(dark)) == before.layout.frame);

    ViewState noticed = view;
    noticed.notice = "Kept.";
    const Rect notice = only_part(before, frame_of(noticed));
    CHECK(notice.height <= 96);
    CHECK(only_part(frame_of(noticed), before) == notice);
}

TEST_CASE("A window of another size changes as a whole") {
    const ViewState view = opening_view(*border_clashes(), window_size, FramePurpose::window, "en");
    const Frame larger = build_frame(*border_clashes(), view, {1300, 720}, FramePurpose::window);
    CHECK(only_part(frame_of(view), larger) == larger.layout.frame);
}

namespace {

/// A frame of one pane that draws these.
Frame frame_of_items(const std::vector<Command>& commands) {
    Frame frame;
    frame.layout.frame = {0, 0, window_size.width, window_size.height};
    for (const Command& command : commands) {
        frame.list.add(command);
    }
    frame.panes = {{frame.layout.frame, 0, frame.list.items.size()}};
    return frame;
}

Command square(double x, double y, Color fill = rgb(0xC00000)) {
    return RectCommand{{x, y, 10, 10}, fill};
}

bool are_covered(const std::vector<Rect>& parts, const Rect& rect) {
    return std::any_of(parts.begin(), parts.end(), [&](const Rect& part) { return part.contains(rect); });
}

} // namespace

TEST_CASE("What is put in between others changes its own place alone") {
    const std::vector<Rect> parts =
        changed_parts(frame_of_items({square(10, 10), square(600, 10), square(1200, 700)}),
                      frame_of_items({square(10, 10), square(300, 300), square(600, 10), square(1200, 700)}));
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].contains(Rect{300, 300, 10, 10}));
    CHECK(parts[0].width * parts[0].height < 128 * 64 + 1);
}

TEST_CASE("Things that change places change how they cover each other") {
    const Command below = square(300, 300, rgb(0x0000C0));
    const Command above = square(305, 305);
    const std::vector<Rect> parts = changed_parts(frame_of_items({below, above}), frame_of_items({above, below}));
    CHECK(are_covered(parts, {305, 305, 5, 5}));
}

TEST_CASE("Places far from each other are drawn apart, many small ones together") {
    const std::vector<Rect> far =
        changed_parts(frame_of_items({}), frame_of_items({square(10, 10), square(1200, 700)}));
    CHECK(far.size() == 2);
    std::vector<Command> many;
    for (int i = 0; i < 200; ++i) {
        many.push_back(square(i * 61 % 1270, i * 37 % 710));
    }
    const std::vector<Rect> parts = changed_parts(frame_of_items({}), frame_of_items(many));
    CHECK(parts.size() < 8);
    for (const Command& command : many) {
        CHECK(are_covered(parts, std::get<RectCommand>(command).rect));
    }
}

TEST_CASE("Another clip changes all that it may have cut") {
    const Rect whole{0, 0, 1280, 720};
    const std::vector<Rect> parts = changed_parts(
        frame_of_items({BeginClipCommand{whole}, square(10, 10), square(600, 600), EndClipCommand{}}),
        frame_of_items({BeginClipCommand{{0, 0, 100, 100}}, square(10, 10), square(600, 600), EndClipCommand{}}));
    REQUIRE(parts.size() == 1);
    CHECK(parts[0] == whole);
}

TEST_CASE("Scrubbing through a time in which nothing happens leaves the map as it is") {
    ViewState view = opening_view(*border_clashes(), window_size, FramePurpose::window, "en");
    view.playhead = {view.window.begin.ms + 40 * ms_per_hour};
    const Frame before = frame_of(view);
    view.playhead.ms += 10 * ms_per_minute;
    const std::vector<Rect> parts = changed_parts(before, frame_of(view));
    double area = 0;
    for (const Rect& part : parts) {
        area += part.width * part.height;
    }
    CHECK(area < 0.3 * window_size.width * window_size.height);
}
