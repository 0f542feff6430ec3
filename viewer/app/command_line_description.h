#pragma once

#include <string>
#include <vector>

namespace chronomap {

struct OptionDescription {
    std::vector<std::string> names; ///< "-h", "--help": short ones first
    std::string value;              ///< what it takes, such as FILE; empty for a switch
    std::string help;
    std::vector<std::string> words; ///< the values there are, where they are few
};

struct CommandDescription {
    std::string name;
    std::string help;
    std::string inputs; ///< what it reads; empty: nothing
    std::vector<OptionDescription> options;
};

/// What the command line takes, for manuals and shell completions: told by the parser that reads it.
struct CommandLineDescription {
    std::string help;
    std::string version; ///< "chronomap 1.2.3"
    std::string footer;
    std::vector<OptionDescription> options; ///< those that stand without a command
    std::vector<CommandDescription> commands;
};

CommandLineDescription describe_command_line();

} // namespace chronomap
