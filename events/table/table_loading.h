#pragma once

#include "events/table/loaded_table.h"

namespace chronomap {

/// Where tables are kept ready between runs, and whether. A folder that cannot be written to is no error.
struct TableCache {
    std::filesystem::path folder; ///< empty: nothing is kept, nothing is looked up
};

/// Opens an event file: from the cache when it holds this very source understood with these options, else by reading all
/// of it. `partial` is given what has been read so far, now and then, from any thread; null when nobody wants to know.
/// Throws TableError when nothing usable comes of it, and Cancelled.
std::shared_ptr<const LoadedTable>
load_table(const std::filesystem::path& path, const TableOptions& options, const TableCache& cache, Progress& progress,
           const std::function<void(std::shared_ptr<const LoadedTable>)>& partial = nullptr);

} // namespace chronomap
