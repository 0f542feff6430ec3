#include "viewer/scene/timeline_row.h"

#include "viewer/scene/lane_rows.h"
#include "viewer/scene/timeline_label.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace chronomap {

namespace {

constexpr double crowd_px = 8;      // marks that begin within this much of each other are drawn as one
constexpr double label_gap_px = 6;

/// Whether the time that stands on the timeline is concluded by somebody instead of stated by the source.
bool is_inferred(const Entry& entry, Clock clock) {
    const bool is_event = entry.kind == EntryKind::event;
    switch (clock) {
    case Clock::story: return is_event ? entry.when.inference.inferred : entry.said.inference.inferred;
    case Clock::happened: return (!is_event && !entry.when.is_dated()) || entry.when.inference.inferred;
    case Clock::known: return is_event || entry.said.inference.inferred;
    }
    return false;
}

double strength_of(std::optional<Certainty> certainty) {
    return certainty == Certainty::certain ? 1 : certainty == Certainty::possible ? 0.6 : 0.25;
}

Color ink_of(const Theme& theme, std::optional<Certainty> certainty) {
    return certainty == Certainty::certain    ? theme.ink
           : certainty == Certainty::possible ? theme.ink_soft
                                              : mixed(theme.ink_faint, theme.ink_soft, 0.3);
}

Pick pick_of(EntryIndex entry) {
    return {PickKind::entry, static_cast<std::uint32_t>(entry)};
}

bool takes_label(const Rect& row) {
    return row.height + row_gap_px >= least_labelled_row_px;
}

} // namespace

BarLook look_of(const Timeline& timeline, EntryIndex entry, Color color) {
    const Scene& scene = timeline.scene;
    return {color, strength_of(scene.certainty[entry]), is_inferred(scene.dossier().entries[entry], scene.view.clock),
            timeline.extents()[entry]->questionable};
}

void draw_bar_label(DisplayList& list, const Timeline& timeline, EntryIndex entry, const BarShape& bar,
                    const Rect& row, double free_left, double free_right, const BarLook& look, Pick pick,
                    FontWeight weight) {
    const Theme& theme = timeline.theme();
    const std::string text = headline(timeline.scene, timeline.scene.dossier().entries[entry]);
    const TextStyle style = label_style(row.height + row_gap_px, weight);
    const std::optional<LabelRoom> room = label_room(bar, row, measure_text(text, style).width,
                                                     reads_right_to_left(text), free_left, free_right);
    if (!room) {
        return;
    }
    const Color behind = mixed(theme.panel, look.color, room->share * look.strength);
    draw_line(list, text, style, readable_on(behind, ink_of(theme, timeline.scene.certainty[entry]), theme), room->left,
              room->width, row.center().y - (bar.has_core ? rule_px(row.height) / 2 : 0), room->side, pick);
}

BarShape RowPainter::shape_of(EntryIndex entry) const {
    return bar_shape(*m_timeline.extents()[entry], m_timeline.axis);
}

RowPainter::Iterator RowPainter::first_after(Iterator from, Iterator end, double x) const {
    const Instant t = m_timeline.axis.time_at(x);
    return std::partition_point(from, end, [&](EntryIndex e) { return m_timeline.extents()[e]->earliest() <= t; });
}

std::pair<RowPainter::Iterator, RowPainter::Iterator>
RowPainter::visible(const std::vector<EntryIndex>& entries) const {
    const TimeScale& axis = m_timeline.axis;
    const Instant from = axis.time_at(axis.left() - crowd_px);
    const auto first = std::partition_point(entries.begin(), entries.end(), [&](EntryIndex e) {
        return m_timeline.extents()[e]->latest() < from;
    });
    return {first, first_after(first, entries.end(), axis.right() + crowd_px)};
}

bool RowPainter::goes_to_front(EntryIndex entry, const Rect& row, Pick pick) {
    const ViewState& view = m_timeline.scene.view;
    if (entry != view.selected && entry != view.hovered) {
        return false;
    }
    m_front.push_back({entry, row, m_color, pick});
    return true;
}

void RowPainter::draw_row(const std::vector<EntryIndex>& entries, const Rect& row) {
    const auto [first, end] = visible(entries);
    double free_left = row.x;
    for (Iterator at = first; at != end;) {
        const BarShape bar = shape_of(*at);
        const Iterator next =
            bar.width() < crowd_px ? std::max(at + 1, first_after(at, end, bar.left + crowd_px)) : at + 1;
        const double free_right = next == end ? row.right() : shape_of(*next).left - label_gap_px;
        if (next - at > 1) {
            draw_crowd(at, next, {bar.left, row.y, crowd_px - 1, row.height}, free_right);
        } else {
            draw_alone(*at, bar, row, free_left, free_right);
        }
        // The stretch after a bar is given to its own label, never to that of the next.
        free_left = std::max(bar.right, free_right);
        at = next;
    }
}

