#pragma once

#include "viewer/app/options.h"

#include <iosfwd>

namespace chronomap {

/// Whether --out names a film: .gif or .mp4.
bool is_film(const std::filesystem::path& out);

/// `chronomap render --out film.gif|.mp4`: the view's window, played by entry or by clock. Problems of the input go to `err`.
/// Returns the exit code. Throws JobError, UsageError, FileError, and what painting throws.
int render_film(const Options& options, std::ostream& err);

} // namespace chronomap
