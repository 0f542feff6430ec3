#pragma once

#include "events/clock.h"
#include "events/dossier.h"
#include "events/entry_times.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace chronomap {

struct Document;

/// The dated entries of one lane, stacked so that no two in a row overlap in time. Depends on the document and the clock
/// alone, so bars keep their row while the axis is panned and zoomed. Columns rather than records: drawing a hundred
/// thousand of them reads little else.
struct LaneRows {
    // One element an entry, by earliest instant, of these the longer first, of these the one that comes first in the lane.
    std::vector<std::uint32_t> entries;
    std::vector<std::uint32_t> times; ///< positions in the clock's `EntryTimes::distinct()`
    std::vector<std::uint8_t> rows;   ///< from the top, at most `most_single_rows`: that one or one further down

    std::vector<std::uint32_t> by_end; ///< positions in the columns above, by latest instant

    /// Positions of the entries of each of the first rows: both their earliest and their latest instants ascend.
    std::vector<std::vector<std::uint32_t>> single_rows;
    std::size_t row_count = 0; ///< at most `most_single_rows` + 1, which is that many or more

    std::size_t size() const { return entries.size(); }
};

/// Rows further down are never drawn alone.
inline constexpr std::size_t most_single_rows = 32;

/// What the rows of all lanes are sorted by: numbers for `EntryTimes::distinct()`, which grow with the earliest instant
/// and fall with the latest of those that begin together, and which grow with the latest instant.
struct RowRanks {
    std::vector<std::uint32_t> by_begin, by_end;
};
RowRanks row_ranks(const EntryTimes& extents);

/// Gives each dated entry the topmost row that is free from its earliest instant on; those that begin first choose
/// first, of these the longer, of these the one that comes first in `entries`. `extents` is by entry. O(n + ranks).
LaneRows stack_rows(const std::vector<EntryIndex>& entries, const EntryTimes& extents, const RowRanks& ranks);

/// The rows of every lane of a document by a clock: what `Document::rows` keeps.
std::vector<LaneRows> stack_lanes(const Document& document, Clock clock);

/// By lane, how many rows it takes by the clock that needs most: what `Document::row_counts` keeps.
std::vector<std::size_t> most_row_counts(const Document& document);

/// Rows that a lane asks room for: what it needs by the clock that needs most, so that heights do not jump when the
/// clock is changed; at most 12, so that a crowded lane leaves room to the others (its last rows are then folded into a
/// count). 0 for a lane without dated entries.
std::size_t lane_row_count(const Document& document, std::size_t lane);

/// Height of a row of bars: with room for a label at ease, the least that takes one, and the least that can be hit.
inline constexpr double easy_row_px = 17;
inline constexpr double least_labelled_row_px = 11;
inline constexpr double least_row_px = 8;

/// Heights for lanes of so many rows: each row gets the same, at most easy_row_px and at least least_row_px as long as
/// the room allows; each lane has room for its name. In whole px; the sum is at most `room_px` unless even the names do
/// not fit.
std::vector<double> lane_heights(const std::vector<std::size_t>& rows, double room_px);

/// How the rows of a lane stand in its height.
struct RowFit {
    std::size_t shown = 0; ///< rows that stand alone; any others are folded into one more of `folded_px`
    double top_px = 0;     ///< from the lane's top edge to the first row
    double row_px = 0;
    double folded_px = 0; ///< 0 when nothing is folded
};

/// Rows get thinner from easy_row_px down to least_row_px; what then does not fit is folded.
RowFit fit_rows(double height_px, std::size_t rows);

} // namespace chronomap
