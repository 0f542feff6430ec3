#include "viewer/manual/option_uses.h"

#include <algorithm>

namespace chronomap {

std::vector<OptionUse> option_uses(const CommandLineDescription& line) {
    std::vector<OptionUse> uses;
    for (const CommandDescription& command : line.commands)
        for (const OptionDescription& option : command.options) {
            if (option.names.back() == "--help")
                continue;
            const auto known = std::find_if(uses.begin(), uses.end(), [&](const OptionUse& use) {
                return use.option.names == option.names && use.option.value == option.value &&
                       use.option.help == option.help;
            });
            if (known == uses.end())
                uses.push_back({option, {command.name}});
            else
                known->commands.push_back(command.name);
        }
    std::stable_sort(uses.begin(), uses.end(), [](const OptionUse& a, const OptionUse& b) {
        return a.option.names.back() < b.option.names.back();
    });
    return uses;
}

bool takes_file(const OptionDescription& option) {
    return option.value == "FILE";
}

} // namespace chronomap
