#pragma once

#include <cstdint>
#include <filesystem>

namespace chronomap {

inline constexpr const char* cached_table_extension = ".chronotable";

/// Makes a folder that only its owner can look into, unless it is there. Errors show when it is written to.
void make_private_folder(const std::filesystem::path& folder);

/// Removes the tables that have not been asked for longest until the others have no more than `most_bytes`, but never
/// `kept`; and what writers that were killed have left.
void tidy_cache(const std::filesystem::path& folder, std::uint64_t most_bytes, const std::filesystem::path& kept);

} // namespace chronomap
