#include "events/table/source_identity.h"

#include "events/table/row_source.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"

#include <chrono>

using namespace chronomap;

namespace fs = std::filesystem;

namespace {

SourceIdentity identity_now(const fs::path& path) {
    return identity_of(path, settled_state_of(path), 2);
}

} // namespace

TEST_CASE("A file that nobody touched is the same") {
    const TemporaryFolder folder;
    const fs::path file = written(folder / "a.csv", "a,b\n1,2\n");
    const SourceIdentity identity = identity_now(file);
    CHECK(identity.state.size == 8);
    CHECK(is_same_source(identity, file, 1));
}

TEST_CASE("A file with other times or another place on the disk is the same when its content is") {
    const TemporaryFolder folder;
    const fs::path file = written(folder / "a.csv", "a,b\n1,2\n");
    const SourceIdentity identity = identity_now(file);
    fs::last_write_time(file, fs::last_write_time(file) - std::chrono::hours(1));
    CHECK(is_same_source(identity, file, 2));
    fs::copy_file(file, folder / "b.csv");
    CHECK(is_same_source(identity, folder / "b.csv", 2));
}

TEST_CASE("A changed byte is noticed, whatever the size") {
    const TemporaryFolder folder;
    std::string content(9'000'000, 'x');
    const fs::path file = written(folder / "a.csv", content);
    const SourceIdentity identity = identity_now(file);
    for (const std::size_t at : {std::size_t{0}, std::size_t{4'194'304}, content.size() - 1}) {
        content[at] = 'y';
        written(file, content);
        CHECK_FALSE(is_same_source(identity, file, 2));
        content[at] = 'x';
    }
    written(file, content + "x");
    CHECK_FALSE(is_same_source(identity, file, 2));
    written(file, content);
    CHECK(is_same_source(identity, file, 2));
}

TEST_CASE("A file that is changed as soon as it was written is noticed") {
    const TemporaryFolder folder;
    for (int i = 0; i < 20; ++i) {
        const fs::path file = written(folder / "a.csv", "one");
        const SourceIdentity identity = identity_of(file, state_of(file), 1);
        written(file, "two");
        CHECK_FALSE(is_same_source(identity, file, 1));
    }
}

TEST_CASE("A file that changes between being read and being looked at is refused") {
    const TemporaryFolder folder;
    const fs::path file = written(folder / "a.csv", "one");
    const FileState before = settled_state_of(file);
    written(file, "three");
    CHECK_THROWS_AS(identity_of(file, before, 1), TableError);
}

TEST_CASE("What is no file has no state") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(state_of(folder / "missing.csv"), TableError);
    CHECK_THROWS_AS(state_of(folder.path()), TableError);
    CHECK_THROWS_AS(content_hash(folder / "missing.csv", 1), TableError);
}
