#pragma once

#include "support/file_writing.h"
#include "support/temporary_folder.h"
#include "viewer/ui/kept_views.h"
#include "viewer/ui/user_folders.h"
#include "viewer/ui/view_file_list.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>

namespace chronomap::sample {

/// A home of this test's own, in which everything is kept.
class Home {
public:
    Home() {
        for (const auto& [variable, name] : folders) {
            ::setenv(variable, (m_folder / name).c_str(), 1);
            std::filesystem::create_directory(m_folder / name);
        }
    }
    ~Home() {
        for (const auto& [variable, name] : folders) {
            ::unsetenv(variable);
        }
    }

    std::filesystem::path operator/(const std::filesystem::path& path) const { return m_folder / path; }

    std::filesystem::path table() const {
        return placed(tables_folder(*cache_folder()) / (std::string(32, 'a') + ".chronotable"));
    }

    /// A file of one view, noted where such files are.
    std::filesystem::path views(const std::filesystem::path& name) const {
        const std::filesystem::path file = *this / name;
        ViewFileList(*state_folder()).add(file);
        change_named_views(file, [](std::vector<NamedView>& views) { put_view(views, {"a", "{}"}); });
        return file;
    }

    static std::filesystem::path placed(const std::filesystem::path& path) {
        std::filesystem::create_directories(path.parent_path());
        return written(path, "12345");
    }

    /// All that is there, folders too.
    std::size_t count() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::recursive_directory_iterator(m_folder.path()),
                                                      std::filesystem::recursive_directory_iterator()));
    }

private:
    static constexpr std::array<std::pair<const char*, const char*>, 3> folders{
        {{"XDG_CACHE_HOME", "cache"}, {"XDG_STATE_HOME", "state"}, {"TMPDIR", "tmp"}}};
    TemporaryFolder m_folder;
};

} // namespace chronomap::sample
