#include "geodata/set_aside.h"

#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"

using namespace chronomap;

TEST_CASE("What is set aside takes the place of nothing that was set aside before") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "views.json";
    CHECK(set_aside(written(file, "one")) == folder / "views.json.damaged");
    CHECK(set_aside(written(file, "two")) == folder / "views.json.damaged-2");
    CHECK(content_of(folder / "views.json.damaged") == "one");
    CHECK(content_of(folder / "views.json.damaged-2") == "two");
    CHECK_FALSE(std::filesystem::exists(file));
    CHECK_FALSE(set_aside(file));
}

TEST_CASE("Names of what was set aside tell the name of before") {
    CHECK(name_before_set_aside("a/views.json.damaged") == std::filesystem::path("a/views.json"));
    CHECK(name_before_set_aside("views.json.damaged-12") == std::filesystem::path("views.json"));
    for (const char* other :
         {"views.json", ".damaged", "views.json.damaged-", "views.json.damaged-x", "views.json.damaged.png"}) {
        CHECK_FALSE(name_before_set_aside(other));
    }
}
