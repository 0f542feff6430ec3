#pragma once

#include "viewer/scene/entry_answers.h"
#include "viewer/scene/piece_picture.h"
#include "viewer/scene/remembered.h"
#include "viewer/scene/time_scale.h"

#include <cstddef>
#include <vector>

namespace chronomap {

struct ViewState;

/// What decides how many of the entries lie in each column of a strip: not the time in view, unless a switch asks for it.
struct ColumnsQuestion {
    EntryQuestion shown; ///< without a time that does not matter
    TimeWindow time;     ///< that the strip shows
    double left = 0, right = 0;
    std::size_t columns = 0;

    friend bool operator==(const ColumnsQuestion&, const ColumnsQuestion&) = default;
};

ColumnsQuestion columns_question(const ViewState& view, const TimeScale& scale, std::size_t columns);

/// What of the timeline stays the same while one scrubs.
struct TimelineMemo {
    Remembered<ColumnsQuestion, std::vector<double>> density;            ///< expected_presence()
    Remembered<ColumnsQuestion, std::vector<std::vector<int>>> overview; ///< by lane; empty for those of tables
    Remembered<PiecesQuestion, PixelImage> overview_picture;
    Remembered<PiecesQuestion, PixelImage> table_in_view, table_outside; ///< the columns of a table's lane
};

} // namespace chronomap
