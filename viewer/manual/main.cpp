#include "viewer/manual/completions.h"
#include "viewer/manual/man_page.h"

#include <iostream>
#include <string>
#include <string_view>

using namespace chronomap;

// chronomap-manual man DATE | bash | zsh | fish: prints the manual page, or a shell's completion, of the command line.
int main(int argc, char* argv[]) {
    const std::string_view form = argc > 1 ? argv[1] : "";
    const CommandLineDescription line = describe_command_line();
    if (form == "man" && argc == 3)
        std::cout << man_page(line, argv[2]);
    else if (form == "bash")
        std::cout << bash_completion(line);
    else if (form == "zsh")
        std::cout << zsh_completion(line);
    else if (form == "fish")
        std::cout << fish_completion(line);
    else
        return std::cerr << "chronomap-manual: expected man DATE, bash, zsh or fish\n", 2;
    return std::cout.flush() ? 0 : 1;
}
