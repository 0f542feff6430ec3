#include "viewer/app/command_film.h"

#include "geodata/safe_file.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"
#include "viewer/app/command_render.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace chronomap;

namespace {

// What the program finds by name, for as long as this lives.
struct SearchPath {
    explicit SearchPath(const std::string& folders) : before(std::getenv("PATH")) {
        setenv("PATH", folders.c_str(), 1);
    }
    ~SearchPath() { setenv("PATH", before.c_str(), 1); }
    SearchPath(const SearchPath&) = delete;
    SearchPath& operator=(const SearchPath&) = delete;

    std::string before;
};

bool has_ffmpeg() {
    std::istringstream folders(std::getenv("PATH"));
    for (std::string folder; std::getline(folders, folder, ':');) {
        if (access((folder + "/ffmpeg").c_str(), X_OK) == 0) {
            return true;
        }
    }
    return false;
}

int render_film(const std::filesystem::path& out, const std::vector<std::string>& more) {
    std::vector<std::string> arguments{
        "render", CHRONOMAP_TEST_DATA "/dossiers/elsewhere", "--out", out.string(), "--size", "160x120"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    std::ostringstream err;
    return render_picture(parse_command_line(arguments).options, err);
}

// The message with which a film is refused.
std::string complaint_about_film(const std::filesystem::path& out, const std::vector<std::string>& more = {}) {
    try {
        render_film(out, more);
    } catch (const JobError& error) {
        return error.what();
    }
    return "";
}

// A program of this name that does what a line of shell says.
void put_program(const std::filesystem::path& file, const std::string& line) {
    std::ofstream(file) << "#!/bin/sh\n" << line << '\n';
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
}

} // namespace

TEST_CASE("A GIF by entry and one by clock are written, and each is the same every time") {
    const TemporaryFolder folder;
    for (const char* course : {"event", "clock"}) {
        const std::vector<std::string> options{"--length", "1", "--fps", "5", "--by", course};
        CHECK(render_film(folder.path() / "a.gif", options) == 0);
        CHECK(render_film(folder.path() / "b.gif", options) == 0);
        CHECK(content_of(folder.path() / "a.gif").substr(0, 6) == "GIF89a");
        CHECK(content_of(folder.path() / "a.gif") == content_of(folder.path() / "b.gif"));
    }
}

TEST_CASE("Without ffmpeg an MP4 is refused in one sentence and leaves nothing behind") {
    const TemporaryFolder folder;
    const SearchPath path("/no-such-folder");
    CHECK(complaint_about_film(folder.path() / "a.mp4").find("needs the program ffmpeg, which is not installed") !=
          std::string::npos);
    CHECK(folder.is_empty());
}

TEST_CASE("What ffmpeg complains about is told, and nothing is left behind") {
    const TemporaryFolder folder;
    const std::filesystem::path place = folder.path().string() + "-programs";
    std::filesystem::create_directory(place);
    put_program(place / "ffmpeg", "echo 'Unknown encoder' >&2; exit 1");
    const SearchPath path(place.string() + ":/usr/bin:/bin");
    CHECK(complaint_about_film(folder.path() / "a.mp4", {"--length", "1"}) ==
          "ffmpeg could not make the film: Unknown encoder.");
    CHECK(folder.is_empty());
    std::filesystem::remove_all(place);
}

TEST_CASE("An odd size is refused for an MP4") {
    CHECK_THROWS_AS(render_film("a.mp4", {"--size", "161x120"}), UsageError);
}

TEST_CASE("An MP4 is written where ffmpeg is installed") {
    if (!has_ffmpeg()) {
        WARN("ffmpeg is not installed: no MP4 was tried");
        return;
    }
    const TemporaryFolder folder;
    CHECK(render_film(folder.path() / "a.mp4", {"--length", "1", "--fps", "5"}) == 0);
    const std::string film = content_of(folder.path() / "a.mp4");
    CHECK(film.substr(4, 4) == "ftyp");
    CHECK(film.find("avc1") != std::string::npos);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    CHECK_THROWS_AS(render_film(folder.path() / "none" / "a.mp4", {"--length", "1"}), FileError);
}
