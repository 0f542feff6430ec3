#pragma once

namespace CLI {
class App;
}

namespace chronomap {

struct Options;

/// Tells the parser of every command and option; what it then parses goes into the options.
void declare_command_line(CLI::App& app, Options& options);

} // namespace chronomap