void RowPainter::draw_folded(const std::vector<std::vector<EntryIndex>>& rows, std::size_t first, const Rect& row) {
    std::vector<EntryIndex> hidden;
    for (std::size_t i = first; i < rows.size(); ++i) {
        const auto [from, to] = visible(rows[i]);
        hidden.insert(hidden.end(), from, to);
    }
    std::stable_sort(hidden.begin(), hidden.end(), [&](EntryIndex a, EntryIndex b) {
        return m_timeline.extents()[a]->earliest() < m_timeline.extents()[b]->earliest();
    });
    for (auto at = hidden.cbegin(); at != hidden.cend();) {
        const double left = shape_of(*at).left;
        double right = left + crowd_px - 1;
        auto next = at;
        for (; next != hidden.cend() && shape_of(*next).left < right + 1; ++next) {
            right = std::max(right, shape_of(*next).right);
        }
        const double free_right = next == hidden.cend() ? row.right() : shape_of(*next).left - label_gap_px;
        draw_crowd(at, next, {left, row.y, right - left, row.height}, free_right);
        at = next;
    }
}

void RowPainter::draw_alone(EntryIndex entry, const BarShape& bar, const Rect& row, double free_left,
                            double free_right) {
    if (goes_to_front(entry, row, pick_of(entry))) {
        return;
    }
    const BarLook look = look_of(m_timeline, entry, m_color);
    draw_bar(m_list, bar, row, look, pick_of(entry));
    if (takes_label(row)) {
        draw_bar_label(m_words, m_timeline, entry, bar, row, free_left, free_right, look, pick_of(entry));
    }
}

/// One block for many, darker where more may lie, with their number where there is room. Pointing at it again and again
/// goes through them all: it stands for the one after the selected.
void RowPainter::draw_crowd(Iterator from, Iterator to, const Rect& block, double free_right) {
    const Rect& lanes = m_timeline.layout().lanes;
    Iterator picked = std::find(from, to, m_timeline.scene.view.selected);
    picked = picked == to || picked + 1 == to ? from : picked + 1;
    for (Iterator at = from; at != to; ++at) {
        const bool is_selected = *at == m_timeline.scene.view.selected;
        goes_to_front(*at, {lanes.x, block.y, lanes.width, block.height}, pick_of(is_selected ? *picked : *at));
    }
    const Rect visible = intersection(block, lanes);
    if (visible.is_empty()) {
        return;
    }
    const Theme& theme = m_timeline.theme();
    const std::optional<Certainty> certainty = m_timeline.scene.certainty[*from];
    const double share = draw_heat(from, to, visible, strength_of(certainty), pick_of(*picked));
    if (!takes_label(block)) {
        return;
    }
    const bool is_inside = visible.width >= 24;
    const double left = is_inside ? visible.x + label_gap_px : visible.right() + 2;
    const Color behind = is_inside ? mixed(theme.panel, m_color, share) : theme.panel;
    draw_line(m_words, m_timeline.scene.words.number(to - from),
              label_style(block.height + row_gap_px, FontWeight::bold),
              readable_on(behind, ink_of(theme, certainty), theme), left,
              (is_inside ? visible.right() : free_right) - left, block.center().y, TextSide::left, pick_of(*picked));
}

/// Returns the share of the lane's colour at the left end, where the number stands.
double RowPainter::draw_heat(Iterator from, Iterator to, const Rect& visible, double strength, Pick pick) {
    const auto columns = static_cast<std::size_t>(std::ceil(visible.width / crowd_px));
    const auto column_of = [&](double x) {
        return static_cast<std::size_t>(std::clamp((x - visible.x) / crowd_px, 0.0, static_cast<double>(columns - 1)));
    };
    std::vector<int> counts(columns + 1, 0);
    for (Iterator at = from; at != to; ++at) {
        const BarShape bar = shape_of(*at);
        ++counts[column_of(bar.left)];
        --counts[column_of(bar.right) + 1];
    }
    std::partial_sum(counts.begin(), counts.end(), counts.begin());
    const auto share_of = [&](int count) {
        return count <= 0 ? 0 : std::min(0.75, 0.15 + 0.1 * std::log2(static_cast<double>(count))) * strength;
    };
    for (std::size_t begin = 0; begin < columns;) {
        std::size_t end = begin + 1;
        while (end < columns && counts[end] == counts[begin]) {
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
