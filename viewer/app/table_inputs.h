#pragma once

#include "events/table/table_loading.h"
#include "viewer/app/options.h"

#include <iosfwd>
#include <memory>
#include <vector>

namespace chronomap {

/// Where tables are kept ready between runs: $XDG_CACHE_HOME/chronomap, else ~/.cache/chronomap. Nowhere for somebody who
/// wants nothing kept, or has no home.
TableCache table_cache(const Options& options);

/// Loads one event file as load_table() does. Throws JobError with the file's name, and Cancelled.
std::shared_ptr<const LoadedTable>
load_one_table(const std::filesystem::path& file, const Options& options, Progress& progress,
               const std::function<void(std::shared_ptr<const LoadedTable>)>& partial = nullptr);

/// Loads the event files among the inputs, with a bar on the terminal while it takes long, and writes the file of rejects
/// that was asked for. What could not be used of them is told on `err`. Throws JobError.
std::vector<std::shared_ptr<const LoadedTable>> load_tables(const std::vector<std::filesystem::path>& files,
                                                            const Options& options, std::ostream& err);

/// Writes the file of rejects where one is asked for and there are tables. Tells on `err` when a table has
/// not kept all of them. Throws JobError, FileError.
void keep_rejects(const std::vector<std::shared_ptr<const LoadedTable>>& tables, const Options& options,
                  std::ostream& err);

/// What people must know of a table before they trust a picture of it: rows that could not be used, a zone that was
/// assumed. A line each.
void tell_doubts(const LoadedTable& table, std::ostream& err);

} // namespace chronomap
