#include "events/table/cache_folder.h"

#include "geodata/scratch_files.h"
#include "geodata/set_aside.h"

#include <algorithm>
#include <system_error>
#include <vector>

namespace chronomap {

namespace fs = std::filesystem;

namespace {

struct CachedTable {
    fs::path path;
    fs::file_time_type used;
    std::uint64_t size = 0;
};

std::vector<CachedTable> tables_in(const fs::path& folder) {
    std::vector<CachedTable> tables;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        const fs::file_time_type time = at->last_write_time(ignored);
        if (ignored || !at->is_regular_file(ignored)) {
            continue;
        }
        const fs::path name = name_before_set_aside(at->path()).value_or(at->path());
        if (name.extension() == cached_table_extension) {
            tables.push_back({at->path(), time, at->file_size(ignored)});
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
    remove_left_over_files(folder);
    std::vector<CachedTable> tables = tables_in(folder);
    std::sort(tables.begin(), tables.end(), [](const CachedTable& a, const CachedTable& b) { return a.used > b.used; });
    std::uint64_t bytes = 0;
    for (const CachedTable& table : tables) {
        bytes += table.size;
        if (bytes > most_bytes && table.path != kept) {
            std::error_code ignored;
            fs::remove(table.path, ignored);
        }
    }
}

} // namespace chronomap
