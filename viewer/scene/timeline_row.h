#pragma once

#include "viewer/scene/timeline_bar.h"
#include "viewer/scene/timeline_parts.h"

#include <vector>

namespace chronomap {

/// An entry that is drawn in front of all others (selected or hovered), and where.
struct FrontBar {
    EntryIndex entry = 0;
    Rect row;
    Color color;
    Pick pick;      ///< what pointing at it stands for
};

/// How the bar of an entry looks in the time in view.
BarLook look_of(const Timeline& timeline, EntryIndex entry, Color color);

/// Space kept free between two rows.
inline constexpr double row_gap_px = 2;

/// Draws the bars of one lane, row by row. Those that go to the front are noted instead.
class RowPainter {
public:
    /// Words go into a list of their own, drawn after all bars: alternating would cost a window a draw call each.
    RowPainter(DisplayList& list, DisplayList& words, const Timeline& timeline, Color color, std::vector<FrontBar>& front)
        : m_list(list), m_words(words), m_timeline(timeline), m_color(color), m_front(front) {}

    /// `entries` as in LaneRows. Costs O(log n) and what is visible; marks closer than a few px are drawn as one.
    void draw_row(const std::vector<EntryIndex>& entries, const Rect& row);

    /// All rows from `first` on as one: bars that touch become a block with their number.
    void draw_folded(const std::vector<std::vector<EntryIndex>>& rows, std::size_t first, const Rect& row);

private:
    using Iterator = std::vector<EntryIndex>::const_iterator;

    BarShape shape_of(EntryIndex entry) const;
    Iterator first_after(Iterator from, Iterator end, double x) const;
    std::pair<Iterator, Iterator> visible(const std::vector<EntryIndex>& entries) const;
    bool goes_to_front(EntryIndex entry, const Rect& row, Pick pick);
    void draw_alone(EntryIndex entry, const BarShape& bar, const Rect& row, double free_left, double free_right);
    void draw_crowd(Iterator from, Iterator to, const Rect& block, double free_right);
    double draw_heat(Iterator from, Iterator to, const Rect& visible, double strength, Pick pick);

    DisplayList& m_list;
    DisplayList& m_words;
    const Timeline& m_timeline;
    Color m_color;
    std::vector<FrontBar>& m_front;
};

/// The label of a bar in a row, between what is free on either side.
void draw_bar_label(DisplayList& list, const Timeline& timeline, EntryIndex entry, const BarShape& bar,
                    const Rect& row, double free_left, double free_right, const BarLook& look, Pick pick,
                    FontWeight weight = FontWeight::regular);

} // namespace chronomap
