#pragma once

#include "events/table/table_parts.h"

namespace chronomap {

/// Throws TableError unless the parts of a table fit together: columns as long as they must be, segments that follow each
/// other, and no number that is used to find something else too large.
void check_parts(const TableParts& parts, unsigned threads);

/// Throws TableError unless every number of such a table is one that an event may have: bounds of times in their order, shapes
/// that lie between those of their run, magnitudes and radii that are numbers. For tables that anybody may have made; looks
/// at every event.
void check_numbers(const TableParts& parts, unsigned threads);

} // namespace chronomap
