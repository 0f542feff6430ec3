#pragma once

#include "events/problem.h"

#include <filesystem>

namespace chronomap {

/// What the JSON Schema `schema_file` finds wrong with a JSON file: one error for each place, the innermost places
/// only. A schema that cannot be read is a warning, and so is a file of which only a part was looked at, because it is very large, or none, because it is a pipe. `file` must be well-formed and of bounded nesting.
Problems check_against_schema(const std::filesystem::path& file, const std::filesystem::path& schema_file);

/// The problems of `more` about places of which `told` has no error: not there, nor within, nor around.
Problems not_yet_told(Problems more, const Problems& told);

} // namespace chronomap
