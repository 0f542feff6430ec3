#pragma once

#include "viewer/app/options.h"

#include <iosfwd>

namespace chronomap {

/// `chronomap render --series`: a picture each of entries, days, hours or languages, into files named by the pattern of
/// --out (and its words by that of --alt-text). Folders that are missing are made. Stops at the first failure, and when
/// asked to; what is there then is whole. Problems of the input go to `err`. Returns the exit code. Throws JobError,
/// UsageError, FileError, and what painting throws.
int render_series(const Options& options, std::ostream& err);

/// Refuses a pattern with an unknown placeholder, or without one that tells the pictures of the series apart. `option` is
/// where it stands: "--out". Throws UsageError.
void check_pattern(const char* option, const std::string& pattern, SeriesKind kind);

} // namespace chronomap
