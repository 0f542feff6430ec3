#include "viewer/scene/lane_rows.h"
#include "viewer/scene/timeline_row.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr double front_bar_px = 13;

void draw_name(DisplayList& list, const Timeline& timeline, std::size_t lane, const RowFit& fit) {
    const Scene& scene = timeline.scene;
    const Rect& rect = timeline.layout().lane[lane];
    const Rect& column = timeline.layout().lane_names;
    const Lane& what = scene.document.lanes[lane];
    // Beside the first row, as the heading of a list.
    const double row_px = std::max(fit.row_px, least_labelled_row_px);
    const double middle = std::min(rect.y + fit.top_px + row_px / 2, rect.bottom() - 8);
    draw_line(list, lane_name(scene, what), {12, FontWeight::bold}, lane_color(scene, what), column.x, column.width,
              middle, TextSide::right);
}

/// How many a crowded lane has in sight, under its name.
void draw_number(DisplayList& list, const Timeline& timeline, const Rect& lane, std::size_t count) {
    constexpr double name_px = 26;
    const Rect& column = timeline.layout().lane_names;
    if (lane.height >= name_px + 10) {
        draw_line(list, timeline.scene.words.number(static_cast<std::int64_t>(count)), {11}, timeline.theme().ink_soft,
                  column.x, column.width, lane.y + name_px, TextSide::right);
    }
}

void draw_lane(DisplayList& list, const Timeline& timeline, std::size_t lane, std::vector<FrontBar>& front) {
    const Scene& scene = timeline.scene;
    const Rect& rect = timeline.layout().lane[lane];
    const LaneRows& stacked = timeline.rows(lane);
    const RowFit fit = fit_rows(rect.height, stacked.row_count);
    if (const Lane& what = scene.document.lanes[lane]; what.kind == Lane::Kind::table) {
        draw_name(list, timeline, lane, {1, 2, easy_row_px, 0});
        const Counts& counts = (*scene.tables)[what.index].counts.counts;
        draw_number(list, timeline, rect, counts.certain + counts.possible);
        draw_table_histogram(list, timeline, rect, what.index);
        return;
    }
    draw_name(list, timeline, lane, fit);
    DisplayList words;
    RowPainter painter(list, words, timeline, stacked, lane_color(scene, scene.document.lanes[lane]), front);
    list.add(BeginClipCommand{rect});
    if (painter.is_crowd(fit.shown)) {
        const std::size_t count = painter.draw_crowd(rect);
        list.add(EndClipCommand{});
        draw_number(list, timeline, rect, count);
        return;
    }
    double y = rect.y + fit.top_px;
    for (std::size_t row = 0; row < fit.shown; ++row) {
        painter.draw_row(row, {rect.x, y + row_gap_px / 2, rect.width, fit.row_px - row_gap_px});
        y += fit.row_px;
    }
    if (fit.shown < stacked.row_count) {
        painter.draw_folded(fit.shown, {rect.x, y + row_gap_px / 2, rect.width, fit.folded_px - row_gap_px});
    }
    list.append(std::move(words));
    list.add(EndClipCommand{});
}

/// In front of its neighbours, on the panel's own colour, high enough for its words whatever its row's height.
void draw_front(DisplayList& list, const Timeline& timeline, const FrontBar& bar) {
    const bool is_selected = bar.entry == timeline.scene.view.selected;
    const Theme& theme = timeline.theme();
    const Rect& lanes = timeline.layout().lanes;
    const double height = std::max(bar.row.height, front_bar_px);
    const double y = std::clamp(bar.row.center().y - height / 2, lanes.y, std::max(lanes.y, lanes.bottom() - height));
    const Rect row{lanes.x, y, lanes.width, height};
    const BarShape shape = bar_shape(*timeline.extents()[bar.entry], timeline.axis);
    constexpr double least_px = 10;
    const double middle = (shape.left + shape.right) / 2;
    const double left = std::max(std::min(shape.left, middle - least_px / 2), lanes.x - 4);
    const double right = std::min(std::max(shape.right, middle + least_px / 2), lanes.right() + 4);
    if (right <= left) {
        return;
    }
    const Rect plate{left - 1, row.y - 1, right - left + 2, row.height + 2};
    if (is_selected) {
        list.add(RectCommand{plate.inset(-1.5), {0, 0, 0, 0}, theme.selection.faded(0.35), 3, 4.5});
    }
    list.add(RectCommand{plate, theme.panel, theme.selection.faded(is_selected ? 1 : 0.7), is_selected ? 2.0 : 1.25, 3},
             bar.pick);
    const BarLook look = look_of(timeline, bar.entry, bar.color);
    draw_bar(list, shape, row, look, bar.pick);
    draw_bar_label(list, timeline, bar.entry, shape, row, lanes.x, lanes.right(), look, bar.pick,
                   is_selected ? FontWeight::bold : FontWeight::regular);
}

} // namespace

void draw_lane_lines(DisplayList& list, const Timeline& timeline) {
    const FrameLayout& layout = timeline.layout();
    for (const Rect& lane : layout.lane) {
        list.add(
            LineCommand{{{layout.lane_names.x, lane.y}, {layout.lanes.right(), lane.y}}, timeline.theme().panel_edge});
    }
}

void draw_lanes(DisplayList& list, const Timeline& timeline) {
    const FrameLayout& layout = timeline.layout();
    std::vector<FrontBar> front;
    for (std::size_t lane = 0; lane < layout.lane.size(); ++lane) {
        draw_lane(list, timeline, lane, front);
    }
    // The selected one last: what the pointer passes over does not hide it.
    std::stable_partition(front.begin(), front.end(),
                          [&](const FrontBar& bar) { return bar.entry != timeline.scene.view.selected; });
    list.add(BeginClipCommand{{layout.lanes.x, layout.lanes.y - 4, layout.lanes.width, layout.lanes.height + 8}});
    for (const FrontBar& bar : front) {
        draw_front(list, timeline, bar);
    }
    list.add(EndClipCommand{});
}

} // namespace chronomap
