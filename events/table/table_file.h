#pragma once

#include "events/table/loaded_table.h"
#include "events/table/source_identity.h"

#include <filesystem>
#include <string>

namespace chronomap {

/// A table as it lay in a file.
struct OpenedTable {
    LoadedTable table;       ///< `path` and `name` are those of the table file
    SourceIdentity identity; ///< of the source it was made of
};

/// A table file of another version of the program.
struct OtherFormatError : TableError {
    using TableError::TableError;
};

/// Whether a file begins as table files do. False also for what cannot be read.
bool is_table_file(const std::filesystem::path& path);

/// Writes a table so that it can be opened without reading its source: columns as they lie in memory, each with a
/// checksum (docs/table-format.md). The file appears whole or not at all. `source`: path of the table's source as the
/// file tells it, relative to its folder; empty: it does not tell. Throws TableError.
void write_table_file(const LoadedTable& table, const SourceIdentity& identity, const std::filesystem::path& target,
                      const std::string& source);

/// The same for a table that people keep: it tells its source. Throws TableError, also when the source has changed since
/// the table was read.
void write_table_file(const LoadedTable& table, const std::filesystem::path& target);

/// Opens a table file: one of the cache, for which `source` is given, as cached_table_bytes() does, another as table_bytes().
/// Every byte of it is checked, and every number that is used to find another; of a table that is not of the cache
/// everything that events can contradict. Its rows are
/// read from the source when they are asked for: from `source`, or when that is empty from where the file says, unless
/// the file holds their text itself. When the source is not there, or not the one that it was, asking for a row throws
/// TableError, and everything else goes on. Throws TableError when the file is damaged, OtherFormatError when it is of
/// another version.
OpenedTable open_table_file(const std::filesystem::path& path, const std::filesystem::path& source = {});

} // namespace chronomap
