#include "events/table/table_cache.h"

#include "events/safe_text.h"
#include "events/table/cache_folder.h"
#include "events/table/checksum.h"
#include "events/table/table_file.h"
#include "geodata/set_aside.h"

#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace chronomap {

namespace fs = std::filesystem;

namespace {

/// Threads that write; those that are done wait here to be joined by the next, or by the end of the process.
class BackgroundWriting {
public:
    void start(std::function<void()> write) {
        const std::lock_guard lock(m_mutex);
        m_threads.emplace_back(std::move(write));
    }

    void wait() {
        std::vector<std::jthread> threads;
        {
            const std::lock_guard lock(m_mutex);
            threads.swap(m_threads);
        }
    }

private:
    std::mutex m_mutex;
    std::vector<std::jthread> m_threads;
};

BackgroundWriting& background() {
    static BackgroundWriting writing;
    return writing;
}

/// What decides a table, with a byte between the parts that is in none of them.
std::string key_of(const fs::path& source, const TableOptions& options) {
    std::error_code error;
    const fs::path canonical = fs::weakly_canonical(source, error);
    std::string key = (error ? source : canonical).string();
    for (const std::string* option :
         {&options.time, &options.end, &options.longitude, &options.latitude, &options.title, &options.category,
          &options.source, &options.crs, &options.time_zone, &options.date_order}) {
        key += '\0';
        key += *option;
    }
    return key;
}

std::string hexadecimal(std::uint64_t number) {
    constexpr const char* digits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = text.size(); i-- > 0; number >>= 4) {
        text[i] = digits[number & 15];
    }
    return text;
}

/// Opens what is kept; null when it is not that of the source as it is now.
std::shared_ptr<LoadedTable> open_if_good(const fs::path& kept, const fs::path& source, const TableOptions& options,
                                          bool& is_known_by_times) {
    const FileState state = settled_state_of(source);
    OpenedTable opened = open_table_file(kept, source);
    if (opened.table.options != options || !is_same_source(opened.identity, source, 2)) {
        return nullptr;
    }
    is_known_by_times = opened.identity.state == state;
    opened.table.path = source;
    opened.table.name = without_controls(source.filename().string());
    opened.table.source_state = state;
    return std::make_shared<LoadedTable>(std::move(opened.table));
}

void write(const TableCache& cache, const LoadedTable& table) {
    try {
        const fs::path target = cached_table_path(cache, table.source, table.options);
        make_private_folder(cache.folder);
        write_table_file(table, identity_of(table.source, table.source_state, 1), target, "");
        tidy_cache(cache.folder, most_cache_bytes, target);
    } catch (const TableError&) {
        // Then it is read again the next time.
    }
}

} // namespace

fs::path cached_table_path(const TableCache& cache, const fs::path& source, const TableOptions& options) {
    const std::string key = key_of(source, options), other = '\0' + key;
    return cache.folder / (hexadecimal(checksum(key.data(), key.size())) +
                           hexadecimal(checksum(other.data(), other.size())) + cached_table_extension);
}

CacheAnswer find_in_cache(const TableCache& cache, const fs::path& source, const TableOptions& options) {
    std::error_code error;
    if (cache.folder.empty()) {
        return {};
    }
    const fs::path kept = cached_table_path(cache, source, options);
    if (!fs::exists(kept, error)) {
        return {};
    }
    std::shared_ptr<LoadedTable> table;
    bool is_known_by_times = true;
    try {
        table = open_if_good(kept, source, options, is_known_by_times);
    } catch (const OtherFormatError&) {
        // Of no use to this version, and easily made again.
    } catch (const TableError&) {
        state_of(source); // throws when it is the source that cannot be read
        return {nullptr, set_aside(kept).value_or(fs::path())};
    }
    if (!table) {
        fs::remove(kept, error);
        return {};
    }
    fs::last_write_time(kept, fs::file_time_type::clock::now(), error);
    if (!is_known_by_times) {
        // Its content had to be looked at; the next time its times will do.
        keep_in_cache(cache, table);
    }
    return {table, {}};
}

void keep_in_cache(const TableCache& cache, std::shared_ptr<const LoadedTable> table) {
    if (!cache.folder.empty() && is_settled(table->source_state)) {
        background().start([cache, table = std::move(table)] { write(cache, *table); });
    }
}

void wait_for_cache() {
    background().wait();
}

} // namespace chronomap
