// The lane of a table: how many events begin when, by category; what the time in view holds stands out.
#include "viewer/scene/scene_memo.h"
#include "viewer/scene/table_colors.h"
#include "viewer/scene/table_histogram.h"
#include "viewer/scene/timeline_parts.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace chronomap {

namespace {

constexpr double histogram_column_px = 3;
constexpr double air_above_px = 13; // for the number of the highest column
const TextStyle histogram_number_style{10.5};

/// Where the columns of a strip stand: the last may be cut off by the strip's end.
struct HistogramColumns {
    Rect strip;
    std::size_t count;

    explicit HistogramColumns(const Rect& room)
        : strip(room), count(static_cast<std::size_t>(std::max(1.0, std::ceil(room.width / histogram_column_px)))) {}

    double left(std::size_t column) const { return strip.x + static_cast<double>(column) * histogram_column_px; }
    double right(std::size_t column) const { return std::min(strip.right(), left(column + 1)); }

    /// The time that all columns together show.
    TimeWindow window(const TimeScale& scale) const {
        return {scale.time_at(strip.x), scale.time_at(strip.x + static_cast<double>(count) * histogram_column_px)};
    }
};

HistogramQuestion question_of(const Scene& scene, std::size_t table, const HistogramColumns& columns,
                              const TimeScale& scale) {
    const TableNow& now = (*scene.tables)[table];
    return {table, columns.window(scale), columns.count, now.filter, now.passes_any};
}

void add_column(std::vector<Piece>& pieces, const TableHistogram& histogram, std::size_t column, const Rect& room,
                double height_px, const std::vector<Color>& colors, double opacity) {
    const float total = histogram.total(column);
    const double height = std::max(1.0, std::round(height_px * static_cast<double>(total / histogram.most)));
    double y = room.bottom();
    float below = 0;
    for (std::size_t category = 0; category < histogram.categories;) {
        // Neighbours of one colour are one piece.
        const Color color = colors[category];
        for (; category < histogram.categories && colors[category] == color; ++category) {
            below += histogram.at(column, category);
        }
        const double top = room.bottom() - std::round(height * static_cast<double>(below / total));
        if (top < y) {
            pieces.push_back({{room.x, top, room.width, y - top}, color.faded(opacity)});
            y = top;
        }
    }
}

/// Where a number of that width begins: beside the lines of the time in view, which have grips where it stands.
double beside_edges(const Timeline& timeline, double left, double width) {
    constexpr double air_px = 8;
    const ViewState& view = timeline.scene.view;
    for (const Instant edge : {view.window.begin, view.playhead, view.window.end}) {
        const double x = timeline.axis.x_of(edge);
        if (left - air_px < x && x < left + width + air_px) {
            left = x + air_px;
        }
    }
    return left;
}

void draw_most(DisplayList& list, const Timeline& timeline, const Rect& lane, float most) {
    const Messages& words = timeline.scene.words;
    const double y = lane.y + air_above_px - 0.5;
    list.add(LineCommand{{{lane.x, y}, {lane.right(), y}}, timeline.theme().panel_edge});
    const std::string number = most < 1 ? "<" + words.number(1) : words.number(std::llround(most));
    const double left = beside_edges(timeline, lane.x + 26, measure_text(number, histogram_number_style).width);
    draw_line(list, number, histogram_number_style, timeline.theme().ink_soft, left, 88, y - 6, TextSide::left, {},
              timeline.theme().panel);
}

/// The columns of the time in view: the first, and the one after the last.
std::pair<std::size_t, std::size_t> in_view(const Timeline& timeline, const HistogramColumns& columns) {
    const TimeWindow time = time_in_view(timeline.scene.view);
    const double from = timeline.axis.x_of(time.begin);
    const double to = timeline.axis.x_of(time.end);
    std::size_t first = 0;
    while (first < columns.count && columns.right(first) <= from) {
        ++first;
    }
    std::size_t end = first;
    while (end < columns.count && columns.left(end) < to) {
        ++end;
    }
    return {first, end};
}

} // namespace

void draw_table_histogram(DisplayList& list, const Timeline& timeline, const Rect& lane, std::size_t table) {
    const Scene& scene = timeline.scene;
    const HistogramColumns columns(lane);
    const std::shared_ptr<const TableHistogram> histogram = scene.document.memo->histograms->on_axis(
        scene.document.tables, question_of(scene, table, columns, timeline.axis));
    if (!(histogram->most > 0)) {
        return;
    }
    const std::vector<Color> colors = category_colors(scene, scene.document.tables.all[table]);
    const double height = lane.height - air_above_px - 1;
    const auto draw = [&](std::size_t from, std::size_t to, double opacity, const auto& drawn) {
        if (from == to) {
            return;
        }
        PiecesQuestion question{{}, lane};
        for (std::size_t column = 0; column < columns.count; ++column) {
            if (histogram->total(column) > 0) {
                const double left = columns.left(column);
                add_column(question.pieces, *histogram, column,
                           {left, lane.y, columns.right(column) - left, lane.height - 1}, height, colors, opacity);
            }
        }
        const double left = columns.left(from);
        draw_pieces_within(list, question, {left, lane.y, columns.right(to - 1) - left, lane.height},
                           timeline.is_window(), drawn);
    };
    draw_most(list, timeline, lane, histogram->most);
    const auto [first, end] = in_view(timeline, columns);
    const TimelineMemo& memo = scene.document.memo->timeline_parts;
    draw(0, first, 0.3, memo.table_outside);
    draw(first, end, 0.9, memo.table_in_view);
    draw(end, columns.count, 0.3, memo.table_outside);
}

std::vector<int> overview_of_table(const Timeline& timeline, std::size_t table, std::size_t columns,
                                   double column_width_px) {
    const Scene& scene = timeline.scene;
    const Rect& strip = timeline.layout().overview;
    const TableNow& now = (*scene.tables)[table];
    const TimeWindow window{timeline.whole.time_at(strip.x),
                            timeline.whole.time_at(strip.x + static_cast<double>(columns) * column_width_px)};
    const HistogramQuestion question{table, window, columns, now.filter, now.passes_any};
    const std::shared_ptr<const TableHistogram> histogram =
        scene.document.memo->histograms->in_overview(scene.document.tables, question);
    std::vector<int> counts;
    for (std::size_t column = 0; column < columns; ++column) {
        counts.push_back(static_cast<int>(std::min(1e9F, std::ceil(histogram->total(column)))));
    }
    return counts;
}

} // namespace chronomap
