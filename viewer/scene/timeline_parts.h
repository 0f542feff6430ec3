#pragma once

#include "viewer/scene/scene.h"
#include "viewer/scene/time_scale.h"

#include <string>

namespace chronomap {

/// What the parts of the timeline share while one frame is drawn.
struct Timeline {
    explicit Timeline(const Scene& scene);

    const Scene& scene;
    TimeScale axis;     ///< the detailed axis, over the width of the lanes
    TimeScale whole;    ///< the span of the document, over the overview strip

    const Theme& theme() const { return scene.theme; }
    const FrameLayout& layout() const { return scene.layout; }
    bool is_window() const { return scene.purpose == FramePurpose::window; }
    const std::vector<std::optional<TimeExtent>>& extents() const {
        return scene.document.extents_of(scene.view.clock);
    }
};

Color lane_color(const Scene& scene, const Lane& lane);
std::string lane_name(const Scene& scene, const Lane& lane);

// The parts, from the back to the front.
void draw_overview(DisplayList& list, const Timeline& timeline);
void draw_window_band(DisplayList& list, const Timeline& timeline);
void draw_density(DisplayList& list, const Timeline& timeline);
void draw_ruler(DisplayList& list, const Timeline& timeline);
void draw_overview_ticks(DisplayList& list, const Timeline& timeline);
void draw_lanes(DisplayList& list, const Timeline& timeline);
void draw_window_edges(DisplayList& list, const Timeline& timeline);
void draw_controls(DisplayList& list, const Timeline& timeline);

/// One line of text elided to `width`, its middle at `middle_y`; at the left end of the room, or at its right end.
enum class TextSide { left, right };
void draw_line(DisplayList& list, const std::string& text, const TextStyle& style, Color color, double left,
               double width, double middle_y, TextSide side, Pick pick = {}, Color halo = {0, 0, 0, 0});

} // namespace chronomap
