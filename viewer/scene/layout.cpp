#include "viewer/scene/layout.h"

#include "viewer/scene/lane_rows.h"
#include "viewer/scene/view_state.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace chronomap {

namespace {

constexpr double frame_edge_px = 14;
constexpr double overview_px = 22;
constexpr double ruler_px = 24;
constexpr double hint_px = 26;
constexpr double lane_air_px = 6;     // between lanes
constexpr double usual_share = 0.42;  // of the frame's height, for the whole timeline
constexpr double largest_share = 0.5; // where the bars would lose their words otherwise

constexpr double least_panel_px = 260;
constexpr double least_map_px = 420; // beside a panel
constexpr double least_panel_height_px = 240;
constexpr double edge_grip_px = 8;

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
    const double wordy =
        least_labelled_row_px * static_cast<double>(std::accumulate(rows.begin(), rows.end(), std::size_t{0})) +
        lane_air_px * static_cast<double>(rows.size());
    const double room =
        std::max(size.height * usual_share - fixed, std::min(size.height * largest_share - fixed, wordy));
    const std::vector<double> heights = lane_heights(rows, std::max(0.0, room));
    double lanes = 0;
    for (const double height : heights) {
        lanes += height;
    }
    const double height = std::min(size.height, std::round(fixed + lanes));
    layout.timeline = {layout.map.x, size.height - height, layout.map.width, height};

    const double left = layout.timeline.x + frame_edge_px + lane_names_width(size);
    const double width = std::max(1.0, layout.timeline.right() - left - frame_edge_px);
    double y = layout.timeline.y + 9;
    layout.overview = {left, y, width, overview_px};
    const double start = layout.timeline.x + frame_edge_px;
    layout.controls = {start, y - 2, left - start - 8, overview_px + 4};
    y += overview_px;
    layout.ruler = {left, y, width, ruler_px};
    y += ruler_px;
    layout.lanes = {left, y, width, lanes};
    layout.lane_names = {start, y, left - start - 10, lanes};
    for (const double lane : heights) {
        layout.lane.push_back({left, y, width, lane});
        y += lane;
    }
    if (purpose == FramePurpose::window) {
        layout.hint = {start, y, layout.timeline.width - 2 * frame_edge_px, hint};
    }
}

void lay_out_panel(FrameLayout& layout, const LayoutWishes& wishes) {
    const Size size{layout.frame.width, layout.frame.height};
    const PanelRange range = panel_range(size);
    if (!wishes.has_panel || range.most_px <= range.least_px || size.height < least_panel_height_px) {
        return;
    }
    const double wished = wishes.panel_px > 0 ? wishes.panel_px : std::clamp(size.width * 0.26, 300.0, 400.0);
    const double width = std::round(std::clamp(wished, range.least_px, range.most_px));
    const double x = wishes.right_to_left ? 0 : size.width - width;
    layout.panel = {x, 0, width, size.height};
    const double edge = wishes.right_to_left ? width : x;
    layout.panel_edge = {edge - edge_grip_px / 2, 0, edge_grip_px, layout.panel.height};
    layout.map.width -= width;
    layout.map.x = wishes.right_to_left ? width : 0;
}

} // namespace

PanelRange panel_range(Size size) {
    const double most = std::min(640.0, size.width - least_map_px);
    return {least_panel_px, std::max(least_panel_px, most)};
}

LayoutWishes wishes_of(const ViewState& view, const Document& document, FramePurpose purpose) {
    const bool has_panel = purpose == FramePurpose::window && view.panel.is_shown && !view.is_presenting;
    const bool panel_tells = has_panel && view.panel.tab == PanelTab::entries;
    return {view.selected.has_value() && !panel_tells, document.words_in(view.language).is_rtl(), has_panel,
            view.panel.width_px};
}

FrameLayout lay_out(Size size, const Document& document, FramePurpose purpose, const LayoutWishes& wishes) {
    FrameLayout layout;
    layout.frame = {0, 0, size.width, size.height};
    layout.map = layout.frame;
    lay_out_panel(layout, wishes);
    lay_out_timeline(layout, document, purpose);
    layout.map.height = layout.timeline.y;
    if (wishes.has_card) {
        const double width = std::clamp(size.width * 0.27, 220.0, 340.0);
        const double x =
            wishes.right_to_left ? layout.map.x + frame_edge_px : layout.map.right() - width - frame_edge_px;
        layout.card = {x, frame_edge_px, width, std::max(0.0, layout.map.height - 2 * frame_edge_px)};
    }
    return layout;
}

} // namespace chronomap
