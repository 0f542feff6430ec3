#include "support/catch.h"
#include "support/temporary_folder.h"
#include "viewer/ui/file_watch.h"

#include <cstdlib>
#include <fstream>
#include <string>

using namespace chronomap;

namespace {

void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

} // namespace

TEST_CASE("a changed file is told once, when it stands still") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "dossier.json";
    write(file, "{}");
    FileWatch watch({file});
    CHECK_FALSE(watch.has_changed());
    write(file, "{ }");
    CHECK_FALSE(watch.has_changed());
    write(file, "{   }");
    CHECK_FALSE(watch.has_changed());
    CHECK(watch.has_changed());
    CHECK_FALSE(watch.has_changed());
}

TEST_CASE("a file that comes, goes or is replaced has changed") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "a.txt";
    FileWatch watch({file, folder.path() / "never"});
    write(file, "a");
    watch.has_changed();
    CHECK(watch.has_changed());
    write(folder.path() / "b", "b");
    std::filesystem::rename(folder.path() / "b", file);
    watch.has_changed();
    CHECK(watch.has_changed());
    std::filesystem::remove(file);
    watch.has_changed();
    CHECK(watch.has_changed());
    CHECK_FALSE(watch.has_changed());
}
