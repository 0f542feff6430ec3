#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// The words that an option of a command takes, where they are few; empty where anything may be given.
std::vector<std::string> words_of(std::string_view command, std::string_view option);

} // namespace chronomap
