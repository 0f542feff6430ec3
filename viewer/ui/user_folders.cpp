#include "viewer/ui/user_folders.h"

#include <cstdlib>

namespace chronomap {

namespace {

std::optional<std::filesystem::path> folder_in(const char* variable) {
    const char* value = std::getenv(variable);
    const bool is_usable = value != nullptr && std::filesystem::path(value).is_absolute();
    return is_usable ? std::optional<std::filesystem::path>(value) : std::nullopt;
}

/// The folder that a variable names, else one of the home.
std::optional<std::filesystem::path> own_folder(const char* variable, const char* in_home) {
    if (const auto named = folder_in(variable)) {
        return *named / "chronomap";
    }
    const auto home = folder_in("HOME");
    return home ? std::optional(*home / in_home / "chronomap") : std::nullopt;
}

} // namespace

std::optional<std::filesystem::path> state_folder() {
    return own_folder("XDG_STATE_HOME", ".local/state");
}

std::optional<std::filesystem::path> cache_folder() {
    return own_folder("XDG_CACHE_HOME", ".cache");
}

std::filesystem::path last_views_folder(const std::filesystem::path& state) {
    return state / "last-views";
}

std::filesystem::path view_files_folder(const std::filesystem::path& state) {
    return state / "view-files";
}

std::filesystem::path tables_folder(const std::filesystem::path& cache) {
    return cache / "tables";
}

} // namespace chronomap
