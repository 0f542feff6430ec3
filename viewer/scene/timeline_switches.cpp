// What the time in view means: by which clock, and how much of it the playhead shows.
#include "viewer/scene/timeline_parts.h"
#include "viewer/scene/widgets.h"

namespace chronomap {

namespace {

constexpr double switch_px = 20;
constexpr double switch_gap_px = 14;

std::vector<Segment> clock_segments(const Scene& scene) {
    const auto segment = [&](Clock clock, Action action, const char* word) {
        return Segment{scene.words.get(word), pick_of(action), scene.view.clock == clock};
    };
    return {segment(Clock::story, Action::clock_story, "switch.story"),
            segment(Clock::happened, Action::clock_happened, "switch.happened"),
            segment(Clock::known, Action::clock_known, "switch.known")};
}

std::vector<Segment> mode_segments(const Scene& scene) {
    const auto segment = [&](TimeMode mode, Action action, const char* word) {
        return Segment{scene.words.get(word), pick_of(action), scene.view.time_mode == mode};
    };
    return {segment(TimeMode::window, Action::mode_window, "switch.window"),
            segment(TimeMode::instant, Action::mode_instant, "switch.instant"),
            segment(TimeMode::cumulative, Action::mode_cumulative, "switch.cumulative")};
}

} // namespace

double draw_switches(DisplayList& list, const Timeline& timeline) {
    const Rect& room = timeline.layout().hint;
    const Column column{room, timeline.scene.words.is_rtl()};
    const double y = room.center().y - switch_px / 2;
    double start = 0;
    for (const std::vector<Segment>& segments : {clock_segments(timeline.scene), mode_segments(timeline.scene)}) {
        if (start + segments_width(segments) <= room.width) {
            start += draw_segments(list, timeline.theme(), column, start, y, switch_px, segments) + switch_gap_px;
        }
    }
    return start;
}

} // namespace chronomap
