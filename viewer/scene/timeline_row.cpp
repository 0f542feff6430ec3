#include "viewer/scene/timeline_row.h"

#include "viewer/scene/gallop.h"
#include "viewer/scene/timeline_label.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr std::size_t most_in_front = 60;

/// Whether the time that stands on the timeline is concluded by somebody instead of stated by the source.
bool is_inferred(const Entry& entry, Clock clock) {
    const bool is_event = entry.kind == EntryKind::event;
    switch (clock) {
    case Clock::story:
        return is_event ? entry.when->inference.inferred : entry.said->inference.inferred;
    case Clock::happened:
        return (!is_event && !entry.when->is_dated()) || entry.when->inference.inferred;
    case Clock::known:
        return is_event || entry.said->inference.inferred;
    }
    return false;
}

Color ink_of(const Theme& theme, std::optional<Certainty> certainty) {
    return certainty == Certainty::certain    ? theme.ink
           : certainty == Certainty::possible ? theme.ink_soft
                                              : mixed(theme.ink_faint, theme.ink_soft, 0.3);
}

bool takes_label(const Rect& row) {
    return row.height + row_gap_px >= least_labelled_row_px;
}

} // namespace

double strength_of(std::optional<Certainty> certainty) {
    return certainty == Certainty::certain ? 1 : certainty == Certainty::possible ? 0.6 : 0.25;
}

BarLook look_of(const Timeline& timeline, EntryIndex entry, Color color) {
    const Scene& scene = timeline.scene;
    return {color, strength_of(scene.certainty[entry]), is_inferred(scene.dossier().entries[entry], scene.view.clock),
            timeline.extents()[entry]->questionable};
}

void draw_bar_label(DisplayList& list, const Timeline& timeline, EntryIndex entry, const BarShape& bar, const Rect& row,
                    double free_left, double free_right, const BarLook& look, Pick pick, FontWeight weight) {
    const Theme& theme = timeline.theme();
    const Scene& scene = timeline.scene;
    const std::string number =
        scene.number_of(entry) > 0 ? scene.words.number(scene.number_of(entry)) + "  " : std::string();
    const std::string text = number + headline(scene, scene.dossier().entries[entry]);
    const TextStyle style = label_style(row.height + row_gap_px, weight);
    const std::optional<LabelRoom> room =
        label_room(bar, row, measure_text(text, style).width, reads_right_to_left(text), free_left, free_right);
    if (!room) {
        return;
    }
    const Color behind = mixed(theme.panel, look.color, room->share * look.strength);
    draw_line(list, text, style, readable_on(behind, ink_of(theme, timeline.scene.certainty[entry]), theme), room->left,
              room->width, row.center().y - (bar.has_core ? rule_px(row.height) / 2 : 0), room->side, pick);
}

RowPainter::RowPainter(DisplayList& list, DisplayList& words, const Timeline& timeline, const LaneRows& lane,
                       Color color, std::vector<FrontBar>& front)
    : m_list(list), m_words(words), m_timeline(timeline), m_lane(lane), m_color(color), m_front(front),
      m_selected(position_of(timeline.scene.view.selected)), m_lit(lit_positions()) {}

BarShape RowPainter::shape_of(std::uint32_t position) const {
    return bar_shape(time_of(position), m_timeline.axis);
}

std::optional<std::uint32_t> RowPainter::position_of(const std::optional<EntryIndex>& entry) const {
    if (!entry || !m_timeline.extents()[*entry]) {
        return std::nullopt;
    }
    const Instant begin = m_timeline.extents()[*entry]->earliest();
    for (std::size_t at = begun_before(begin, 0); at < m_lane.size() && begin_of(at) == begin; ++at) {
        if (m_lane.entries[at] == *entry) {
            return static_cast<std::uint32_t>(at);
        }
    }
    return std::nullopt;
}

std::vector<std::uint32_t> RowPainter::lit_positions() const {
    std::vector<std::uint32_t> positions;
    for (const EntryIndex entry : m_timeline.scene.lit) {
        const std::optional<std::uint32_t> position = m_timeline.shows_bar(entry) ? position_of(entry) : std::nullopt;
        if (position && position != m_selected && positions.size() < most_in_front) {
            positions.push_back(*position);
        }
    }
    std::sort(positions.begin(), positions.end());
    return positions;
}

/// The first of the positions from `from` on that begins after x.
std::size_t RowPainter::first_after(Positions positions, std::size_t from, double x) const {
    const Instant t = m_timeline.axis.time_at(x);
    return gallop(from, positions.size(), [&](std::size_t i) { return begin_of(positions[i]) <= t; });
}

RowPainter::Positions RowPainter::visible(const std::vector<std::uint32_t>& row) {
    const TimeScale& axis = m_timeline.axis;
    const Instant from = axis.time_at(axis.left() - crowd_px);
    const auto first = static_cast<std::size_t>(
        std::partition_point(row.begin(), row.end(), [&](std::uint32_t at) { return end_of(at) < from; }) -
        row.begin());
    const Positions in_sight = Positions(row).subspan(first, first_after(row, first, axis.right() + crowd_px) - first);
    if (m_timeline.shows_all) {
        return in_sight;
    }
    m_shown.clear();
    std::copy_if(in_sight.begin(), in_sight.end(), std::back_inserter(m_shown),
                 [&](std::uint32_t at) { return m_timeline.shows_bar(entry_at(at)); });
    return m_shown;
}

