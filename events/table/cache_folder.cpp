#include "events/table/cache_folder.h"

#include <algorithm>
#include <system_error>
#include <vector>

namespace chronomap {

namespace fs = std::filesystem;

namespace {

struct KeptFile {
    fs::path path;
    fs::file_time_type used;
    std::uint64_t size = 0;
};

bool is_left_over(const fs::path& path, fs::file_time_type written) {
    return path.extension() == ".part" && fs::file_time_type::clock::now() - written > std::chrono::hours(1);
}

/// The tables of a folder; what is left over is removed on the way.
std::vector<KeptFile> tables_in(const fs::path& folder) {
    std::vector<KeptFile> tables;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        const fs::file_time_type time = at->last_write_time(ignored);
        if (ignored || !at->is_regular_file(ignored)) {
            continue;
        }
        if (at->path().extension() == cached_table_extension) {
            tables.push_back({at->path(), time, at->file_size(ignored)});
        } else if (is_left_over(at->path(), time)) {
            fs::remove(at->path(), ignored);
        }
    }
    return tables;
}

} // namespace

void make_private_folder(const fs::path& folder) {
    std::error_code ignored;
    if (fs::create_directories(folder, ignored)) {
        fs::permissions(folder, fs::perms::owner_all, ignored);
    }
}

void tidy_cache(const fs::path& folder, std::uint64_t most_bytes, const fs::path& kept) {
    std::vector<KeptFile> tables = tables_in(folder);
    std::sort(tables.begin(), tables.end(), [](const KeptFile& a, const KeptFile& b) { return a.used > b.used; });
    std::uint64_t bytes = 0;
    for (const KeptFile& table : tables) {
        bytes += table.size;
        if (bytes > most_bytes && table.path != kept) {
            std::error_code ignored;
            fs::remove(table.path, ignored);
        }
    }
}

} // namespace chronomap
