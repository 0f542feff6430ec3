#include "geodata/scratch_folder.h"

#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"

using namespace chronomap;

namespace fs = std::filesystem;

namespace {

/// Temporary files go into a folder of this test's own.
struct OwnTemporaryFiles {
    OwnTemporaryFiles() { ::setenv("TMPDIR", folder.path().c_str(), 1); }
    ~OwnTemporaryFiles() { ::unsetenv("TMPDIR"); }
    TemporaryFolder folder;
};

} // namespace

TEST_CASE("A folder for unfinished work goes away with what is in it, and nobody takes it for left over before") {
    const OwnTemporaryFiles own;
    {
        const ScratchFolder scratch;
        written(scratch.path() / "film.mp4", "half");
        CHECK(left_over_folders().empty());
        const ScratchFolder other;
        CHECK(fs::exists(scratch.path() / "film.mp4"));
    }
    CHECK(own.folder.is_empty());
}

TEST_CASE("What a killed program has left goes away with the next, and nothing else does") {
    const OwnTemporaryFiles own;
    const fs::path left = own.folder / "chronomap-film-abcdef", linked = own.folder / "chronomap-film-link00";
    fs::create_directory(left);
    written(left / "film.mp4", "half");
    fs::create_directory(own.folder / "chronomap-filmstrip");
    fs::create_directory(own.folder / "precious");
    fs::create_directory_symlink(own.folder / "precious", linked);
    CHECK(left_over_folders() == std::vector<fs::path>{left});
    const ScratchFolder scratch;
    CHECK_FALSE(fs::exists(left));
    CHECK(fs::is_symlink(linked));
    CHECK(fs::exists(own.folder / "chronomap-filmstrip"));
    CHECK(fs::exists(own.folder / "precious"));
}
