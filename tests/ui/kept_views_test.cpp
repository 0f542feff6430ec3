#include "support/catch.h"
#include "support/temporary_folder.h"
#include "viewer/ui/kept_views.h"

#include <cstdlib>
#include <fstream>

using namespace chronomap;

namespace {

void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

} // namespace

TEST_CASE("named views come back in their order, whatever their names") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "views.json";
    CHECK(read_named_views(file).empty());
    const std::vector<NamedView> views{{"الليل", R"({"zoom":3})"}, {"a \"quoted\" name", R"({"zoom":4.5})"}};
    write_named_views(file, views);
    CHECK(read_named_views(file) == views);
}

TEST_CASE("a view of the same name takes the place of the old one") {
    std::vector<NamedView> views{{"a", "{}"}, {"b", "{}"}};
    views = with_view(std::move(views), {"a", R"({"zoom":1})"});
    views = with_view(std::move(views), {"c", "{}"});
    REQUIRE(views.size() == 3);
    CHECK(views[0].view == R"({"zoom":1})");
    CHECK(views[2].name == "c");
}

TEST_CASE("a damaged file of views is told with its name and left as it is") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "views.json";
    for (const char* text : {"", "{", "[]", R"({"format": "chronomap-views/1"})",
                             R"({"format": "chronomap-views/1", "views": [{"name": 3}]})"}) {
        write(file, text);
        CHECK_THROWS_AS(read_named_views(file), KeptViewsError);
    }
    CHECK(std::filesystem::exists(file));
}

TEST_CASE("named views lie beside their dossier") {
    const TemporaryFolder folder;
    CHECK(named_views_file(folder.path()) == folder.path() / "views.json");
    CHECK(named_views_file(folder.path() / "dossier.json") == folder.path() / "views.json");
    CHECK(named_views_file(folder.path() / "story.json") == folder.path() / "story.views.json");
}

TEST_CASE("a folder that cannot be written to is told") {
    CHECK_THROWS_AS(write_named_views("/proc/nowhere/views.json", {}), KeptViewsError);
}

TEST_CASE("the last view of each dossier is kept apart, and the folder tells no names") {
    const TemporaryFolder folder;
    const LastViews last(folder.path() / "state");
    CHECK_FALSE(last.find("/a/secret"));
    last.keep("/a/secret", "one");
    last.keep("/b/secret", "two");
    CHECK(last.find("/a/secret") == "one");
    CHECK(last.find("/b/secret") == "two");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
        CHECK(entry.path().filename().string().find("secret") == std::string::npos);
    }
}

TEST_CASE("a damaged last view is set aside, not deleted") {
    const TemporaryFolder folder;
    const LastViews last(folder.path());
    last.keep("/a", "rubbish");
    const auto aside = last.set_aside("/a");
    REQUIRE(aside);
    CHECK(std::filesystem::exists(*aside));
    CHECK_FALSE(last.find("/a"));
    CHECK_FALSE(last.set_aside("/a"));
}

TEST_CASE("state that cannot be kept is no error") {
    LastViews("/proc/nowhere").keep("/a", "x");
    CHECK_FALSE(LastViews("/proc/nowhere").find("/a"));
}
