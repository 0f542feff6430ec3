#pragma once

#include "events/problem.h"
#include "events/table/event_table.h"
#include "events/table/rejected_cell.h"
#include "events/table/row_source.h"
#include "events/table/source_identity.h"
#include "events/table/table_roles.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace chronomap {

/// A row that could not be used as an event, wholly or in part.
struct Reject {
    std::uint64_t row = 0; ///< from 1, the first row after the names of the columns
    std::string column, value, reason;
    RowOffset offset = 0;
};

/// What became of a source's rows.
struct TableReport {
    std::vector<RoleChoice> roles;
    std::string time_format; ///< in words: "ISO 8601", "M/D/Y (3 of 23 412 in ISO 8601)"
    std::string zone;        ///< of times without an offset; empty: no time lacked one
    bool zone_is_assumed = false;
    std::uint64_t rows = 0;     ///< of the source
    std::uint64_t rejected = 0; ///< neither place nor time could be read
    std::uint64_t undated = 0, unplaced = 0;
    std::map<std::string, std::uint64_t> rejects_by_reason;
    std::vector<Reject> rejects; ///< the first `most_rejects_kept`; see for_each_reject()
    Problems notes;              ///< what else the user must know

    static constexpr std::size_t most_rejects_kept = 1000;
};

/// The lines or the area of an event, of which the table has a point.
struct TableShape {
    RowOffset offset = 0;                       ///< of the event's row
    bool is_area = false;                       ///< rings, filled even-odd and closed implicitly; else lines
    std::vector<std::vector<WorldPoint>> parts; ///< lines that cross 180° leave [0, 1] rather than cross the map
};

/// The rows of a file that cannot be read row by row, as open_delimited_text() takes them. Empty where the file itself can.
struct RowText {
    std::shared_ptr<const void> owner;
    std::string_view bytes;
};

/// An event file that is open: its events, what its columns mean, and the way back to its text.
struct LoadedTable {
    std::filesystem::path path;
    std::string name; ///< for people: the file's name, without controls
    std::shared_ptr<const EventTable> events;
    std::shared_ptr<const RowSource> rows; ///< for the text of an event
    RowText text;
    std::filesystem::path source; ///< what was read: `path`, or what a table file was made of
    FileState source_state;       ///< before it was read
    std::vector<SourceColumn> columns;
    TableOptions options;
    TableReport report;
    std::vector<RejectedCell> rejects; ///< all, by row; empty when there were many and it comes from the cache
    std::vector<TableShape> shapes;    ///< by offset
    bool is_complete = true;           ///< false: what had been read when this was made

    /// All values of an event's row, by column. Throws TableError when the source has changed.
    std::vector<std::string> row_of(EventNumber event) const { return rows->row(events->offset_of(event)); }

    /// The column that has a role, or nothing.
    std::optional<std::size_t> column_of(ColumnRole role) const;
};

} // namespace chronomap
