#pragma once

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace chronomap {

/// A file cannot be read; the message says why, without the file's name.
struct InputFileError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The bytes of a file, at most one more than `most_bytes`, so that a larger one can be told. Reads pipes that somebody
/// writes into as well; one of which nobody does within two seconds is empty. Throws InputFileError.
std::string read_input_file(const std::filesystem::path& path, std::size_t most_bytes);

/// The first bytes of a regular file; none of anything else and of what cannot be read. Never waits.
std::string beginning_of_file(const std::filesystem::path& path, std::size_t most_bytes);

} // namespace chronomap
