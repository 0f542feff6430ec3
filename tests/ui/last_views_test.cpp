#include "viewer/ui/last_views.h"

#include "geodata/safe_file.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"

using namespace chronomap;

namespace fs = std::filesystem;

TEST_CASE("the last view of each dossier is kept apart, and the folder tells no names") {
    const TemporaryFolder folder;
    const LastViews last(folder / "state");
    CHECK_FALSE(last.find("/a/secret"));
    last.keep("/a/secret", "one");
    last.keep("/b/secret", "two");
    CHECK(last.find("/a/secret") == "one");
    CHECK(last.find("/b/secret") == "two");
    for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
        CHECK(entry.path().filename().string().find("secret") == std::string::npos);
    }
    CHECK((fs::status(folder / "state").permissions() & fs::perms::others_all) == fs::perms::none);
}

TEST_CASE("a damaged last view is set aside, not deleted") {
    const TemporaryFolder folder;
    const LastViews last(folder.path());
    for (const char* rubbish : {"rubbish", "more rubbish"}) {
        last.keep("/a", rubbish);
        const auto aside = last.set_aside("/a");
        REQUIRE(aside);
        CHECK(content_of(*aside) == rubbish);
        CHECK_FALSE(last.find("/a"));
        CHECK_FALSE(last.set_aside("/a"));
    }
}

TEST_CASE("a last view that is far too large is not read") {
    const TemporaryFolder folder;
    const LastViews last(folder.path());
    last.keep("/a", "");
    for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
        if (entry.is_regular_file()) {
            fs::resize_file(entry.path(), std::uintmax_t{17} << 20);
        }
    }
    CHECK_THROWS_AS(last.find("/a"), FileError);
}

TEST_CASE("state that cannot be kept is no error") {
    const LastViews nowhere("/proc/nowhere");
    CHECK_FALSE(nowhere.can_keep());
    nowhere.keep("/a", "x");
    CHECK_FALSE(nowhere.find("/a"));
}
