#pragma once

#include <filesystem>
#include <optional>

namespace chronomap {

/// The places where the program keeps something unasked. `kept_files.h` finds what is there; SECURITY.md tells it to people.

/// Where the program keeps what it remembers: $XDG_STATE_HOME/chronomap, else ~/.local/state/chronomap; nothing when
/// there is no home.
std::optional<std::filesystem::path> state_folder();

/// Where it keeps what it can make again: $XDG_CACHE_HOME/chronomap, else ~/.cache/chronomap; nothing when there is no
/// home.
std::optional<std::filesystem::path> cache_folder();

/// How dossiers were last looked at (last_views.h), in the folder of the state.
std::filesystem::path last_views_folder(const std::filesystem::path& state);

/// Where the person has kept views beside dossiers (view_file_list.h), in the folder of the state.
std::filesystem::path view_files_folder(const std::filesystem::path& state);

/// Event files, ready to be opened (events/table/table_cache.h), in the folder of the cache.
std::filesystem::path tables_folder(const std::filesystem::path& cache);

} // namespace chronomap
