#pragma once

#include <filesystem>
#include <optional>

namespace chronomap {

/// Where the program keeps what it remembers: $XDG_STATE_HOME/chronomap, else ~/.local/state/chronomap; nothing when
/// there is no home.
std::optional<std::filesystem::path> state_folder();

/// Where it keeps what it can make again: $XDG_CACHE_HOME/chronomap, else ~/.cache/chronomap; nothing when there is no
/// home.
std::optional<std::filesystem::path> cache_folder();

} // namespace chronomap
