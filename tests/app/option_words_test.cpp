#include "viewer/app/option_words.h"

#include "viewer/app/command_line_description.h"
#include "viewer/app/document_loading.h"
#include "viewer/app/options.h"

#include "support/catch.h"

#include <algorithm>

using namespace chronomap;

namespace {

// A command line of that command which is right but for the option to be added.
std::vector<std::string> beginning_of(const std::string& command) {
    if (command == "render")
        return {command, "--out", "a.png"};
    if (command == "export")
        return {command, "--out", "a.csv"};
    if (command == "import")
        return {command, "a.csv", "--out", "a.chronotable"};
    return {command};
}

} // namespace

TEST_CASE("An option takes its words and no others") {
    std::size_t tried = 0;
    for (const CommandDescription& command : describe_command_line().commands)
        for (const OptionDescription& option : command.options)
            for (const std::string& word : option.words) {
                auto arguments = beginning_of(command.name);
                if (option.names.back() == "--by")
                    arguments[2] = "a.gif";
                if (option.names.back() == "--series")
                    arguments[2] = "{index}-{id}-{time}-{lang}.png";
                arguments.insert(arguments.end(), {option.names.back(), word});
                INFO(command.name << ' ' << option.names.back() << ' ' << word);
                CHECK_NOTHROW(parse_command_line(arguments));
                arguments.back() += "!";
                CHECK_THROWS_AS(parse_command_line(arguments), UsageError);
                ++tried;
            }
    CHECK(tried > 40);
}

TEST_CASE("The languages to choose are those of the interface") {
    std::vector<std::string> languages;
    for (const auto& file : std::filesystem::directory_iterator(assets_folder() / "messages"))
        languages.push_back(file.path().stem());
    std::vector<std::string> words = words_of("view", "--lang");
    std::sort(languages.begin(), languages.end());
    std::sort(words.begin(), words.end());
    CHECK(words == languages);
}

TEST_CASE("Most options take anything") {
    CHECK(words_of("render", "--title").empty());
    CHECK(words_of("list", "--limit").empty());
}
