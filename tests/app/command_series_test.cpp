#include "viewer/app/command_series.h"

#include "support/catch.h"
#include "support/temporary_folder.h"
#include "viewer/app/command_render.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <unistd.h>

using namespace chronomap;

namespace {

// A folder with what a series has written.
struct SeriesFolder : TemporaryFolder {
    // Every file, hidden ones too, from this folder.
    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path())) {
            if (entry.is_regular_file()) {
                names.push_back(entry.path().lexically_relative(path()).string());
            }
        }
        std::sort(names.begin(), names.end());
        return names;
    }

    std::string text_of(const std::string& name) const {
        std::ifstream file(path() / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
};

int render_series(const std::vector<std::string>& more,
                  const std::string& input = CHRONOMAP_TEST_DATA "/dossiers/elsewhere") {
    std::vector<std::string> arguments{"render", input, "--size", "200x150"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    std::ostringstream err;
    return render_picture(parse_command_line(arguments).options, err);
}

} // namespace

TEST_CASE("A series writes each entry in a picture of its own, the same as it would be alone") {
    const SeriesFolder folder;
    CHECK(render_series({"--time", "1842-03-01/1842-03-04", "--series", "entry", "--out",
                         folder.path() / "new/{index}-{id}.png"}) == 0);
    const std::vector<std::string> files = folder.files();
    REQUIRE(files.size() >= 5);
    CHECK(files[0] == "new/1-pleitos.png");
    CHECK(render_series(
              {"--time", "1842-03-01/1842-03-04", "--select", "pleitos", "--out", folder.path() / "alone.png"}) == 0);
    CHECK(folder.text_of("alone.png") == folder.text_of(files[0]));
}

TEST_CASE("A series of languages has a picture and its words in each") {
    const SeriesFolder folder;
    CHECK(render_series({"--series", "lang", "--out", folder.path() / "{lang}/a.png", "--alt-text",
                         folder.path() / "{lang}/a.txt"},
                        CHRONOMAP_ASSETS "/dossiers/border-clashes-2022") == 0);
    CHECK(folder.files() == std::vector<std::string>{"ar/a.png", "ar/a.txt", "en/a.png", "en/a.txt"});
    CHECK(folder.text_of("ar/a.txt").find("خريطة") == 0);
    CHECK(folder.text_of("en/a.txt").find("Map") == 0);
}

TEST_CASE("A series that fails leaves whole files only") {
    const SeriesFolder folder;
    std::filesystem::create_directory(folder.path() / "rotura.png");
    CHECK_THROWS(render_series({"--series", "entry", "--time", "1842", "--out", folder.path() / "{id}.png"}));
    for (const std::string& name : folder.files()) {
        CHECK(name.front() != '.');
        CHECK(folder.text_of(name).find("IEND") != std::string::npos);
    }
}

TEST_CASE("A pattern must tell the pictures of its series apart") {
    CHECK_NOTHROW(check_pattern("--out", "a/{index}.png", SeriesKind::day));
    CHECK_NOTHROW(check_pattern("--out", "{time}.png", SeriesKind::hour));
    CHECK_NOTHROW(check_pattern("--out", "{lang}.png", SeriesKind::lang));
    CHECK_THROWS_AS(check_pattern("--out", "{lang}.png", SeriesKind::entry), UsageError);
    CHECK_THROWS_AS(check_pattern("--out", "{time}.png", SeriesKind::entry), UsageError);
    CHECK_THROWS_AS(check_pattern("--out", "a.png", SeriesKind::lang), UsageError);
    CHECK_THROWS_AS(check_pattern("--out", "{index}-{name}.png", SeriesKind::day), UsageError);
}
