#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chronomap {

/// The cells that a UTF-8 text takes in a terminal: none for combining marks and formatting characters, two for East
/// Asian wide characters, else one. Independent of the locale.
std::size_t cells_of(std::string_view text);

/// The text followed by spaces up to a number of cells.
std::string padded(std::string_view text, std::size_t cells);

/// The text as it is, or between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE when it holds right-to-left letters,
/// so that it cannot move what stands beside it.
std::string isolated(std::string_view text);

} // namespace chronomap
