#pragma once

#include "events/table/loaded_table.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace chronomap {

/// Whether a table knows everything that was rejected of it. One that was kept as a file may know the first of very many.
bool has_all_rejects(const LoadedTable& table);

/// Writes everything of the tables that could not be used, as far as they know it, as CSV: the number of the row, the column and its value where
/// one is meant, why, then the row as it stands in its file. Of several tables their names stand first. Throws FileError
/// and TableError.
void write_rejects(const std::filesystem::path& file, const std::vector<std::shared_ptr<const LoadedTable>>& tables);

} // namespace chronomap
