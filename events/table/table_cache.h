#pragma once

#include "events/table/table_loading.h"

#include <filesystem>
#include <memory>

namespace chronomap {

/// Where a cache keeps the table of a source understood with some options. The name tells neither.
std::filesystem::path cached_table_path(const TableCache& cache, const std::filesystem::path& source,
                                        const TableOptions& options);

/// What a cache knows of a source.
struct CacheAnswer {
    std::shared_ptr<const LoadedTable> table; ///< null when it is not kept
    std::filesystem::path set_aside;          ///< what was kept damaged, under its new name; else empty
};

/// The table of a source as it is now, understood with these options. What is kept of another state of the source, or by
/// another version of the program, is removed; what is damaged is set aside. Throws TableError when there is no such source.
CacheAnswer find_in_cache(const TableCache& cache, const std::filesystem::path& source, const TableOptions& options);

/// Writes a complete table of a source into the cache, behind the program's back: the process does not end before it is
/// written, or cannot be, which is no error. Also removes what nobody has asked for longest when the cache grows beyond
/// `most_cache_bytes`.
void keep_in_cache(const TableCache& cache, std::shared_ptr<const LoadedTable> table);

inline constexpr std::uint64_t most_cache_bytes = std::uint64_t{4} << 30;

/// Waits until all that is being written is.
void wait_for_cache();

} // namespace chronomap
