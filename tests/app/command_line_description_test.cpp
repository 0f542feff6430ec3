#include "viewer/app/command_line_description.h"

#include "support/catch.h"

#include <algorithm>

using namespace chronomap;

namespace {

const CommandDescription& command_named(const CommandLineDescription& line, const std::string& name) {
    return *std::find_if(line.commands.begin(), line.commands.end(),
                         [&](const CommandDescription& command) { return command.name == name; });
}

const OptionDescription* option_named(const CommandDescription& command, const std::string& name) {
    const auto found = std::find_if(command.options.begin(), command.options.end(),
                                    [&](const OptionDescription& option) { return option.names.back() == name; });
    return found == command.options.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("The command line tells its commands and options") {
    const CommandLineDescription line = describe_command_line();
    REQUIRE(line.commands.size() >= 6);
    CHECK(line.commands.front().name == "view");
    CHECK(line.version.find("chronomap ") == 0);
    CHECK(line.options.front().names == std::vector<std::string>{"-h", "--help"});
    CHECK(line.options.back().names == std::vector<std::string>{"--version"});

    const CommandDescription& render = command_named(line, "render");
    CHECK(render.inputs.find("A dossier") == 0);
    REQUIRE(option_named(render, "--out"));
    CHECK(option_named(render, "--out")->value == "FILE");
    CHECK_FALSE(option_named(render, "--json"));
}

TEST_CASE("A switch takes no value, what may be repeated takes one") {
    const CommandLineDescription line = describe_command_line();
    CHECK(option_named(command_named(line, "list"), "--json")->value.empty());
    CHECK(option_named(command_named(line, "view"), "--help")->value.empty());
    CHECK(option_named(command_named(line, "view"), "--filter")->value == "FACET=ID");
    CHECK(option_named(command_named(line, "view"), "--theme")->words.size() == 4);
}
