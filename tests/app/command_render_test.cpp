#include "viewer/app/command_render.h"

#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"

#include <array>
#include <filesystem>
#include <sstream>
#include <unistd.h>

using namespace chronomap;

namespace {

Options options_for(const std::filesystem::path& out) {
    Options options;
    options.command = Subcommand::render;
    options.inputs = {CHRONOMAP_TEST_DATA "/dossiers/one-entry.json"};
    options.size = Size{400, 300};
    options.out = out;
    return options;
}

// Width and height as the header of a PNG file tells them.
std::array<unsigned, 2> png_size(const std::string& bytes) {
    REQUIRE(bytes.size() > 24);
    REQUIRE(bytes.compare(0, 8, "\x89PNG\r\n\x1a\n") == 0);
    const auto number = [&](std::size_t at) {
        unsigned value = 0;
        for (std::size_t i = at; i < at + 4; ++i) {
            value = value * 256 + static_cast<unsigned char>(bytes[i]);
        }
        return value;
    };
    return {number(16), number(20)};
}

int render(const Options& options) {
    std::ostringstream err;
    return render_picture(options, err);
}

} // namespace

TEST_CASE("A picture has the size that was asked for, times the scale") {
    const TemporaryFolder folder;
    Options options = options_for(folder.path() / "a.png");
    CHECK(render(options) == 0);
    CHECK(png_size(content_of(options.out)) == std::array<unsigned, 2>{400, 300});
    options.scale = 2;
    CHECK(render(options) == 0);
    CHECK(png_size(content_of(options.out)) == std::array<unsigned, 2>{800, 600});
    options.scale = 1.5;
    CHECK(render(options) == 0);
    CHECK(png_size(content_of(options.out)) == std::array<unsigned, 2>{600, 450});
}

TEST_CASE("The same options give the same bytes") {
    const TemporaryFolder folder;
    CHECK(render(options_for(folder.path() / "a.png")) == 0);
    CHECK(render(options_for(folder.path() / "b.png")) == 0);
    CHECK(content_of(folder.path() / "a.png") == content_of(folder.path() / "b.png"));
}

TEST_CASE("Without a size the picture is 1600 by 900") {
    const TemporaryFolder folder;
    Options options = options_for(folder.path() / "a.png");
    options.size.reset();
    CHECK(render(options) == 0);
    CHECK(png_size(content_of(options.out)) == std::array<unsigned, 2>{1600, 900});
}

TEST_CASE("A picture that fails leaves nothing behind") {
    const TemporaryFolder folder;
    Options options = options_for(folder.path() / "a.png");
    options.select = "no-such-entry";
    CHECK_THROWS_AS(render(options), JobError);
    CHECK(folder.is_empty());
    options = options_for(folder.path() / "a.png");
    options.language = "tlh";
    CHECK_THROWS_AS(render(options), UsageError);
    CHECK(folder.is_empty());
    options = options_for(folder.path() / "a.png");
    options.inputs = {"no/such/file.json"};
    CHECK_THROWS_AS(render(options), JobError);
    CHECK(folder.is_empty());
    options = options_for(folder.path() / "no-such-folder" / "a.png");
    CHECK_THROWS(render(options));
    CHECK(folder.is_empty());
}

TEST_CASE("A picture that cannot take the place of a folder leaves no unfinished file beside it") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "a.png");
    CHECK_THROWS(render(options_for(folder.path() / "a.png")));
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    CHECK(std::filesystem::is_directory(folder.path() / "a.png"));
}

TEST_CASE("A picture that fails leaves the one before as it was") {
    const TemporaryFolder folder;
    Options options = options_for(folder.path() / "a.png");
    CHECK(render(options) == 0);
    const std::string before = content_of(options.out);
    options.select = "no-such-entry";
    CHECK_THROWS_AS(render(options), JobError);
    CHECK(content_of(options.out) == before);
}
