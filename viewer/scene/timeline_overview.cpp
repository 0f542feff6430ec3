#include "viewer/scene/gallop.h"
#include "viewer/scene/scene_memo.h"
#include "viewer/scene/timeline_parts.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double overview_column_px = 3;
constexpr double least_window_px = 9;
constexpr double least_window_hit_px = 14;

/// Walks over entries by an instant of theirs, which ascends, and calls for each run in one column with how many of it
/// are shown.
template <typename EntryAt, typename InstantAt, typename Visit>
void for_each_run(const Timeline& timeline, std::size_t count, EntryAt entry_at, InstantAt instant_at, Visit visit) {
    const TimeScale& whole = timeline.whole;
    const double last = std::max(1.0, std::ceil(timeline.layout().overview.width / overview_column_px)) - 1;
    const auto column_of = [&](std::size_t i) {
        return static_cast<std::size_t>(
            std::clamp((whole.x_of(instant_at(i)) - whole.left()) / overview_column_px, 0.0, last));
    };
    for (std::size_t from = 0; from < count;) {
        const std::size_t column = column_of(from);
        // Instants compare faster than columns; these only settle what lies at the very edge.
        const Instant edge = whole.time_at(whole.left() + static_cast<double>(column + 1) * overview_column_px);
        const bool is_last = column == static_cast<std::size_t>(last);
        std::size_t to = is_last ? count : gallop(from, count, [&](std::size_t i) { return instant_at(i) < edge; });
        while (to < count && column_of(to) == column) {
            ++to;
        }
        while (to > from + 1 && column_of(to - 1) != column) {
            --to;
        }
        const std::size_t shown =
            timeline.shows_all ? to - from : tally(timeline.scene.answers, from, to, entry_at).shown();
        visit(column, static_cast<int>(shown));
        from = to;
    }
}

/// Noted where they begin and end, then summed: the cost does not grow with how long they last.
std::vector<int> columns_of_lane(const Timeline& timeline, const LaneRows& lane, std::size_t columns) {
    const std::vector<EntryTimes::Time>& times = timeline.extents().distinct();
    std::vector<int> changes(columns + 1, 0);
    for_each_run(
        timeline, lane.size(), [&](std::size_t at) { return lane.entries[at]; },
        [&](std::size_t at) { return times[lane.times[at]]->earliest(); },
        [&](std::size_t column, int count) { changes[column] += count; });
    for_each_run(
        timeline, lane.size(), [&](std::size_t at) { return lane.entries[lane.by_end[at]]; },
        [&](std::size_t at) { return times[lane.times[lane.by_end[at]]]->latest(); },
        [&](std::size_t column, int count) { changes[column + 1] -= count; });
    int now = 0;
    for (int& change : changes) {
        now += change;
        change = now;
    }
    changes.pop_back();
    return changes;
}

std::size_t column_count(const Timeline& timeline) {
    return static_cast<std::size_t>(std::max(1.0, std::ceil(timeline.layout().overview.width / overview_column_px)));
}

/// The same with the lanes of tables.
std::vector<std::vector<int>> columns_by_lane(const Timeline& timeline) {
    const std::vector<Lane>& lanes = timeline.scene.document.lanes;
    const std::size_t columns = column_count(timeline);
    std::vector<std::vector<int>> counts = *overview_of_entries(timeline);
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        if (lanes[i].kind == Lane::Kind::table) {
            counts[i] = overview_of_table(timeline, lanes[i].index, columns, overview_column_px);
        }
    }
    return counts;
}

/// One stretch of columns that hold the same numbers: a stack with a piece for each lane.
void add_stack(std::vector<Piece>& pieces, const Timeline& timeline, const std::vector<std::vector<int>>& counts,
               std::size_t from, std::size_t to, int most) {
    const Rect strip = timeline.layout().overview.inset(2);
    int total = 0;
    for (const std::vector<int>& lane : counts) {
        total += lane[from];
    }
    if (total == 0) {
        return;
    }
    const double height =
        stack_height(static_cast<std::uint32_t>(total), static_cast<std::uint32_t>(most), strip.height);
    const double x = timeline.layout().overview.x + static_cast<double>(from) * overview_column_px;
    const double right =
        std::min(timeline.layout().overview.x + static_cast<double>(to) * overview_column_px, strip.right() + 2);
    double y = strip.bottom();
    for (std::size_t lane = counts.size(); lane-- > 0;) {
        const double piece = height * counts[lane][from] / total;
        if (piece > 0 && right > x) {
            y -= piece;
            const Color color = lane_color(timeline.scene, timeline.scene.document.lanes[lane]);
            pieces.push_back({{x, y, right - x, piece}, color.faded(0.75)});
        }
    }
}

