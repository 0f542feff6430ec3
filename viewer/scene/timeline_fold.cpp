// What is too much to be drawn bar by bar: rows folded into one, and lanes told as columns. One pass over the columns of
// the lane, which a hundred thousand entries allow in every frame.
#include "viewer/scene/timeline_row.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chronomap {

namespace {

constexpr double label_gap_px = 6;
constexpr double column_gap_px = 1;
constexpr double stack_air_px = 5; // above the highest
constexpr double column_share = 0.85;
constexpr std::size_t least_crowd = 500;
constexpr std::uint32_t nothing = 0xffffffff;

Pick pick_of(EntryIndex entry) {
    return {PickKind::entry, static_cast<std::uint32_t>(entry)};
}

/// How many may lie in each stretch of `crowd_px` from `left` on. Notes where they begin and end and sums it up at last,
/// so that the cost does not grow with how long they last.
class StretchCounts {
public:
    StretchCounts(double left, double right)
        : m_left(left), m_changes(static_cast<std::size_t>(std::ceil(std::max(1.0, right - left) / crowd_px)) + 1, 0) {}

    std::size_t stretch_of(double x) const {
        const double last = static_cast<double>(m_changes.size() - 2);
        return static_cast<std::size_t>(std::clamp((x - m_left) / crowd_px, 0.0, last));
    }
    void add(double from, double to) {
        ++m_changes[stretch_of(from)];
        --m_changes[stretch_of(to) + 1];
    }

    /// Of the first stretches, as far as `right`.
    std::vector<int> until(double right) const {
        const auto wanted = static_cast<std::size_t>(std::ceil((right - m_left) / crowd_px));
        std::vector<int> counts;
        int now = 0;
        for (std::size_t i = 0; i < std::min(wanted, m_changes.size() - 1); ++i) {
            now += m_changes[i];
            counts.push_back(now);
        }
        return counts;
    }

private:
    double m_left;
    std::vector<int> m_changes;
};

} // namespace

RowPainter::Reach RowPainter::reach_of(std::uint32_t position) const {
    const Instant begin = m_lane.begins[position];
    const Instant end = m_lane.ends[position];
    if (is_finite(begin) && is_finite(end)) {
        return {m_timeline.axis.x_of(begin), m_timeline.axis.x_of(end)};
    }
    const BarShape bar = shape_of(position);
    return {bar.left, bar.right};
}

template <typename Visit>
void RowPainter::for_each_in_sight(Visit visit) const {
    const TimeScale& axis = m_timeline.axis;
    const Instant from = axis.time_at(axis.left() - crowd_px);
    const Instant to = axis.time_at(axis.right() + crowd_px);
    for (std::uint32_t at = 0; at < m_lane.size() && m_lane.begins[at] <= to; ++at) {
        if (m_lane.ends[at] >= from && m_timeline.shows_bar(entry_at(at))) {
            visit(at);
        }
    }
}

void RowPainter::draw_folded(std::size_t first, const Rect& row) {
    const Rect& lanes = m_timeline.layout().lanes;
    Block block;
    std::uint32_t last = nothing;
    StretchCounts counts(0, 0);
    const auto finish = [&](double free_right) {
        if (block.count > 0) {
            const double end = std::min(block.reach.right, lanes.right());
            draw_block(block, counts.until(end), row, free_right);
        }
    };
    for_each_in_sight([&](std::uint32_t at) {
        if (m_lane.rows[at] < first) {
            return;
        }
        const Reach reach = reach_of(at);
        if (block.count == 0 || reach.left >= block.reach.right + 1) {
            finish(reach.left - label_gap_px);
            block = {at, at, 0, false, {reach.left, reach.left + crowd_px - 1}};
            counts = StretchCounts(std::max(reach.left, lanes.x), lanes.right());
        } else if (last == m_selected) {
            block.picked = at;
        }
        ++block.count;
        block.has_selected = block.has_selected || at == m_selected;
        if (is_lit(at)) {
            block.lit.push_back(at);
        }
        block.reach.right = std::max(block.reach.right, reach.right);
        counts.add(reach.left, reach.right);
        last = at;
    });
    finish(row.right());
}

