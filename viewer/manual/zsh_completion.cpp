#include "viewer/manual/completions.h"

#include "viewer/manual/option_uses.h"

#include <sstream>
#include <string_view>

namespace chronomap {
namespace {

// Within the single quotes of an _arguments specification.
std::string zsh_text(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '\'')
            escaped += "'\\''";
        else if (c == ':' || c == '[' || c == ']' || c == '\\')
            escaped += std::string("\\") + c;
        else
            escaped += c;
    }
    return escaped;
}

std::string action_of(const OptionDescription& option) {
    if (option.words.empty())
        return takes_file(option) ? "_files" : " ";
    std::string words = "(";
    for (const std::string& word : option.words)
        words += (words.size() == 1 ? "" : " ") + word;
    return words + ')';
}

void write_options(std::ostream& out, const std::vector<OptionDescription>& options, std::string_view indent) {
    for (const OptionDescription& option : options)
        for (const std::string& name : option.names) {
            out << indent << "'*" << name << (option.value.empty() ? "" : "=") << '[' << zsh_text(option.help) << ']';
            if (!option.value.empty())
                out << ':' << zsh_text(option.value) << ':' << action_of(option);
            out << "' \\\n";
        }
}

void write_command(std::ostream& out, const CommandDescription& command) {
    out << "    " << command.name << ")\n        _arguments \\\n";
    write_options(out, command.options, "            ");
    out << "            " << (command.inputs.empty() ? "&& return" : "'*:input:_files' && return") << "\n        ;;\n";
}

} // namespace

std::string zsh_completion(const CommandLineDescription& line) {
    std::ostringstream out;
    out << "#compdef chronomap\n"
           "# Completes the command line of chronomap in zsh.\n"
           "_chronomap() {\n"
           "    local -a commands=(\n";
    for (const CommandDescription& command : line.commands)
        out << "        '" << command.name << ':' << zsh_text(command.help) << "'\n";
    out << "    )\n"
           "    if (( CURRENT == 2 )); then\n"
           "        _describe -t commands command commands\n"
           "    fi\n"
           "    local command=view\n"
           "    if (( CURRENT > 2 && ${+commands[(r)$words[2]:*]} )); then\n"
           "        command=$words[2]\n"
           "        shift words\n"
           "        (( CURRENT-- ))\n"
           "    else\n"
           "        _arguments \\\n";
    write_options(out, line.options, "            ");
    out << "            && return\n"
           "    fi\n"
           "    case $command in\n";
    for (const CommandDescription& command : line.commands)
        write_command(out, command);
    out << "    esac\n}\n\n_chronomap \"$@\"\n";
    return out.str();
}

} // namespace chronomap
