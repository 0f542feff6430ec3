#pragma once

#include "viewer/app/options.h"

#include <iosfwd>

namespace chronomap {

/// `chronomap check`: every problem of every INPUT on `out`, one a line, by the reader and by the JSON Schema.
/// Returns 1 when there is an error among them, else 0. Throws JobError.
int check_inputs(const Options& options, std::ostream& out);

} // namespace chronomap
