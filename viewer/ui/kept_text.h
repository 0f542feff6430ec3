#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace chronomap {

/// What a small file holds that the program keeps; nothing when there is none. Throws FileError when it cannot be read, or is
/// larger than 16 MB: nothing of ours is.
std::optional<std::string> kept_text(const std::filesystem::path& file);

/// A name for what is kept about a file, which does not tell where the file lies: 16 hexadecimal digits.
std::string digest_of_path(const std::filesystem::path& file);

} // namespace chronomap
