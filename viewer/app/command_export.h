#pragma once

#include "viewer/app/options.h"

#include <iosfwd>

namespace chronomap {

/// `chronomap export`: the entries that `list` would list, and of a time only those in it or maybe in it, as a file for
/// other programs. Problems of the input go to `err`. Returns the exit code. Throws JobError, UsageError, FileError.
int export_entries(const Options& options, std::ostream& err);

} // namespace chronomap
