#include "viewer/manual/examples.h"

#include "viewer/app/options.h"

#include "support/catch.h"

#include <sstream>

using namespace chronomap;

TEST_CASE("Every example of the manual page is a command line that is understood") {
    for (const Example& example : examples()) {
        INFO(example.command);
        std::istringstream words(example.command);
        std::string program;
        words >> program;
        CHECK(program == "chronomap");
        std::vector<std::string> arguments;
        for (std::string word; words >> word;)
            arguments.push_back(word);
        CHECK_NOTHROW(parse_command_line(arguments));
        CHECK(example.what.back() == '.');
    }
}
