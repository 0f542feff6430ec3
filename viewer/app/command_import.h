#pragma once

#include "viewer/app/options.h"

#include <iosfwd>

namespace chronomap {

/// `chronomap import`: an event file as a table file, with a report of what was understood on `out`. Returns the exit
/// code. Throws JobError.
int import_events(const Options& options, std::ostream& out, std::ostream& err);

} // namespace chronomap
