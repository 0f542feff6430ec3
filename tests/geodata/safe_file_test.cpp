#include "geodata/safe_file.h"
#include "geodata/scratch_files.h"
#include "support/catch.h"
#include "support/file_writing.h"

#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

namespace chronomap {

namespace fs = std::filesystem;

namespace {

// A folder of its own for each test, gone afterwards even if the test took its permissions.
struct LockableFolder {
    LockableFolder() {
        static int counter = 0;
        path = fs::temp_directory_path() /
               ("chronomap_safe_file_" + std::to_string(::getpid()) + "_" + std::to_string(counter++));
        fs::create_directories(path);
    }
    ~LockableFolder() {
        fs::permissions(path, fs::perms::owner_all);
        fs::remove_all(path);
    }
    LockableFolder(const LockableFolder&) = delete;
    LockableFolder& operator=(const LockableFolder&) = delete;

    auto count() const { return std::distance(fs::directory_iterator(path), fs::directory_iterator()); }

    fs::path path;
};

std::string failure_to_write(const fs::path& path) {
    try {
        write_file(path, "text");
    } catch (const FileError& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("A file appears whole under its name") {
    const LockableFolder folder;
    write_file(folder.path / "a.txt", "text");
    CHECK(content_of(folder.path / "a.txt") == "text");
    CHECK(folder.count() == 1);
}

TEST_CASE("Until it is committed the old file stays, and nothing else is left") {
    const LockableFolder folder;
    write_file(folder.path / "a.txt", "old");
    {
        AtomicFile file(folder.path / "a.txt");
        file.write("new", 3);
        CHECK(content_of(folder.path / "a.txt") == "old");
    }
    CHECK(content_of(folder.path / "a.txt") == "old");
    CHECK(folder.count() == 1);
    write_file(folder.path / "a.txt", "new");
    CHECK(content_of(folder.path / "a.txt") == "new");
    CHECK(folder.count() == 1);
}

TEST_CASE("A replaced file keeps its permissions") {
    const LockableFolder folder;
    write_file(folder.path / "a.txt", "old");
    fs::permissions(folder.path / "a.txt", fs::perms::owner_read | fs::perms::owner_write);
    write_file(folder.path / "a.txt", "new");
    CHECK(fs::status(folder.path / "a.txt").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("A link keeps pointing to its file") {
    const LockableFolder folder;
    write_file(folder.path / "real.txt", "old");
    fs::create_symlink("real.txt", folder.path / "link.txt");
    write_file(folder.path / "link.txt", "new");
    CHECK(fs::is_symlink(folder.path / "link.txt"));
    CHECK(content_of(folder.path / "real.txt") == "new");
}

TEST_CASE("Failures are one sentence with the path and the reason") {
    const LockableFolder folder;
    const fs::path missing = folder.path / "missing" / "a.txt";
    CHECK(failure_to_write(missing) == "cannot write " + missing.string() + ": No such file or directory");
    CHECK(failure_to_write(folder.path) == "cannot write " + folder.path.string() + ": Is a directory");
    CHECK_FALSE(failure_to_write("").empty());
    CHECK_FALSE(failure_to_write(folder.path / "").empty());
    CHECK(folder.count() == 0);
}

TEST_CASE("A pipe that nobody reads from is told, and one that is read from a little later is written to") {
    const LockableFolder folder;
    const fs::path pipe = folder.path / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(failure_to_write(pipe) == "cannot write " + pipe.string() + ": nobody reads from this pipe");
    std::string got;
    std::thread reader([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
        got = content_of(pipe);
    });
    CHECK(failure_to_write(pipe).empty());
    reader.join();
    CHECK(got == "text");
}

TEST_CASE("A full disk is told, and a device is not replaced by a file") {
    if (!fs::exists("/dev/full"))
        return;
    CHECK(failure_to_write("/dev/full") == "cannot write /dev/full: No space left on device");
    CHECK(fs::is_character_file("/dev/full"));
    CHECK(failure_to_write("/dev/null").empty());
    CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("A folder that may not be written to is told") {
    const LockableFolder folder;
    fs::permissions(folder.path, fs::perms::owner_read | fs::perms::owner_exec);
    // Root may write everywhere.
    if (::geteuid() != 0)
        CHECK(failure_to_write(folder.path / "a.txt") ==
              "cannot write " + (folder.path / "a.txt").string() + ": Permission denied");
}

TEST_CASE("The longest name that a folder takes can be written") {
    const LockableFolder folder;
    write_file(folder.path / std::string(255, 'a'), "text");
    CHECK(folder.count() == 1);
    CHECK_FALSE(failure_to_write(folder.path / std::string(256, 'a')).empty());
    CHECK(folder.count() == 1);
}

TEST_CASE("Two that write the same file at once do not hurt each other: the last one's stays, whole") {
    const LockableFolder folder;
    AtomicFile one(folder.path / "a.txt"), other(folder.path / "a.txt");
    one.write("one", 3);
    other.write("other", 5);
    remove_left_over_files(folder.path);
    one.commit();
    other.commit();
    CHECK(content_of(folder.path / "a.txt") == "other");
    CHECK(folder.count() == 1);
}

TEST_CASE("What a killed program has left is removed by the next, and nothing else is") {
    const LockableFolder folder;
    const fs::path left = scratch_file_for(folder.path / "a.png");
    std::ofstream(left) << "half";
    for (const char* name :
         {".a.png.12-x.chronomap-part", ".12-1.chronomap-part", "a.12-1.chronomap-part", ".a.12-1.part"})
        std::ofstream(folder.path / name) << "somebody's";
    fs::create_symlink(folder.path / "a.12-1.chronomap-part", folder.path / ".b.12-1.chronomap-part");
    fs::create_directory(folder.path / ".c.12-1.chronomap-part");
    write_file(folder.path / "b.png", "whole");
    CHECK_FALSE(fs::exists(left));
    CHECK(folder.count() == 7);
}

TEST_CASE("A name without a folder is written where we are") {
    const LockableFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path);
    write_file("a.txt", "text");
    fs::current_path(before);
    CHECK(content_of(folder.path / "a.txt") == "text");
}

} // namespace chronomap
