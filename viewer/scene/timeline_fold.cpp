// What is too much to be drawn bar by bar: rows folded into one, and lanes told as columns. One pass over the columns of
// the lane, which a hundred thousand entries allow in every frame.
#include "viewer/scene/gallop.h"
#include "viewer/scene/timeline_row.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double crowd_column_gap_px = 1;
constexpr double stack_air_px = 5; // above the highest
constexpr double column_share = 0.85;
constexpr std::size_t least_crowd = 500;
constexpr std::uint32_t no_position = 0xffffffff;

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
    const Instant begin = begin_of(position);
    const Instant end = end_of(position);
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
    for (std::uint32_t at = 0; at < m_lane.size() && begin_of(at) <= to; ++at) {
        if (end_of(at) >= from && m_timeline.shows_bar(entry_at(at))) {
            visit(at);
        }
    }
}

void RowPainter::draw_folded(std::size_t first, const Rect& row) {
    const Rect& lanes = m_timeline.layout().lanes;
    Block block;
    std::uint32_t last = no_position;
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
            finish(reach.left - bar_label_gap_px);
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

std::size_t RowPainter::begun_before(Instant t, std::size_t from) const {
    return gallop(from, m_lane.size(), [&](std::size_t at) { return begin_of(at) < t; });
}

std::size_t RowPainter::ended_before(Instant t, std::size_t from) const {
    return gallop(from, m_lane.size(), [&](std::size_t i) { return end_of(m_lane.by_end[i]) < t; });
}

bool RowPainter::is_crowd(std::size_t rows) const {
    const TimeScale& axis = m_timeline.axis;
    const double marks = static_cast<double>(rows) * m_timeline.layout().lanes.width / crowd_px;
    const auto most = std::max(least_crowd, static_cast<std::size_t>(marks));
    if (m_lane.size() <= most) {
        return false;
    }
    const std::size_t begun = begun_before(axis.time_at(axis.right()), 0);
    const std::size_t ended = ended_before(axis.time_at(axis.left()), 0);
    if (begun - ended <= most || m_timeline.shows_all) {
        return begun - ended > most;
    }
    return tally_begun(0, begun).shown() > most + tally_ended(0, ended).shown();
}

Tally RowPainter::tally_begun(std::size_t from, std::size_t to) const {
    return tally(m_timeline.scene.answers, from, to, [&](std::size_t at) { return m_lane.entries[at]; });
}

Tally RowPainter::tally_ended(std::size_t from, std::size_t to) const {
    return tally(m_timeline.scene.answers, from, to, [&](std::size_t i) { return m_lane.entries[m_lane.by_end[i]]; });
}

std::size_t RowPainter::draw_crowd(const Rect& lane) {
    const TimeScale& axis = m_timeline.axis;
    const auto edge = [&](std::size_t stretch) {
        return axis.time_at(lane.x + static_cast<double>(stretch) * crowd_px);
    };
    std::vector<Stretch> stretches(static_cast<std::size_t>(std::ceil(lane.width / crowd_px)));
    std::size_t begun = 0;
    std::size_t ended = 0;
    std::size_t count = 0;
    Tally now;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const std::size_t to = begun_before(edge(i + 1), begun);
        const std::size_t gone = ended_before(edge(i), ended);
        const Tally added = tally_begun(begun, to);
        now += added;
        now -= tally_ended(ended, gone);
        stretches[i] = {now, picked_of(begun, to, edge(i))};
        count += i == 0 ? now.shown() : added.shown();
        begun = to;
        ended = gone;
    }
    draw_stacks(lane, stretches);
    send_crowd_to_front(lane, stretches);
    return count;
}

/// What pointing at those that have begun stands for: the one after the selected, else the first that is shown and lasts
/// until `still`.
std::optional<std::uint32_t> RowPainter::picked_of(std::size_t begun, std::size_t end, Instant still) const {
    const auto first_shown = [&](std::size_t from) -> std::optional<std::uint32_t> {
        while (from < end && (end_of(from) < still || !m_timeline.shows_bar(m_lane.entries[from]))) {
            ++from;
        }
        return from < end ? std::optional(static_cast<std::uint32_t>(from)) : std::nullopt;
    };
    const bool has_selected = m_selected && begun <= *m_selected && *m_selected < end;
    const std::optional<std::uint32_t> after = has_selected ? first_shown(*m_selected + 1) : std::nullopt;
    return after ? after : first_shown(begun);
}

void RowPainter::send_crowd_to_front(const Rect& lane, const std::vector<Stretch>& stretches) {
    const Rect row{lane.x, lane.center().y - least_row_px / 2, lane.width, least_row_px};
    for (const std::uint32_t position : m_lit) {
        send_to_front(position, row, pick_of_entry(entry_at(position)));
    }
    if (m_selected) {
        const double x = m_timeline.axis.x_of(begin_of(*m_selected));
        const double last = static_cast<double>(stretches.size()) - 1;
        const Stretch& its = stretches[static_cast<std::size_t>(std::clamp((x - lane.x) / crowd_px, 0.0, last))];
        send_to_front(*m_selected, row, pick_of_entry(entry_at(its.picked.value_or(*m_selected))));
    }
}

/// One column for each stretch, a piece for each answer; pointing at it stands for what begins there, or for the last
/// that began before.
void RowPainter::draw_stacks(const Rect& lane, const std::vector<Stretch>& stretches) {
    std::uint32_t most = 1;
    for (const Stretch& stretch : stretches) {
        most = std::max(most, stretch.now.shown());
    }
    std::optional<std::uint32_t> picked;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const Stretch& stretch = stretches[i];
        picked = stretch.picked ? stretch.picked : picked;
        if (stretch.now.shown() == 0) {
            continue;
        }
        const Rect column{lane.x + static_cast<double>(i) * crowd_px, lane.y, crowd_px - crowd_column_gap_px,
                          lane.height};
        m_list.add(RectCommand{column}, picked ? pick_of_entry(entry_at(*picked)) : Pick{});
        const double height = stack_height(stretch.now.shown(), most, lane.height - stack_air_px);
        double y = column.bottom();
        for (const Answer answer : {Answer::certain, Answer::possible, Answer::outside}) {
            const double piece = height * stretch.now.of(answer) / stretch.now.shown();
            y -= piece;
            const Color color = m_color.faded(column_share * strength_of(static_cast<Certainty>(answer)));
            if (piece > 0) {
                m_list.add(RectCommand{{column.x, y, column.width, piece}, color});
            }
        }
    }
}

} // namespace chronomap
