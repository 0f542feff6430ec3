#pragma once

#include "viewer/scene/lane_rows.h"
#include "viewer/scene/timeline_bar.h"
#include "viewer/scene/timeline_parts.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace chronomap {

/// An entry that is drawn in front of all others (selected or pointed at), and where.
struct FrontBar {
    EntryIndex entry = 0;
    Rect row;
    Color color;
    Pick pick; ///< what pointing at it stands for
};

/// How the bar of an entry looks in the time in view.
BarLook look_of(const Timeline& timeline, EntryIndex entry, Color color);

/// How strongly a lane's colour shows: less for what may be in the time in view, least for what is outside.
double strength_of(std::optional<Certainty> certainty);

/// The label of a bar in a row, between what is free on either side.
void draw_bar_label(DisplayList& list, const Timeline& timeline, EntryIndex entry, const BarShape& bar, const Rect& row,
                    double free_left, double free_right, const BarLook& look, Pick pick,
                    FontWeight weight = FontWeight::regular);

/// Space kept free between two rows.
inline constexpr double row_gap_px = 2;

/// Space kept free between the label of a bar and the bar after it, in px.
inline constexpr double bar_label_gap_px = 6;

/// Marks that begin within this much of each other are drawn as one.
inline constexpr double crowd_px = 8;

/// Draws the bars of one lane, row by row. Those that go to the front are noted instead.
class RowPainter {
public:
    /// Words go into a list of their own, drawn after all bars: alternating would cost a window a draw call each.
    RowPainter(DisplayList& list, DisplayList& words, const Timeline& timeline, const LaneRows& lane, Color color,
               std::vector<FrontBar>& front);

    /// Costs O(log n) and what is visible; marks closer than a few px are drawn as one.
    void draw_row(std::size_t row, const Rect& at);

    /// All rows from `first` on as one: bars that touch become a block with their number. One pass over the lane's
    /// columns.
    void draw_folded(std::size_t first, const Rect& at);

    /// Whether the lane has more entries in sight than could be told apart in so many rows, so that it is better told
    /// by draw_crowd() alone.
    bool is_crowd(std::size_t rows) const;

    /// The whole lane as columns, as high as many entries may lie in each: the certain ones at the foot, those that may
    /// be in the time in view on them, then the others. Returns how many are in sight.
    std::size_t draw_crowd(const Rect& lane);

private:
    using Positions = std::span<const std::uint32_t>;

    /// Where something begins and ends on the axis.
    struct Reach {
        double left = 0, right = 0;
    };
    /// Neighbours that are drawn as one.
    struct Block {
        std::uint32_t first = 0;  ///< position of the first
        std::uint32_t picked = 0; ///< position of what pointing at it stands for: of the one after the selected
        std::size_t count = 0;
        bool has_selected = false;
        Reach reach;
        std::vector<std::uint32_t> lit{}; ///< positions of those that are pointed at
    };

    /// A piece of a crowd: what may lie in it, and the position of what pointing at it stands for, if anything begins there.
    struct Stretch {
        Tally now;
        std::optional<std::uint32_t> picked;
    };

    EntryIndex entry_at(std::uint32_t position) const { return m_lane.entries[position]; }
    const TimeExtent& time_of(std::size_t position) const {
        return *m_timeline.extents().distinct()[m_lane.times[position]];
    }
    Instant begin_of(std::size_t position) const { return time_of(position).earliest(); }
    Instant end_of(std::size_t position) const { return time_of(position).latest(); }
    BarShape shape_of(std::uint32_t position) const;
    Reach reach_of(std::uint32_t position) const;
    std::optional<std::uint32_t> position_of(const std::optional<EntryIndex>& entry) const;
    std::vector<std::uint32_t> lit_positions() const;
    bool is_lit(std::uint32_t position) const { return std::binary_search(m_lit.begin(), m_lit.end(), position); }
    Positions visible(const std::vector<std::uint32_t>& row);
    std::size_t first_after(Positions positions, std::size_t from, double x) const;
    Block block_of(Positions positions, double left) const;

    /// Calls for the position of each entry in sight that is shown.
    template <typename Visit>
    void for_each_in_sight(Visit visit) const;

    // How many have begun or ended before an instant, looked for from a number on that have; and what is said of them.
    std::size_t begun_before(Instant t, std::size_t from) const;
    std::size_t ended_before(Instant t, std::size_t from) const;
    Tally tally_begun(std::size_t from, std::size_t to) const;
    Tally tally_ended(std::size_t from, std::size_t to) const;
    std::optional<std::uint32_t> picked_of(std::size_t begun, std::size_t end, Instant still) const;
    void draw_stacks(const Rect& lane, const std::vector<Stretch>& stretches);
    void send_crowd_to_front(const Rect& lane, const std::vector<Stretch>& stretches);

    void draw_alone(std::uint32_t position, const BarShape& bar, const Rect& row, double free_left, double free_right);
    void draw_block(const Block& block, const std::vector<int>& counts, const Rect& row, double free_right);
    double draw_heat(const std::vector<int>& counts, const Rect& visible, double strength, Pick pick);
    void send_to_front(std::uint32_t position, const Rect& row, Pick pick);

    DisplayList& m_list;
    DisplayList& m_words;
    const Timeline& m_timeline;
    const LaneRows& m_lane;
    Color m_color;
    std::vector<FrontBar>& m_front;
    std::optional<std::uint32_t> m_selected; // positions in the lane, as all below
    std::vector<std::uint32_t> m_lit;        // sorted, without the selected one
    std::vector<std::uint32_t> m_shown;      // of one row, where some are not shown
};

} // namespace chronomap
