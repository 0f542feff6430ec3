#include "viewer/ui/kept_files.h"

#include "events/table/cache_folder.h"
#include "geodata/scratch_files.h"
#include "geodata/scratch_folder.h"
#include "geodata/set_aside.h"
#include "viewer/ui/kept_views.h"
#include "viewer/ui/user_folders.h"
#include "viewer/ui/view_file_list.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <optional>
#include <system_error>

namespace chronomap {

namespace fs = std::filesystem;

namespace {

using Kind = KeptFile::Kind;

fs::file_type type_of(const fs::path& path) {
    std::error_code ignored;
    return fs::symlink_status(path, ignored).type();
}

std::uint64_t bytes_of(const fs::path& path) {
    std::error_code error;
    if (type_of(path) != fs::file_type::directory) {
        const std::uintmax_t size = fs::file_size(path, error);
        return error ? 0 : size;
    }
    std::uint64_t bytes = 0;
    for (fs::recursive_directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
        bytes += type_of(at->path()) == fs::file_type::regular ? bytes_of(at->path()) : 0;
    }
    return bytes;
}

bool is_named(const fs::path& path, std::size_t digits, const std::string& extension) {
    const std::string stem = path.stem().string();
    return path.extension() == extension && stem.size() == digits &&
           stem.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// What is kept in one folder of the program's own, and the names there.
struct OwnFolder {
    fs::path path;
    Kind kind;
    std::size_t name_digits;
    std::string extension;
};

std::vector<OwnFolder> own_folders() {
    std::vector<OwnFolder> folders;
    if (const auto cache = cache_folder()) {
        folders.push_back({tables_folder(*cache), Kind::table, 32, cached_table_extension});
    }
    if (const auto state = state_folder()) {
        folders.push_back({last_views_folder(*state), Kind::last_view, 16, ".json"});
        folders.push_back({view_files_folder(*state), Kind::view_file_note, 16, ".path"});
    }
    return folders;
}

void add(std::vector<KeptFile>& found, Kind kind, const fs::path& path) {
    found.push_back({kind, path, bytes_of(path)});
}

/// Damaged and unfinished ones of the files that are ours, beside them.
void add_what_became(std::vector<KeptFile>& found, const fs::path& path,
                     const std::function<bool(const fs::path&)>& is_ours) {
    const std::optional<fs::path> before = name_before_set_aside(path);
    if (before && is_ours(*before)) {
        add(found, Kind::damaged, path);
    } else if (is_scratch_file(path) && is_left_over(path)) {
        add(found, Kind::unfinished, path);
    }
}

void for_each_file(const fs::path& folder, const std::function<void(const fs::path&)>& call) {
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (type_of(at->path()) == fs::file_type::regular) {
            call(at->path());
        }
    }
}

/// Neither the folder nor the program's folder above it is a link to somewhere else.
bool is_really_there(const fs::path& folder) {
    return type_of(folder) == fs::file_type::directory && type_of(folder.parent_path()) == fs::file_type::directory;
}

void add_own(std::vector<KeptFile>& found, const OwnFolder& folder) {
    if (!is_really_there(folder.path)) {
        return;
    }
    const auto is_ours = [&](const fs::path& path) { return is_named(path, folder.name_digits, folder.extension); };
    for_each_file(folder.path, [&](const fs::path& path) {
        if (is_ours(path)) {
            add(found, folder.kind, path);
        } else {
            add_what_became(found, path, is_ours);
        }
    });
}

bool is_file_of_views(const fs::path& path) {
    try {
        return type_of(path) == fs::file_type::regular && (read_named_views(path), true);
    } catch (const KeptViewsError&) {
        return false;
    }
}

/// A note that somebody has forged must not lead to other files: only names that files of views have.
void add_views(std::vector<KeptFile>& found, const fs::path& views) {
    const std::string name = views.filename().string();
    if (name != "views.json" && !std::string_view(name).ends_with(".views.json")) {
        return;
    }
    if (is_file_of_views(views)) {
        add(found, Kind::named_views, views);
    }
    const auto is_ours = [&](const fs::path& path) { return path == views; };
    for_each_file(views.parent_path(), [&](const fs::path& path) {
        if (!is_scratch_file(path) || path.filename().string().rfind("." + name + ".", 0) == 0) {
            add_what_became(found, path, is_ours);
        }
    });
}

} // namespace

std::vector<KeptFile> kept_files() {
    std::vector<KeptFile> found;
    for (const OwnFolder& folder : own_folders()) {
        add_own(found, folder);
    }
    const auto state = state_folder();
    for (const fs::path& views : state ? ViewFileList(*state).files() : std::vector<fs::path>()) {
        add_views(found, views);
    }
    for (const fs::path& folder : left_over_folders()) {
        add(found, Kind::unfinished, folder);
    }
    std::sort(found.begin(), found.end(), [](const KeptFile& a, const KeptFile& b) { return a.path < b.path; });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::string name_of(KeptFile::Kind kind) {
    constexpr std::array names{"table", "last_view", "named_views", "view_file_note", "damaged", "unfinished"};
    return names[static_cast<std::size_t>(kind)];
}

std::string path_from_home(const fs::path& path) {
    const char* home = std::getenv("HOME");
    const std::string text = path.string(), start = home != nullptr ? fs::path(home).string() + "/" : "";
    return start.size() > 2 && text.rfind(start, 0) == 0 ? "~/" + text.substr(start.size()) : text;
}

std::string bytes_text(std::uint64_t bytes) {
    constexpr std::array units{"kB", "MB", "GB", "TB"};
    if (bytes < 1000) {
        return std::to_string(bytes) + " B";
    }
    double number = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    for (; number >= 999.95 && unit + 1 < units.size(); ++unit) {
        number /= 1000;
    }
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f %s", number, units[unit]);
    return text.data();
}

std::uint64_t total_bytes(const std::vector<KeptFile>& files) {
    std::uint64_t bytes = 0;
    for (const KeptFile& file : files) {
        bytes += file.bytes;
    }
    return bytes;
}

std::vector<KeptFile> forget(const std::vector<KeptFile>& files) {
    std::vector<KeptFile> left;
    std::error_code ignored;
    for (const KeptFile& file : files) {
        const bool is_gone = file.kind == Kind::unfinished
                                 ? remove_left_over(file.path)
                                 : (fs::remove(file.path, ignored), type_of(file.path) == fs::file_type::not_found);
        if (!is_gone) {
            left.push_back(file);
        }
    }
    for (const OwnFolder& folder : own_folders()) {
        if (is_really_there(folder.path)) {
            fs::remove(folder.path, ignored);
            fs::remove(folder.path.parent_path(), ignored);
        }
    }
    return left;
}

} // namespace chronomap
