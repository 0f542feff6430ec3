#pragma once

#include "viewer/app/options.h"

#include <iosfwd>

namespace chronomap {

/// `chronomap list`: entries and counts as a table or as JSON on `out`, problems on `err`. Returns the exit code.
/// Throws JobError, UsageError.
int list_entries(const Options& options, std::ostream& out, std::ostream& err);

} // namespace chronomap