void draw_histogram(DisplayList& list, const Timeline& timeline) {
    const std::size_t columns = column_count(timeline);
    const std::vector<std::vector<int>> counts = columns_by_lane(timeline);
    int most = 1;
    for (std::size_t column = 0; column < columns; ++column) {
        int total = 0;
        for (const std::vector<int>& lane : counts) {
            total += lane[column];
        }
        most = std::max(most, total);
    }
    const auto same = [&](std::size_t a, std::size_t b) {
        return std::all_of(counts.begin(), counts.end(),
                           [&](const std::vector<int>& lane) { return lane[a] == lane[b]; });
    };
    PiecesQuestion stacks{{}, timeline.layout().overview};
    for (std::size_t from = 0; from < columns;) {
        std::size_t to = from + 1;
        while (to < columns && same(from, to)) {
            ++to;
        }
        add_stack(stacks.pieces, timeline, counts, from, to, most);
        from = to;
    }
    draw_pieces(list, stacks, timeline.is_window(), timeline.scene.document.memo->timeline_parts.overview_picture);
}

/// A stretch of the strip, widened about its middle so that it can be seen, but never beyond the strip.
Rect stretch(const Timeline& timeline, Instant begin, Instant end, double least_px) {
    const Rect& strip = timeline.layout().overview;
    const double left = std::max(strip.x, timeline.whole.x_of(begin));
    const double right = std::min(strip.right(), timeline.whole.x_of(end));
    const double width = std::max(right - left, std::min(least_px, strip.width));
    const double x = std::clamp((left + right - width) / 2, strip.x, std::max(strip.x, strip.right() - width));
    return {x, strip.y, width, strip.height};
}

void draw_axis_bracket(DisplayList& list, const Timeline& timeline) {
    const TimeWindow& axis = timeline.scene.view.axis;
    const Rect r = stretch(timeline, axis.begin, axis.end, least_window_px + 6);
    const double y = r.bottom() + 3.5;
    list.add(LineCommand{{{r.x + 0.5, y - 4}, {r.x + 0.5, y}, {r.right() - 0.5, y}, {r.right() - 0.5, y - 4}},
                         timeline.theme().ink_faint});
}

void draw_selected(DisplayList& list, const Timeline& timeline) {
    const std::optional<EntryIndex>& selected = timeline.scene.view.selected;
    if (!selected || !timeline.extents()[*selected]) {
        return;
    }
    const TimeExtent& extent = *timeline.extents()[*selected];
    const Rect r = stretch(timeline, extent.earliest(), extent.latest(), 4);
    list.add(RectCommand{{r.x, r.bottom() - 2, r.width, 2}, timeline.theme().selection});
}

void draw_window_box(DisplayList& list, const Timeline& timeline) {
    const ViewState& view = timeline.scene.view;
    const Rect box = stretch(timeline, view.window.begin, view.window.end, least_window_px);
    if (timeline.is_window()) {
        list.add(RectCommand{stretch(timeline, view.window.begin, view.window.end, least_window_hit_px)},
                 {PickKind::overview_window});
    }
    list.add(RectCommand{{box.x, box.y - 1, box.width, box.height + 2},
                         timeline.theme().selection_fill,
                         timeline.theme().selection,
                         1.5,
                         2.5});
    const double least_x = box.x + std::min(1.0, box.width / 2);
    const double x = std::clamp(timeline.whole.x_of(view.playhead), least_x, std::max(least_x, box.right() - 1));
    list.add(LineCommand{{{x, box.y - 1}, {x, box.bottom() + 1}}, timeline.theme().playhead});
}

} // namespace

std::shared_ptr<const std::vector<std::vector<int>>> overview_of_entries(const Timeline& timeline) {
    const std::vector<Lane>& lanes = timeline.scene.document.lanes;
    const std::size_t columns = column_count(timeline);
    return timeline.scene.document.memo->timeline_parts.overview.answer(
        columns_question(timeline.scene.view, timeline.whole, columns), [&] {
            std::vector<std::vector<int>> counts(lanes.size());
            for (std::size_t i = 0; i < lanes.size(); ++i) {
                if (lanes[i].kind != Lane::Kind::table) {
                    counts[i] = columns_of_lane(timeline, timeline.rows(i), columns);
                }
            }
            return counts;
        });
}

void draw_overview(DisplayList& list, const Timeline& timeline) {
    const Rect& strip = timeline.layout().overview;
    if (strip.is_empty()) {
        return;
    }
    list.add(RectCommand{strip, timeline.theme().strip, {0, 0, 0, 0}, 1, 3},
             timeline.is_window() ? Pick{PickKind::overview} : Pick{});
    draw_histogram(list, timeline);
    draw_overview_ticks(list, timeline);
    draw_axis_bracket(list, timeline);
    draw_selected(list, timeline);
    draw_window_box(list, timeline);
}

} // namespace chronomap
