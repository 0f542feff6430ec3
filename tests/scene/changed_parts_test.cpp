#include "viewer/scene/frame.h"

#include "support/bundled.h"
#include "support/catch.h"

using namespace chronomap;

namespace {

constexpr Size size{1280, 720};

Frame frame_of(const ViewState& view) {
    return build_frame(*border_clashes(), view, size, FramePurpose::window);
}

/// The one part that changes.
Rect only_part(const Frame& before, const Frame& now) {
    const std::vector<Rect> parts = changed_parts(before, now);
    REQUIRE(parts.size() == 1);
    return parts[0];
}

} // namespace

TEST_CASE("Panes hold all of a window's list and all of its ink but shadows") {
    const Frame frame = frame_of(opening_view(*border_clashes(), size, FramePurpose::window, "en"));
    std::size_t next = 0;
    for (const Pane& pane : frame.panes) {
        CHECK(pane.first == next);
        next += pane.count;
    }
    CHECK(next == frame.list.items.size());
}

TEST_CASE("What changes is the pane that shows it") {
    const ViewState view = opening_view(*border_clashes(), size, FramePurpose::window, "en");
    const Frame before = frame_of(view);
    CHECK(changed_parts(before, frame_of(view)).empty());

    ViewState scrolled = view;
    scrolled.panel.scroll_px = 50;
    const Rect panel = only_part(before, frame_of(scrolled));
    CHECK(panel.width < before.layout.panel.width + 20);
    CHECK(panel.height == size.height);

    ViewState panned = view;
    panned.camera.center.x += 1e-5;
    const Rect map = only_part(before, frame_of(panned));
    CHECK(map.right() <= before.layout.map.right() + 8);
    CHECK(map.bottom() <= before.layout.map.bottom() + 8);

    ViewState dark = view;
    dark.theme = ThemeName::dark;
    CHECK(only_part(before, frame_of(dark)) == before.layout.frame);

    ViewState noticed = view;
    noticed.notice = "Kept.";
    CHECK(only_part(before, frame_of(noticed)) == before.layout.frame);
    CHECK(only_part(frame_of(noticed), before) == before.layout.frame);
}

TEST_CASE("Scrubbing through a time in which nothing happens leaves the map as it is") {
    ViewState view = opening_view(*border_clashes(), size, FramePurpose::window, "en");
    view.playhead = {view.window.begin.ms + 40 * ms_per_hour};
    const Frame before = frame_of(view);
    view.playhead.ms += 10 * ms_per_minute;
    const std::vector<Rect> parts = changed_parts(before, frame_of(view));
    double area = 0;
    for (const Rect& part : parts) {
        area += part.width * part.height;
    }
    CHECK(parts.size() == 2);
    CHECK(area < 0.6 * size.width * size.height);
}
