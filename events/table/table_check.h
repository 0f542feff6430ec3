#pragma once

#include "events/table/table_parts.h"

namespace chronomap {

/// Throws TableError unless the parts of a table fit together: columns as long as they must be, segments that follow each
/// other, and no number that is used to find something else too large.
void check_parts(const TableParts& parts, unsigned threads);

} // namespace chronomap
