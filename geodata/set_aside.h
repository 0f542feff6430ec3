#pragma once

#include <filesystem>
#include <optional>

namespace chronomap {

/// Renames a file that cannot be trusted to FILE.damaged, or FILE.damaged-2 and so on where something was set aside before,
/// and gives the new name. Nothing when it cannot be renamed; it is then as it was.
std::optional<std::filesystem::path> set_aside(const std::filesystem::path& file);

/// The name that a file had before it was set aside; nothing for a file that was not.
std::optional<std::filesystem::path> name_before_set_aside(const std::filesystem::path& path);

} // namespace chronomap
