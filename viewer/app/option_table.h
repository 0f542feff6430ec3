#pragma once

#include "viewer/app/options.h"

#include <span>
#include <string>

namespace chronomap {

struct CommandRow {
    const char* name;
    Subcommand command;
    unsigned bit; ///< one of its own
    const char* help;
};

struct OptionRow {
    const char* name;
    const char* value; ///< what it takes; empty for a switch
    unsigned commands; ///< the bits of those that take it
    const char* help;
    void (*take)(Options&, const std::string&); ///< throws UsageError
    bool repeats = false;                       ///< may be given several times
};

/// All commands, and all options: the one place that knows which command takes which.
std::span<const CommandRow> command_rows();
std::span<const OptionRow> option_rows();

} // namespace chronomap
