#include "viewer/manual/completions.h"

#include "viewer/manual/option_uses.h"

#include <sstream>
#include <string_view>

namespace chronomap {
namespace {

std::string in_quotes(std::string_view text) {
    std::string escaped = "'";
    for (const char c : text)
        escaped += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    return escaped + '\'';
}

std::string condition_of(const OptionUse& use) {
    std::string condition = "__chronomap_command";
    for (const std::string& command : use.commands)
        condition += ' ' + command;
    return condition;
}

void write_option(std::ostream& out, const OptionDescription& option, std::string_view condition) {
    out << "complete -c chronomap";
    if (!condition.empty())
        out << " -n " << in_quotes(condition);
    for (const std::string& name : option.names)
        out << (name.compare(0, 2, "--") == 0 ? " -l " : " -s ") << name.substr(name.find_first_not_of('-'));
    if (!option.words.empty()) {
        std::string words;
        for (const std::string& word : option.words)
            words += (words.empty() ? "" : " ") + word;
        out << " -x -a " << in_quotes(words);
    } else if (!option.value.empty()) {
        out << (takes_file(option) ? " -r -F" : " -x");
    }
    out << " -d " << in_quotes(option.help) << '\n';
}

} // namespace

std::string fish_completion(const CommandLineDescription& line) {
    std::ostringstream out;
    out << "# Completes the command line of chronomap in fish.\n"
           "function __chronomap_command --description 'Whether the command is one of these'\n"
           "    set -l words (commandline -opc)\n"
           "    set -l command view\n"
           "    if set -q words[2]; and contains -- $words[2]";
    for (const CommandDescription& command : line.commands)
        out << ' ' << command.name;
    out << "\n        set command $words[2]\n"
           "    end\n"
           "    contains -- $command $argv\n"
           "end\n\n";
    for (const CommandDescription& command : line.commands)
        out << "complete -c chronomap -n __fish_is_first_token -a " << command.name << " -d " << in_quotes(command.help)
            << '\n';
    for (const OptionDescription& option : line.options)
        write_option(out, option, {});
    for (const OptionUse& use : option_uses(line))
        write_option(out, use.option, condition_of(use));
    return out.str();
}

} // namespace chronomap
