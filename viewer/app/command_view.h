#pragma once

#include "viewer/app/options.h"

#include <iosfwd>

namespace chronomap {

/// `chronomap view`: the window. Problems of the input go to `err`. Returns the exit code. Throws JobError (also when
/// there is no display), UsageError, and what the window throws.
int view_document(const Options& options, std::ostream& err);

} // namespace chronomap
