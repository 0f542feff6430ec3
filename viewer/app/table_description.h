#pragma once

#include "events/table/loaded_table.h"

#include <iosfwd>

namespace chronomap {

/// What was understood of a table, for people: its columns and why, how many rows could be used, what is doubtful, then
/// the first twenty values and rows that could not be used, each with its row, column and reason.
void describe_with_rejects(const LoadedTable& table, std::ostream& out);

} // namespace chronomap
