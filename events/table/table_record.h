#pragma once

#include "events/table/loaded_table.h"
#include "events/table/source_identity.h"
#include "events/table/table_parts.h"

#include <string>
#include <string_view>

namespace chronomap {

/// What a table file tells beside the columns.
struct TableRecord {
    SourceIdentity identity;
    std::string source; ///< path of the source relative to the table file; empty: not told
    LoadedTable table;  ///< without events, rows, shapes and rejects
    TableParts parts;   ///< without columns, and without the counts of the summary
};

std::string encoded(const TableRecord& record);

/// Throws TableError when the bytes are no record, or tell what cannot be.
TableRecord decoded_record(std::string_view bytes);

/// Lines and areas of events, and cells that could not be used; of these none when there are more than
/// `most_rejects_in_file`.
inline constexpr std::size_t most_rejects_in_file = 100'000;
std::string encoded(const std::vector<TableShape>& shapes);
std::string encoded(const std::vector<RejectedCell>& rejects);
std::vector<TableShape> decoded_shapes(std::string_view bytes);
std::vector<RejectedCell> decoded_rejects(std::string_view bytes);

} // namespace chronomap
