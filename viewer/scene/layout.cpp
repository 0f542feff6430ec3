#include "viewer/scene/layout.h"

#include "viewer/scene/lane_rows.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace chronomap {

namespace {

constexpr double edge_px = 14;
constexpr double overview_px = 22;
constexpr double ruler_px = 24;
constexpr double hint_px = 20;
constexpr double lane_air_px = 6;        // between lanes
constexpr double usual_share = 0.42;     // of the frame's height, for the whole timeline
constexpr double largest_share = 0.5;   // where the bars would lose their words otherwise

double lane_names_width(Size size) {
    return std::clamp(size.width * 0.1, 112.0, 132.0);
}

void lay_out_timeline(FrameLayout& layout, const Document& document, FramePurpose purpose) {
    const Size size{layout.frame.width, layout.frame.height};
    const double hint = purpose == FramePurpose::window ? hint_px : 6;
    const double fixed = 9 + overview_px + ruler_px + hint;
    std::vector<std::size_t> rows;
    for (std::size_t lane = 0; lane < document.lanes.size(); ++lane) {
        rows.push_back(lane_row_count(document, lane));
    }
    const double wordy = least_labelled_row_px * static_cast<double>(std::accumulate(rows.begin(), rows.end(), std::size_t{0})) +
                         lane_air_px * static_cast<double>(rows.size());
    const double room = std::max(size.height * usual_share - fixed, std::min(size.height * largest_share - fixed, wordy));
    const std::vector<double> heights = lane_heights(rows, std::max(0.0, room));
    double lanes = 0;
    for (const double height : heights) {
        lanes += height;
    }
    const double height = std::min(size.height, std::round(fixed + lanes));
    layout.timeline = {0, size.height - height, size.width, height};

    const double left = edge_px + lane_names_width(size);
    const double width = std::max(1.0, size.width - left - edge_px);
    double y = layout.timeline.y + 9;
    layout.overview = {left, y, width, overview_px};
    layout.controls = {edge_px, y - 2, left - edge_px - 8, overview_px + 4};
    y += overview_px;
    layout.ruler = {left, y, width, ruler_px};
    y += ruler_px;
    layout.lanes = {left, y, width, lanes};
    layout.lane_names = {edge_px, y, left - edge_px - 10, lanes};
    for (const double lane : heights) {
        layout.lane.push_back({left, y, width, lane});
        y += lane;
    }
    if (purpose == FramePurpose::window) {
        layout.hint = {edge_px, y, size.width - 2 * edge_px, hint};
    }
}

} // namespace

FrameLayout lay_out(Size size, const Document& document, FramePurpose purpose, bool has_selection, bool right_to_left) {
    FrameLayout layout;
    layout.frame = {0, 0, size.width, size.height};
    lay_out_timeline(layout, document, purpose);
    layout.map = {0, 0, size.width, layout.timeline.y};
    if (has_selection) {
        const double width = std::clamp(size.width * 0.27, 220.0, 340.0);
        const double x = right_to_left ? edge_px : size.width - width - edge_px;
        layout.card = {x, edge_px, width, std::max(0.0, layout.map.height - 2 * edge_px)};
    }
    return layout;
}

} // namespace chronomap
