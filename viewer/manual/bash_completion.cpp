#include "viewer/manual/completions.h"

#include "viewer/manual/option_uses.h"

#include <sstream>

namespace chronomap {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

std::string names_of(const std::vector<OptionDescription>& options) {
    std::string line;
    for (const OptionDescription& option : options)
        line += (line.empty() ? "" : " ") + joined(option.names);
    return line;
}

// What may stand after an option: its words; a file, which is left to the shell; or something that nobody can complete.
void write_values(std::ostream& out, const CommandLineDescription& line) {
    std::string files, others;
    for (const CommandDescription& command : line.commands)
        for (const OptionDescription& option : command.options) {
            const std::string place = command.name + ':' + option.names.back();
            if (!option.words.empty())
                out << "    " << place << ") _chronomap_words '" << joined(option.words) << "'; return ;;\n";
            else if (!option.value.empty())
                (takes_file(option) ? files : others) += '|' + place;
        }
    out << "    " << files.substr(1) << ") return ;;\n"
        << "    " << others.substr(1) << ") compopt +o default 2>/dev/null; return ;;\n";
}

} // namespace

std::string bash_completion(const CommandLineDescription& line) {
    std::vector<std::string> commands;
    for (const CommandDescription& command : line.commands)
        commands.push_back(command.name);
    std::ostringstream out;
    out << "# Completes the command line of chronomap in bash. Names of files are left to the shell.\n"
           "_chronomap_words() {\n"
           "    mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$word\")\n"
           "}\n\n"
           "_chronomap() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=view\n"
           "    COMPREPLY=()\n"
           "    if [ \"$word\" = = ]; then word=; elif [ \"$before\" = = ]; then before=${COMP_WORDS[COMP_CWORD-2]}; "
           "fi\n"
           "    if [ \"$COMP_CWORD\" -gt 1 ]; then\n"
           "        case ${COMP_WORDS[1]} in\n";
    for (const std::string& command : commands)
        out << "        " << command << ") command='" << command << "' ;;\n";
    out << "        esac\n    fi\n    case $command:$before in\n";
    write_values(out, line);
    out << "    esac\n    case $COMP_CWORD:$command:$word in\n"
        << "    1:*:-*) _chronomap_words '" << names_of(line.options) << ' ' << names_of(line.commands.front().options)
        << "' ;;\n"
        << "    1:*) _chronomap_words '" << joined(commands) << "' ;;\n";
    for (const CommandDescription& command : line.commands)
        out << "    *:" << command.name << ":-*) _chronomap_words '" << names_of(command.options) << "' ;;\n";
    out << "    esac\n}\n\ncomplete -o default -F _chronomap chronomap\n";
    return out.str();
}

} // namespace chronomap
