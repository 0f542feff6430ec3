#pragma once

#include "events/table/row_interpreter.h"
#include "events/table/row_source.h"
#include "events/table/table_builder.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace chronomap {

/// What reading all rows of a source came to, beside the events.
struct RowsRead {
    std::uint64_t rows = 0;
    RowCounts counts;
    std::vector<RejectedCell> rejects;   ///< in the order of the rows, numbered in the source
    std::vector<std::uint32_t> by_piece; ///< number of rows
};

/// Reads all rows on some threads and gives the events to the builder, piece by piece. `after_piece` is called on the
/// reading threads whenever the builder has got one more; it may be null. Throws what RowSource::read() throws.
RowsRead read_events(const RowSource& source, const RowInterpretation& interpretation, unsigned threads,
                     Progress& progress, TableBuilder& builder, const std::function<void()>& after_piece);

} // namespace chronomap
