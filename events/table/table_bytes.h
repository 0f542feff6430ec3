#pragma once

#include "geodata/memory_map.h"

#include <cstdint>
#include <filesystem>

namespace chronomap {

/// The bytes of a table file that lies where anybody may write: in memory of their own, so that what was checked stays as
/// it was. Larger ones than `most_copied_bytes` are mapped as those of the cache are. Throws TableError.
MemoryMap table_bytes(const std::filesystem::path& path, unsigned threads);

inline constexpr std::uint64_t most_copied_bytes = std::uint64_t{1} << 30;

/// The bytes of a table file of the cache: mapped, because only the program writes there, and never into a file that is
/// there already. Throws TableError.
MemoryMap cached_table_bytes(const std::filesystem::path& path);

} // namespace chronomap
