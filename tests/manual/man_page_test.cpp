#include "viewer/manual/man_page.h"

#include "viewer/manual/option_uses.h"

#include "support/catch.h"

#include <sstream>

using namespace chronomap;

namespace {

CommandLineDescription a_line() {
    const OptionDescription help{{"-h", "--help"}, "", "Print this help", {}};
    const OptionDescription file{{"--out"}, "FILE", "Where to", {}};
    return {"A program",
            "chronomap 9.8",
            "Exit codes: 0.",
            {help},
            {{"draw", "Draw a picture", "A dossier", {help, file}}, {"tell", "Tell", "", {help, file}}}};
}

std::string escaped(std::string name) {
    for (std::size_t i = 0; (i = name.find('-', i)) != name.npos; i += 2)
        name.replace(i, 1, "\\-");
    return name;
}

} // namespace

TEST_CASE("The manual page has every command and every option of the command line") {
    const CommandLineDescription line = describe_command_line();
    const std::string page = man_page(line, "2024-01-31");
    CHECK(page.find(".TH CHRONOMAP 1 \"2024-01-31\" \"chronomap ") == 0);
    for (const CommandDescription& command : line.commands) {
        INFO(command.name);
        CHECK(page.find("\\fBchronomap " + command.name + "\\fR") != page.npos);
        for (const OptionDescription& option : command.options) {
            INFO(option.names.back());
            CHECK(page.find("\\fB" + escaped(option.names.back()) + "\\fR") != page.npos);
        }
    }
}

TEST_CASE("An option that several commands take alike is told once, with their names") {
    const std::string page = man_page(a_line(), "2024-01-31");
    CHECK(page.find("\\fB\\-\\-out\\fR \\fIFILE\\fR\nWhere to.\n(With draw and tell.)\n") != page.npos);
    CHECK(page.find("\\fB\\-\\-out", page.find("\\fB\\-\\-out") + 1) == page.npos);
}

TEST_CASE("An option that two commands take differently is told for each") {
    CommandLineDescription line = a_line();
    line.commands[1].options[1].help = "Another thing";
    REQUIRE(option_uses(line).size() == 2);
    CHECK(option_uses(line)[1].commands == std::vector<std::string>{"tell"});
}

TEST_CASE("No text of the manual page is taken for a request") {
    CommandLineDescription line = a_line();
    line.commands[0].help = ".so /etc/passwd \\n 'tis \"quoted\" … a-b";
    std::string long_help;
    for (int i = 0; i < 40; ++i)
        long_help += ".gpkg 'and ";
    line.commands[1].help = long_help;
    const std::string page = man_page(line, "2024-01-31");
    CHECK(page.find("\\&.so /etc/passwd \\en 'tis \\(dqquoted\\(dq \\[u2026] a\\-b.\n") != page.npos);
    std::istringstream lines(page);
    for (std::string text; std::getline(lines, text);) {
        INFO(text);
        CHECK(text.size() <= 82);
        CHECK(text.compare(0, 5, ".gpkg") != 0);
        CHECK(text.compare(0, 1, "'") != 0);
    }
}
