#pragma once

#include "viewer/app/options.h"

#include <iosfwd>

namespace chronomap {

/// `chronomap render`: one picture into a file, without a display, and on demand its words into another. Problems of the input go to `err`. Returns the exit
/// code. Throws JobError, UsageError, and what painting and writing throw.
int render_picture(const Options& options, std::ostream& err);

} // namespace chronomap
