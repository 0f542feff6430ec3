#include "support/bundled.h"
#include "support/catch.h"
#include "viewer/painters/cairo_painter.h"
#include "viewer/scene/changed_parts.h"

#include <cstring>
#include <random>

using namespace chronomap;

namespace {

constexpr Size frame_size{1000, 640};

bool is_within(const std::vector<Rect>& parts, int x, int y) {
    const Point middle{x + 0.5, y + 0.5};
    return std::any_of(parts.begin(), parts.end(), [&](const Rect& part) { return part.contains(middle); });
}

/// Pixels that differ although they lie outside of the parts.
int missed(const Image& was, const Image& is, const std::vector<Rect>& parts) {
    int count = 0;
    for (int y = 0; y < static_cast<int>(frame_size.height); ++y) {
        for (int x = 0; x < static_cast<int>(frame_size.width); ++x) {
            const bool differs = std::memcmp(was.row(y) + 3 * x, is.row(y) + 3 * x, 3) != 0;
            count += differs && !is_within(parts, x, y) ? 1 : 0;
        }
    }
    return count;
}

/// The view a little later: what hands do to it, one thing or several at a time.
ViewState changed(ViewState view, std::mt19937& random) {
    const auto one_in = [&](int n) { return random() % static_cast<unsigned>(n) == 0; };
    const std::int64_t step_ms = (view.window.end.ms - view.window.begin.ms) / 7;
    if (one_in(2)) {
        view.playhead.ms = view.window.begin.ms + static_cast<std::int64_t>(random() % 7) * step_ms;
    }
    if (one_in(3)) {
        view.window = {{view.window.begin.ms + step_ms}, {view.window.end.ms + step_ms}};
    }
    if (one_in(3)) {
        view.selected = random() % border_clashes()->dossier->entries.size();
    }
    if (one_in(3)) {
        view.hovered = random() % border_clashes()->dossier->entries.size();
    }
    if (one_in(6)) {
        view.panel.scroll_px += 40;
    }
    if (one_in(8)) {
        view.camera.zoom += 0.2;
    }
    return view;
}

} // namespace

TEST_CASE("No pixel changes outside of the parts that are said to have changed") {
    std::mt19937 random(7);
    const Document& document = *border_clashes();
    ViewState view = opening_view(document, frame_size, FramePurpose::window, "en");
    Frame before = build_frame(document, view, frame_size, FramePurpose::window);
    Image was = paint(before.list, frame_size, 1, rgb(0xFFFFFF));
    for (int step = 0; step < 25; ++step) {
        view = changed(view, random);
        Frame now = build_frame(document, view, frame_size, FramePurpose::window);
        Image is = paint(now.list, frame_size, 1, rgb(0xFFFFFF));
        INFO("step " << step);
        CHECK(missed(was, is, changed_parts(before, now)) == 0);
        before = std::move(now);
        was = std::move(is);
    }
}
