#include "viewer/manual/completions.h"

#include "support/catch.h"

#include <cctype>
#include <set>
#include <sstream>

using namespace chronomap;

namespace {

// The words of a text, parted by anything that cannot be in a name.
std::set<std::string> words_in(const std::string& text) {
    std::set<std::string> words;
    std::string word;
    for (const char c : text + ' ') {
        const bool is_part = std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '/';
        if (is_part) {
            word += c;
        } else {
            words.insert(word);
            word.clear();
        }
    }
    return words;
}

std::string line_that_begins(const std::string& text, const std::string& beginning) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (line.compare(0, beginning.size(), beginning) == 0)
            return line;
    return {};
}

} // namespace

TEST_CASE("bash completes every option of a command") {
    const CommandLineDescription line = describe_command_line();
    const std::string script = bash_completion(line);
    for (const CommandDescription& command : line.commands) {
        const auto words = words_in(line_that_begins(script, "    *:" + command.name + ":-*) _chronomap_words '"));
        for (const OptionDescription& option : command.options)
            for (const std::string& name : option.names) {
                INFO(command.name << ' ' << name);
                CHECK(words.count(name) == 1);
            }
    }
}

TEST_CASE("zsh completes every option of a command") {
    const CommandLineDescription line = describe_command_line();
    const std::string script = zsh_completion(line);
    for (const CommandDescription& command : line.commands) {
        const std::size_t begin = script.find("\n    " + command.name + ")\n");
        REQUIRE(begin != script.npos);
        const std::string part = script.substr(begin, script.find("\n        ;;\n", begin) - begin);
        for (const OptionDescription& option : command.options) {
            INFO(command.name << ' ' << option.names.back());
            CHECK(part.find("'*" + option.names.back() + (option.value.empty() ? "[" : "=[")) != part.npos);
        }
    }
}

TEST_CASE("fish completes every option of a command") {
    const CommandLineDescription line = describe_command_line();
    const std::string script = fish_completion(line);
    for (const CommandDescription& command : line.commands)
        for (const OptionDescription& option : command.options) {
            if (option.names.back() == "--help")
                continue; // of every command alike
            INFO(command.name << ' ' << option.names.back());
            bool is_told = false;
            std::istringstream lines(script);
            for (std::string told; std::getline(lines, told) && !is_told;)
                is_told = words_in(told).count(command.name) &&
                          told.find(" -l " + option.names.back().substr(2) + ' ') != told.npos;
            CHECK(is_told);
        }
}

TEST_CASE("Completions know the words that an option takes") {
    const CommandLineDescription line = describe_command_line();
    CHECK(bash_completion(line).find("render:--only) _chronomap_words 'sure maybe map figure'") != std::string::npos);
    CHECK(zsh_completion(line).find(":NAME:(light dark contrast print)'") != std::string::npos);
    CHECK(fish_completion(line).find(" -l clock -x -a 'story happened known' ") != std::string::npos);
}

TEST_CASE("Help with quotes and brackets stays within its quotes") {
    const OptionDescription odd{{"--odd"}, "A:B", "the user's [own] way: \\", {}};
    const CommandLineDescription line{"", "", "", {}, {{"draw", "It's", "", {odd}}}};
    CHECK(zsh_completion(line).find("'*--odd=[the user'\\''s \\[own\\] way\\: \\\\]:A\\:B: '") != std::string::npos);
    CHECK(fish_completion(line).find("-d 'the user\\'s [own] way: \\\\'") != std::string::npos);
}
