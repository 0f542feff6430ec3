#include "events/table/table_cache.h"

#include "events/table/cache_folder.h"
#include "events/table/table_file.h"
#include "geodata/safe_file.h"
#include "geodata/scratch_files.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"

#include <chrono>
#include <thread>

using namespace chronomap;

namespace fs = std::filesystem;

namespace {

const char* const two_rows = "id,date,lat,lon,type\n"
                             "1,2022-09-13,39.51,46.34,clash\n"
                             "2,2022-09-14,39.66,45.77,shelling\n";

struct Files {
    TemporaryFolder folder;
    fs::path source = written(folder / "Secret name.csv", two_rows);
    TableCache cache{folder / "cache"};

    std::shared_ptr<const LoadedTable> load(const TableOptions& options = {}) const {
        Progress progress;
        const auto table = load_table(source, options, cache, progress);
        wait_for_cache();
        return table;
    }
    std::shared_ptr<const LoadedTable> kept(const TableOptions& options = {}) const {
        return find_in_cache(cache, source, options).table;
    }
    std::vector<fs::path> in_cache() const {
        std::vector<fs::path> paths;
        for (const auto& entry : fs::directory_iterator(cache.folder)) {
            paths.push_back(entry.path());
        }
        return paths;
    }
};

} // namespace

TEST_CASE("A source is kept when it has been read, and found again") {
    const Files files;
    CHECK(files.kept() == nullptr);
    files.load();
    const auto kept = files.kept();
    REQUIRE(kept != nullptr);
    CHECK(kept->events->size() == 2);
    CHECK(kept->path == files.source);
    CHECK(kept->name == "Secret name.csv");
    CHECK(kept->row_of(1).back() == "shelling");
    CHECK(files.load()->events->size() == 2);
}

TEST_CASE("What a cache keeps tells no names") {
    const Files files;
    files.load();
    REQUIRE(files.in_cache().size() == 1);
    CHECK(files.in_cache()[0].filename().string().find("Secret") == std::string::npos);
    CHECK(content_of(files.in_cache()[0]).find("Secret") == std::string::npos);
    CHECK((fs::status(files.cache.folder).permissions() & fs::perms::others_all) == fs::perms::none);
}

TEST_CASE("A source that is understood otherwise is kept beside") {
    const Files files;
    files.load();
    TableOptions options;
    options.category = "id";
    CHECK(files.kept(options) == nullptr);
    CHECK(files.load(options)->events->categories().front() == "1");
    CHECK(files.kept(options)->events->categories().front() == "1");
    CHECK(files.kept()->events->categories().front() == "clash");
}

TEST_CASE("A source that has changed is read again, and what was kept of it is gone") {
    const Files files;
    files.load();
    std::string changed = two_rows;
    changed[changed.find("clash")] = 'f';
    written(files.source, changed);
    CHECK(files.kept() == nullptr);
    CHECK(files.in_cache().empty());
    CHECK(files.load()->events->categories().front() == "flash");
    CHECK(files.kept()->events->categories().front() == "flash");
}

TEST_CASE("A source that was only touched is known again, and by its times the next time") {
    const Files files;
    files.load();
    fs::last_write_time(files.source, fs::last_write_time(files.source) - std::chrono::hours(5));
    CHECK(files.kept() != nullptr);
    wait_for_cache();
    REQUIRE(files.in_cache().size() == 1);
    CHECK(open_table_file(files.in_cache()[0]).identity.state == state_of(files.source));
}

TEST_CASE("What is kept damaged is set aside and told, and the source read again") {
    const Files files;
    files.load();
    const fs::path kept = files.in_cache().at(0);
    std::string bytes = content_of(kept);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    written(kept, bytes);
    const auto table = files.load();
    CHECK(table->events->size() == 2);
    REQUIRE_FALSE(table->report.notes.empty());
    const fs::path aside = kept.string() + ".damaged";
    CHECK(table->report.notes.back().message.find(aside.string()) != std::string::npos);
    CHECK(content_of(aside) == bytes);
    CHECK(files.kept() != nullptr);
    CHECK(files.load()->report.notes.size() + 1 == table->report.notes.size());
}

TEST_CASE("What another version of the program has kept is read again without a word") {
    const Files files;
    files.load();
    const fs::path kept = files.in_cache().at(0);
    std::string bytes = content_of(kept);
    ++bytes[16]; // of the format's number
    written(kept, bytes);
    CHECK(files.kept() == nullptr);
    CHECK(files.in_cache().empty());
}

TEST_CASE("Copies of the program that read the same source at once leave one good table and nothing over") {
    const Files files;
    std::vector<std::jthread> copies;
    for (int i = 0; i < 4; ++i) {
        copies.emplace_back([&] {
            Progress progress;
            load_table(files.source, {}, files.cache, progress);
        });
    }
    copies.clear();
    wait_for_cache();
    CHECK(files.in_cache().size() == 1);
    CHECK(files.kept() != nullptr);
}

TEST_CASE("A source that is gone is told, whatever is kept") {
    const Files files;
    files.load();
    fs::remove(files.source);
    CHECK_THROWS_AS(files.kept(), TableError);
}

TEST_CASE("A folder that cannot be written to is no error") {
    Files files;
    files.cache.folder = written(files.folder / "file", "") / "cache";
    CHECK(files.load()->events->size() == 2);
    CHECK(files.kept() == nullptr);
    files.cache.folder = "";
    CHECK(files.load()->events->size() == 2);
}

TEST_CASE("A cache lets go of what was not asked for longest, and of what killed writers left") {
    const TemporaryFolder folder;
    const auto file = [&](const char* name, int hours) {
        const fs::path path = written(folder / name, std::string(100, 'x'));
        fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::hours(hours));
        return path;
    };
    const fs::path old = file("a.chronotable", 5), older = file("b.chronotable", 9), oldest = file("c.chronotable", 12);
    const fs::path left = written(scratch_file_for(folder / "d.chronotable"), "half"), other = file("f.txt", 99);
    AtomicFile being_written(folder / "e.chronotable");
    tidy_cache(folder.path(), 250, oldest);
    CHECK(fs::exists(old));
    CHECK(fs::exists(older));
    CHECK(fs::exists(oldest));
    tidy_cache(folder.path(), 150, old);
    CHECK(fs::exists(old));
    CHECK_FALSE(fs::exists(older));
    CHECK_FALSE(fs::exists(oldest));
    CHECK_FALSE(fs::exists(left));
    CHECK_NOTHROW(being_written.commit());
    CHECK(fs::exists(other));
    tidy_cache(folder / "missing", 0, "");
}
