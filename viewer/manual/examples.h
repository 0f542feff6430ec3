#pragma once

#include <string>
#include <vector>

namespace chronomap {

/// A command that the manual page shows; its words are parted by spaces and need no quotes.
struct Example {
    std::string command; ///< "chronomap ..."
    std::string what;    ///< what it does, a sentence
};

const std::vector<Example>& examples();

} // namespace chronomap