void RowPainter::draw_row(std::size_t row, const Rect& at) {
    const Positions positions = visible(m_lane.single_rows[row]);
    double free_left = at.x;
    for (std::size_t i = 0; i < positions.size();) {
        const BarShape bar = shape_of(positions[i]);
        const bool is_narrow = bar.width() < crowd_px;
        const std::size_t next = is_narrow ? std::max(i + 1, first_after(positions, i, bar.left + crowd_px)) : i + 1;
        const double free_right =
            next == positions.size() ? at.right() : shape_of(positions[next]).left - bar_label_gap_px;
        if (next - i > 1) {
            const Block block = block_of(positions.subspan(i, next - i), bar.left);
            draw_block(block, {static_cast<int>(block.count)}, at, free_right);
        } else {
            draw_alone(positions[i], bar, at, free_left, free_right);
        }
        // The stretch after a bar is given to its own label, never to that of the next.
        free_left = std::max(bar.right, free_right);
        i = next;
    }
}

RowPainter::Block RowPainter::block_of(Positions positions, double left) const {
    const auto has = [&](const std::optional<std::uint32_t>& position) {
        return position && std::binary_search(positions.begin(), positions.end(), *position);
    };
    Block block{positions.front(), positions.front(), positions.size(), has(m_selected), {left, left + crowd_px - 1}};
    std::copy_if(m_lit.begin(), m_lit.end(), std::back_inserter(block.lit), has);
    if (block.has_selected && positions.back() != *m_selected) {
        block.picked = *std::upper_bound(positions.begin(), positions.end(), *m_selected);
    }
    return block;
}

void RowPainter::send_to_front(std::uint32_t position, const Rect& row, Pick pick) {
    m_front.push_back({entry_at(position), row, m_color, pick});
}

void RowPainter::draw_alone(std::uint32_t position, const BarShape& bar, const Rect& row, double free_left,
                            double free_right) {
    const EntryIndex entry = entry_at(position);
    if (position == m_selected || is_lit(position)) {
        send_to_front(position, row, pick_of_entry(entry));
        return;
    }
    const BarLook look = look_of(m_timeline, entry, m_color);
    draw_bar(m_list, bar, row, look, pick_of_entry(entry));
    if (takes_label(row)) {
        draw_bar_label(m_words, m_timeline, entry, bar, row, free_left, free_right, look, pick_of_entry(entry));
    }
}

/// One block for many, darker where more may lie, with their number where there is room. Pointing at it again and again
/// goes through them all.
void RowPainter::draw_block(const Block& block, const std::vector<int>& counts, const Rect& row, double free_right) {
    const Rect& lanes = m_timeline.layout().lanes;
    const Pick pick = pick_of_entry(entry_at(block.picked));
    const Rect whole_row{lanes.x, row.y, lanes.width, row.height};
    if (block.has_selected) {
        send_to_front(*m_selected, whole_row, pick);
    }
    for (const std::uint32_t position : block.lit) {
        send_to_front(position, whole_row, pick_of_entry(entry_at(position)));
    }
    const Rect visible =
        intersection({block.reach.left, row.y, block.reach.right - block.reach.left, row.height}, lanes);
    if (visible.is_empty()) {
        return;
    }
    const Theme& theme = m_timeline.theme();
    const std::optional<Certainty> certainty = m_timeline.scene.certainty[entry_at(block.first)];
    const double share = draw_heat(counts, visible, strength_of(certainty), pick);
    if (!takes_label(row)) {
        return;
    }
    const bool is_inside = visible.width >= 24;
    const double left = is_inside ? visible.x + bar_label_gap_px : visible.right() + 2;
    const Color behind = is_inside ? mixed(theme.panel, m_color, share) : theme.panel;
    draw_line(m_words, m_timeline.scene.words.number(static_cast<std::int64_t>(block.count)),
              label_style(row.height + row_gap_px, FontWeight::bold),
              readable_on(behind, ink_of(theme, certainty), theme), left,
              (is_inside ? visible.right() : free_right) - left, row.center().y, TextSide::left, pick);
}

/// `counts`: how many may lie in each stretch of `crowd_px`. Returns the share of the lane's colour at the left end, where
/// the number stands.
double RowPainter::draw_heat(const std::vector<int>& counts, const Rect& visible, double strength, Pick pick) {
    const auto share_of = [&](int count) {
        return count <= 0 ? 0 : std::min(0.75, 0.15 + 0.1 * std::log2(static_cast<double>(count))) * strength;
    };
    for (std::size_t begin = 0; begin < counts.size();) {
        std::size_t end = begin + 1;
        while (end < counts.size() && counts[end] == counts[begin]) {
            ++end;
        }
        const double left = visible.x + static_cast<double>(begin) * crowd_px;
        const double right = std::min(visible.right(), visible.x + static_cast<double>(end) * crowd_px);
        m_list.add(RectCommand{{left, visible.y, right - left, visible.height}, m_color.faded(share_of(counts[begin]))},
                   pick);
        begin = end;
    }
    return share_of(counts.front());
}

} // namespace chronomap
