#include "viewer/ui/view_file_list.h"

#include "geodata/safe_file.h"
#include "viewer/ui/kept_text.h"
#include "viewer/ui/user_folders.h"

#include <algorithm>
#include <system_error>

namespace chronomap {

namespace fs = std::filesystem;

void ViewFileList::add(const fs::path& views) const {
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(views, error);
    fs::create_directories(view_files_folder(m_state), error);
    fs::permissions(m_state, fs::perms::owner_all, error);
    try {
        write_file(view_files_folder(m_state) / (digest_of_path(views) + ".path"),
                   (whole.empty() ? views : whole).string());
    } catch (const FileError&) {
        // The views are kept all the same.
    }
}

std::vector<fs::path> ViewFileList::files() const {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator at(view_files_folder(m_state), error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (at->path().extension() != ".path" || !fs::is_regular_file(at->symlink_status(ignored))) {
            continue;
        }
        try {
            if (const auto text = kept_text(at->path()); text && fs::path(*text).is_absolute()) {
                found.emplace_back(*text);
            }
        } catch (const FileError&) {
            // A note that cannot be read tells nothing.
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace chronomap
