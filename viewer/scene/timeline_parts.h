#pragma once

#include "viewer/scene/scene.h"
#include "viewer/scene/text_line.h"
#include "viewer/scene/time_scale.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace chronomap {

/// What the parts of the timeline share while one frame is drawn.
struct Timeline {
    explicit Timeline(const Scene& scene);

    const Scene& scene;
    TimeScale axis;  ///< the detailed axis, over the width of the lanes
    TimeScale whole; ///< the span of the document, over the overview strip
    bool shows_all;  ///< no entry is taken out by the filter or a switch

    const Theme& theme() const { return scene.theme; }
    const FrameLayout& layout() const { return scene.layout; }
    bool is_window() const { return scene.purpose == FramePurpose::window; }
    const EntryTimes& extents() const { return scene.document.extents_of(scene.view.clock); }
    const LaneRows& rows(std::size_t lane) const { return scene.document.rows[scene.view.clock][lane]; }
    /// The selected entry keeps its bar whatever the filter says, as it keeps its place in the list.
    bool shows_bar(EntryIndex entry) const { return shows_all || scene.shows(entry) || scene.view.selected == entry; }
};

/// Where an upright line of one pixel's width stays sharp: in the middle of the pixel that `x` lies in.
inline double sharp_line_x(double x) {
    return std::floor(x) + 0.5;
}

std::string lane_name(const Scene& scene, const Lane& lane);

/// How high a stack of `count` things is beside one of `most` that fills the room: heights grow less than numbers, so that
/// one entry can be seen beside hundreds.
double stack_height(std::uint32_t count, std::uint32_t most, double room_px);

/// For each lane but those of tables, how many entries may lie in each column of the overview.
std::shared_ptr<const std::vector<std::vector<int>>> overview_of_entries(const Timeline& timeline);

/// expected_presence() along the axis.
std::shared_ptr<const std::vector<double>> density_by_column(const Timeline& timeline);

/// How many events of a table begin in each column of the overview.
std::vector<int> overview_of_table(const Timeline& timeline, std::size_t table, std::size_t columns,
                                   double column_width_px);

// The parts, from the back to the front. All but the lines, the names and the controls are drawn as if time ran to the
// right; draw_timeline() turns them over where it does not.
void draw_lane_lines(DisplayList& list, const Timeline& timeline);
void draw_overview(DisplayList& list, const Timeline& timeline);
void draw_window_band(DisplayList& list, const Timeline& timeline);
void draw_density(DisplayList& list, const Timeline& timeline);
void draw_ruler(DisplayList& list, const Timeline& timeline);
void draw_overview_ticks(DisplayList& list, const Timeline& timeline);
void draw_lanes(DisplayList& list, const Timeline& timeline);
void draw_table_histogram(DisplayList& list, const Timeline& timeline, const Rect& lane, std::size_t table);
void draw_window_edges(DisplayList& list, const Timeline& timeline);
void draw_controls(DisplayList& list, const Timeline& timeline);

/// The clock and the time mode, at the beginning of the lowest line; returns the room they take of it.
double draw_switches(DisplayList& list, const Timeline& timeline);

} // namespace chronomap
