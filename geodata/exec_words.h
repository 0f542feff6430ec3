#pragma once

#include <string>
#include <vector>

namespace chronomap {

/// Pointers to words as exec and posix_spawn want them, a null behind the last. The words must outlive them, and the program
/// that is started gets a copy: they are not written to.
std::vector<char*> exec_words(const std::vector<std::string>& words);

} // namespace chronomap
