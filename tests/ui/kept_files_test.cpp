#include "viewer/ui/kept_files.h"

#include "own_home.h"

#include "geodata/safe_file.h"
#include "geodata/scratch_files.h"
#include "geodata/set_aside.h"
#include "support/catch.h"
#include "viewer/ui/last_views.h"

#include <algorithm>

using namespace chronomap;
using sample::Home;

namespace fs = std::filesystem;
using Kind = KeptFile::Kind;

namespace {

std::vector<Kind> kinds_of(const std::vector<KeptFile>& files) {
    std::vector<Kind> kinds;
    for (const KeptFile& file : files) {
        kinds.push_back(file.kind);
    }
    std::sort(kinds.begin(), kinds.end());
    return kinds;
}

} // namespace

TEST_CASE("All that is kept is found, and forgotten without a trace") {
    const Home home;
    const std::size_t at_first = home.count();
    CHECK(kept_files().empty());
    home.table();
    set_aside(home.table());
    home.table();
    LastViews(*state_folder()).keep("/a", "x");
    const fs::path views = home.views("story.views.json");
    set_aside(views);
    home.views("story.views.json");
    written(scratch_file_for(views), "half");
    Home::placed(home / "tmp/chronomap-film-abcdef/film.mp4");
    const std::vector<KeptFile> files = kept_files();
    CHECK(kinds_of(files) == std::vector<Kind>{Kind::table, Kind::last_view, Kind::named_views, Kind::view_file_note,
                                               Kind::damaged, Kind::damaged, Kind::unfinished, Kind::unfinished});
    CHECK(total_bytes(files) > 20);
    CHECK(forget(files).empty());
    CHECK(kept_files().empty());
    CHECK(home.count() == at_first);
}

TEST_CASE("What is not ours is neither listed nor removed") {
    const Home home;
    home.table();
    const fs::path tables = tables_folder(*cache_folder());
    for (const char* name : {"notes.txt", "thesis.chronotable", "notes.txt.damaged", ".notes.part"}) {
        Home::placed(tables / name);
    }
    const fs::path others = Home::placed(home / "precious.views.json");
    ViewFileList(*state_folder()).add(others); // a file of that name, but not of views
    const fs::path passwords = Home::placed(home / "passwords");
    ViewFileList(*state_folder()).add(passwords);
    CHECK(kinds_of(kept_files()) == std::vector<Kind>{Kind::table, Kind::view_file_note, Kind::view_file_note});
    forget(kept_files());
    for (const fs::path& path :
         {tables / "notes.txt", tables / "thesis.chronotable", tables / "notes.txt.damaged", others, passwords}) {
        CHECK(fs::exists(path));
    }
}

TEST_CASE("Links are not followed to what they point to") {
    const Home home;
    const fs::path precious = Home::placed(home / "elsewhere" / (std::string(32, 'b') + ".chronotable"));
    SECTION("of a file") {
        home.table();
        fs::create_symlink(precious, tables_folder(*cache_folder()) / precious.filename());
        CHECK(kept_files().size() == 1);
    }
    SECTION("of a folder") {
        fs::create_directories(*cache_folder());
        fs::create_directory_symlink(precious.parent_path(), tables_folder(*cache_folder()));
        CHECK(kept_files().empty());
    }
    SECTION("of the program's folder") {
        fs::create_directory(precious.parent_path() / "tables");
        Home::placed(precious.parent_path() / "tables" / precious.filename());
        fs::create_directory_symlink(precious.parent_path(), *cache_folder());
        CHECK(kept_files().empty());
    }
    forget(kept_files());
    CHECK(fs::exists(precious));
}

TEST_CASE("What another copy is writing is left to it") {
    const Home home;
    const fs::path table = home.table();
    AtomicFile being_written(table);
    CHECK(kept_files().size() == 1);
    forget(kept_files());
    CHECK_NOTHROW(being_written.commit());
}

TEST_CASE("What cannot be removed is told") {
    const Home home;
    std::vector<KeptFile> files{{Kind::table, home / "cache", 0}};
    Home::placed(home / "cache/x");
    CHECK(forget(files) == files);
}

TEST_CASE("Bytes are told in units that are easily read") {
    CHECK(bytes_text(0) == "0 B");
    CHECK(bytes_text(999) == "999 B");
    CHECK(bytes_text(1000) == "1.0 kB");
    CHECK(bytes_text(999'999) == "1.0 MB");
    CHECK(bytes_text(12'400'000) == "12.4 MB");
    CHECK(bytes_text(5'000'000'000'000'000) == "5000.0 TB");
}
