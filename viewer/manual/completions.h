#pragma once

#include "viewer/app/command_line_description.h"

#include <string>

namespace chronomap {

/// Scripts that let a shell complete commands, options, the words that options take, and names of files.
std::string bash_completion(const CommandLineDescription& line);
std::string zsh_completion(const CommandLineDescription& line);
std::string fish_completion(const CommandLineDescription& line);

} // namespace chronomap
