#pragma once

#include "viewer/app/command_line_description.h"

#include <string>
#include <vector>

namespace chronomap {

/// An option and the commands that take it with that meaning.
struct OptionUse {
    OptionDescription option;
    std::vector<std::string> commands; ///< in the order of the commands
};

/// Every option of the commands once for each of its meanings, in the order of their names; --help, which is no command's
/// own, is left out.
std::vector<OptionUse> option_uses(const CommandLineDescription& line);

/// Whether the value of an option names a file.
bool takes_file(const OptionDescription& option);

} // namespace chronomap