std::size_t RowPainter::count_in_sight() const {
    std::size_t count = 0;
    if (!m_timeline.shows_all) {
        for_each_in_sight([&](std::uint32_t) { ++count; });
        return count;
    }
    const TimeScale& axis = m_timeline.axis;
    const Instant from = axis.time_at(axis.left() - crowd_px);
    const Instant to = axis.time_at(axis.right() + crowd_px);
    const auto begun = std::upper_bound(m_lane.begins.begin(), m_lane.begins.end(), to) - m_lane.begins.begin();
    const auto ended = std::partition_point(m_lane.by_end.begin(), m_lane.by_end.end(),
                                            [&](std::uint32_t at) { return m_lane.ends[at] < from; }) -
                       m_lane.by_end.begin();
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(begun - ended, 0));
}

bool RowPainter::is_crowd(std::size_t rows) const {
    const double marks = static_cast<double>(rows) * m_timeline.layout().lanes.width / crowd_px;
    const auto most = std::max(least_crowd, static_cast<std::size_t>(marks));
    return m_lane.size() > most && count_in_sight() > most;
}

std::size_t RowPainter::draw_crowd(const Rect& lane) {
    const std::array<StretchCounts, 3> none{{{lane.x, lane.right()}, {lane.x, lane.right()}, {lane.x, lane.right()}}};
    std::array<StretchCounts, 3> counts = none;
    std::vector<std::uint32_t> picked(counts[0].until(lane.right()).size(), nothing);
    std::uint32_t last = nothing;
    std::size_t count = 0;
    for_each_in_sight([&](std::uint32_t at) {
        const Reach reach = reach_of(at);
        counts[static_cast<std::size_t>(*m_timeline.scene.certainty[entry_at(at)])].add(reach.left, reach.right);
        std::uint32_t& pick = picked[counts[0].stretch_of(reach.left)];
        pick = pick == nothing || last == m_selected ? at : pick;
        last = at;
        ++count;
    });
    draw_stacks(lane, {counts[0].until(lane.right()), counts[1].until(lane.right()), counts[2].until(lane.right())},
                picked);
    const auto send = [&](std::uint32_t position) {
        const std::uint32_t next = picked[counts[0].stretch_of(reach_of(position).left)];
        const Rect row{lane.x, lane.center().y - least_row_px / 2, lane.width, least_row_px};
        send_to_front(position, row, pick_of(entry_at(position == m_selected ? next : position)));
    };
    std::for_each(m_lit.begin(), m_lit.end(), send);
    if (m_selected) {
        send(*m_selected);
    }
    return count;
}

/// One column for each stretch, a piece for each certainty; pointing at it stands for what begins there, or for the last
/// that began before.
void RowPainter::draw_stacks(const Rect& lane, const std::array<std::vector<int>, 3>& counts,
                             const std::vector<std::uint32_t>& picked) {
    const auto total_of = [&](std::size_t i) { return counts[0][i] + counts[1][i] + counts[2][i]; };
    int most = 1;
    for (std::size_t i = 0; i < picked.size(); ++i) {
        most = std::max(most, total_of(i));
    }
    std::uint32_t present = nothing;
    for (std::size_t i = 0; i < picked.size(); ++i) {
        present = picked[i] == nothing ? present : picked[i];
        const int total = total_of(i);
        if (total == 0 || present == nothing) {
            continue;
        }
        const Rect column{lane.x + static_cast<double>(i) * crowd_px, lane.y, crowd_px - column_gap_px, lane.height};
        m_list.add(RectCommand{column}, pick_of(entry_at(present)));
        const double height = stack_height(total, most, lane.height - stack_air_px);
        double y = column.bottom();
        for (std::size_t certainty = 0; certainty < counts.size(); ++certainty) {
            const double piece = height * counts[certainty][i] / total;
            y -= piece;
            const Color color = m_color.faded(column_share * strength_of(static_cast<Certainty>(certainty)));
            if (piece > 0) {
                m_list.add(RectCommand{{column.x, y, column.width, piece}, color});
            }
        }
    }
}

} // namespace chronomap
