#pragma once

#include "events/table/place_columns.h"
#include "events/table/rejected_cell.h"
#include "events/table/time_columns.h"
#include "events/table/word_numbers.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace chronomap {

/// What all rows of a source are read with. Lives as long as the interpreters.
struct RowInterpretation {
    RowMeaning meaning;
    WantedColumns wanted{meaning};
    TimeZone zone;               ///< of times without an offset
    PositionTransform transform; ///< of coordinates that are not degrees
    std::shared_ptr<EventNumberings> numberings;
};

/// What was counted while rows were read.
struct RowCounts {
    std::uint64_t rejected = 0;              ///< rows with neither a time nor a place
    std::uint64_t undated = 0, unplaced = 0; ///< of the others
    std::uint64_t unread_magnitudes = 0;     ///< that are neither empty nor a number
    TimeCounts times, ends;

    void add(const RowCounts& other);
};

/// Makes events of the rows of a source. For one thread.
class RowInterpreter {
public:
    explicit RowInterpreter(const RowInterpretation& interpretation);

    /// Appends the events of a block to the columns of its piece, and what could not be used to the rejects: a value that
    /// is no time or no place, though the row stays when it has the other; a row that has neither is left out.
    void read(const RowBlock& block, EventColumns& events, std::vector<RejectedCell>& rejects);

    RowCounts counts() const;

private:
    void drop_rows_with_nothing(const RowBlock& block, BlockRejects& rejects);
    void append_shapes(EventColumns& events);
    void append_numbers(const RowBlock& block, EventColumns& events);
    float magnitude_of(const Cell& cell);

    template <class Value, class Column, class Of>
    void append(std::vector<Value>& to, const Column& column, Of of);

    const RowInterpretation& m_interpretation;
    TimeColumns m_times;
    PlaceColumns m_places;
    WordNumbers m_categories, m_sources;
    RowCounts m_counts;

    std::vector<std::int64_t> m_times_ms; ///< of the block, by row
    std::vector<std::uint32_t> m_shapes;
    std::vector<FixedPoint> m_points;
    std::vector<std::uint32_t> m_kept; ///< the rows that are events, when not all are
    bool m_keeps_all = true;
    std::string m_room;
};

} // namespace chronomap
