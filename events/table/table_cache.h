#pragma once

#include "events/table/table_loading.h"

#include <filesystem>
#include <memory>

namespace chronomap {

/// Where a cache keeps the table of a source understood with some options. The name tells neither.
std::filesystem::path cached_table_path(const TableCache& cache, const std::filesystem::path& source,
                                        const TableOptions& options);

/// The table of a source as it is now, understood with these options; null when it is not kept. What is kept of another
/// state of the source, damaged, or of another version is removed. Throws TableError when there is no such source.
std::shared_ptr<const LoadedTable> find_in_cache(const TableCache& cache, const std::filesystem::path& source,
                                                 const TableOptions& options);

/// Writes a complete table of a source into the cache, behind the program's back: the process does not end before it is
/// written, or cannot be, which is no error. Also removes what nobody has asked for longest when the cache grows beyond
/// `most_cache_bytes`.
void keep_in_cache(const TableCache& cache, std::shared_ptr<const LoadedTable> table);

inline constexpr std::uint64_t most_cache_bytes = std::uint64_t{4} << 30;

/// Waits until all that is being written is.
void wait_for_cache();

} // namespace chronomap
