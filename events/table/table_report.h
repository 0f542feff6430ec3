#pragma once

#include "events/table/loaded_table.h"
#include "events/table/role_finding.h"
#include "events/table/table_reading.h"

#include <functional>
#include <string>
#include <vector>

namespace chronomap {

/// What a report is made of.
struct ReportParts {
    const LoadedTable& table; ///< its path, columns, options and rows
    const RoleFinding& finding;
    const RowsRead& read;
    Problems more_notes; ///< of those who opened and built the table
};

TableReport make_report(const ReportParts& parts);

/// How many values and rows of a source could not be used.
std::uint64_t reject_count(const TableReport& report);

/// A rejected cell with its value, as people read it.
Reject reject_of(const LoadedTable& table, const RejectedCell& cell);

/// Calls with every value and every row of a table that could not be used, in the order of the rows. Of a table from the
/// cache with more than TableReport::most_rejects_kept these only: load it without one for all. Throws TableError when the
/// source has changed.
void for_each_reject(const LoadedTable& table, const std::function<void(const Reject&)>& call);

/// For people, a few lines: which column is for what and why, and how many rows could be used.
///
///     time       "Date"       named so; all 500 values looked at are times (M/D/Y: 301 have a second number above 12)
///     longitude  "Longitude"  named so; all 500 values looked at are longitudes
///
///     23 412 rows; times: M/D/Y (3 of 23 412 in ISO 8601), without an offset taken as UTC (assumed; --time-zone tells otherwise)
///     2 rows rejected, having neither a time nor a place; 5 without a time, 1 without a place
///         3  longitudes run from -180 to 180
std::string describe(const LoadedTable& table);

} // namespace chronomap
