#pragma once

#include "viewer/app/options.h"

#include <iosfwd>

namespace chronomap {

/// `chronomap forget`: lists on `out` all that the program has kept on this machine, asks on `err` for a `yes` from `in` when
/// that is a terminal and the options do not say it already, and removes it. Returns the exit code. Throws JobError when
/// nobody agrees, or when something could not be removed.
int forget_everything(const Options& options, std::istream& in, bool in_is_terminal, std::ostream& out,
                      std::ostream& err);

} // namespace chronomap
