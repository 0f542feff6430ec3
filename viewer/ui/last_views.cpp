#include "viewer/ui/last_views.h"

#include "geodata/safe_file.h"
#include "geodata/set_aside.h"
#include "viewer/ui/kept_text.h"
#include "viewer/ui/user_folders.h"

#include <unistd.h>

namespace chronomap {

std::filesystem::path LastViews::file_of(const std::filesystem::path& dossier) const {
    return last_views_folder(m_folder) / (digest_of_path(dossier) + ".json");
}

std::optional<std::string> LastViews::find(const std::filesystem::path& dossier) const {
    return kept_text(file_of(dossier));
}

bool LastViews::can_keep() const {
    const std::filesystem::path folder = last_views_folder(m_folder);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, error);
    return ::access(folder.c_str(), W_OK | X_OK) == 0;
}

void LastViews::keep(const std::filesystem::path& dossier, const std::string& view) const {
    if (!can_keep()) {
        return;
    }
    try {
        write_file(file_of(dossier), view);
    } catch (const FileError&) {
        // Nothing is lost that the user has made: the next start shows the opening view.
    }
}

std::optional<std::filesystem::path> LastViews::set_aside(const std::filesystem::path& dossier) const {
    return chronomap::set_aside(file_of(dossier));
}

} // namespace chronomap
