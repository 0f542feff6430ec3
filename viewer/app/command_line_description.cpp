#include "viewer/app/command_line_description.h"

#include "viewer/app/command_line_parser.h"
#include "viewer/app/option_words.h"
#include "viewer/app/options.h"

#include <CLI/CLI.hpp>

#include <string_view>

namespace chronomap {
namespace {

std::vector<OptionDescription> options_of(const CLI::App& app, std::string_view command) {
    std::vector<OptionDescription> options;
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional())
            continue;
        OptionDescription& told = options.emplace_back();
        for (const std::string& name : option->get_snames())
            told.names.push_back('-' + name);
        for (const std::string& name : option->get_lnames())
            told.names.push_back("--" + name);
        told.help = option->get_description();
        if (option->get_expected_max() > 0)
            told.value = option->get_type_name();
        told.words = words_of(command, told.names.back());
    }
    return options;
}

std::string inputs_of(const CLI::App& app) {
    for (const CLI::Option* option : app.get_options())
        if (option->get_positional())
            return option->get_description();
    return {};
}

} // namespace

CommandLineDescription describe_command_line() {
    Options options;
    CLI::App app;
    declare_command_line(app, options);
    CommandLineDescription told{app.get_description(), app.version(), app.get_footer(), options_of(app, ""), {}};
    for (const CLI::App* command : app.get_subcommands({}))
        told.commands.push_back({command->get_name(), command->get_description(), inputs_of(*command),
                                 options_of(*command, command->get_name())});
    return told;
}

} // namespace chronomap
