#pragma once

#include "events/table/loaded_table.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace chronomap {

/// Writes everything of the tables that could not be used as CSV: the number of the row, the column and its value where
/// one is meant, why, then the row as it stands in its file. Of several tables their names stand first. Throws FileError
/// and TableError.
void write_rejects(const std::filesystem::path& file, const std::vector<std::shared_ptr<const LoadedTable>>& tables);

} // namespace chronomap
