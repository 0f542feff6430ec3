#include "geodata/scratch_files.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"
#include "viewer/ui/kept_views.h"
#include "viewer/ui/last_views.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <set>
#include <thread>

using namespace chronomap;

namespace fs = std::filesystem;

namespace {

std::vector<NamedView> kept(const fs::path& file, NamedView view) {
    return change_named_views(file, [&](std::vector<NamedView>& views) { put_view(views, std::move(view)); });
}

const char* const damaged_files[] = {"", "{", "[]", R"({"format": "chronomap-views/1"})",
                                     R"({"format": "chronomap-views/1", "views": [{"name": 3}]})"};

} // namespace

TEST_CASE("named views come back in their order, whatever their names") {
    const TemporaryFolder folder;
    const fs::path file = folder / "views.json";
    CHECK(read_named_views(file).empty());
    const std::vector<NamedView> views{{"الليل", R"({"zoom":3})"}, {"a \"quoted\" name", R"({"zoom":4.5})"}};
    for (const NamedView& view : views) {
        kept(file, view);
    }
    CHECK(read_named_views(file) == views);
}

TEST_CASE("a view of the same name takes the place of the old one") {
    std::vector<NamedView> views{{"a", "{}"}, {"b", "{}"}};
    put_view(views, {"a", R"({"zoom":1})"});
    put_view(views, {"c", "{}"});
    REQUIRE(views.size() == 3);
    CHECK(views[0].view == R"({"zoom":1})");
    CHECK(views[2].name == "c");
    remove_view(views, "b");
    CHECK(views.size() == 2);
}

TEST_CASE("a damaged file of views is told with its name, and nothing is written over it") {
    const TemporaryFolder folder;
    const fs::path file = folder / "views.json";
    for (const char* text : damaged_files) {
        written(file, text);
        CHECK_THROWS_AS(read_named_views(file), DamagedViewsError);
        CHECK_THROWS_AS(kept(file, {"a", "{}"}), KeptViewsError);
        CHECK(content_of(file) == text);
    }
}

TEST_CASE("a damaged file of views is set aside, and new ones can be kept") {
    const TemporaryFolder folder;
    const fs::path file = folder / "views.json";
    for (const char* text : damaged_files) {
        written(file, text);
        std::optional<fs::path> aside;
        CHECK(trusted_named_views(file, aside).empty());
        REQUIRE(aside);
        CHECK(content_of(*aside) == text);
        CHECK(kept(file, {"a", "{}"}).size() == 1);
    }
    std::optional<fs::path> aside;
    CHECK(trusted_named_views(file, aside).size() == 1);
    CHECK_FALSE(aside);
}

TEST_CASE("copies of the program that keep views of the same dossier lose none of them") {
    const TemporaryFolder folder;
    const fs::path file = folder / "views.json";
    constexpr int copies = 4, views_each = 25;
    std::vector<pid_t> processes;
    for (int copy = 0; copy < copies; ++copy) {
        processes.push_back(::fork());
        if (processes.back() == 0) {
            for (int i = 0; i < views_each; ++i) {
                kept(file, {std::to_string(copy) + "/" + std::to_string(i), "{}"});
            }
            ::_exit(0);
        }
    }
    for (const pid_t process : processes) {
        int status = -1;
        ::waitpid(process, &status, 0);
        CHECK(status == 0);
    }
    std::set<std::string> names;
    for (const NamedView& view : read_named_views(file)) {
        names.insert(view.name);
    }
    CHECK(names.size() == copies * views_each);
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

// CHRONOMAP_KILLS says how many.
TEST_CASE("copies that are killed while they keep views leave whole ones and nothing over") {
    const char* asked = std::getenv("CHRONOMAP_KILLS");
    const int kills = asked != nullptr ? std::atoi(asked) : 10;
    const TemporaryFolder folder;
    const fs::path file = folder / "views.json";
    const LastViews last(folder / "state");
    const std::string view = "{\"zoom\":\"" + std::string(20'000, 'x') + "\"}";
    std::mt19937 random(1);
    for (int i = 0; i < kills; ++i) {
        const pid_t process = ::fork();
        if (process == 0) {
            for (unsigned name = 0;; name = (name + 1) % 5) {
                kept(file, {std::to_string(name), view});
                last.keep("/dossier", view);
            }
        }
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 20'000));
        ::kill(process, SIGKILL);
        ::waitpid(process, nullptr, 0);
        for (const NamedView& one : read_named_views(file)) {
            CHECK(one.view == view);
        }
        CHECK(last.find("/dossier").value_or(view) == view);
    }
    remove_left_over_files(folder.path());
    for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
        CHECK((entry.path() == file || entry.path().string().find("/state") != std::string::npos));
    }
}

TEST_CASE("a full disk is told, and the views of before stay") {
    const TemporaryFolder folder;
    const fs::path file = folder / "views.json";
    fs::create_symlink("/dev/full", file);
    CHECK_THROWS_AS(kept(file, {"a", "{}"}), KeptViewsError);
    CHECK(fs::is_symlink(file));
}

TEST_CASE("where no file may grow the views and the last view of before stay whole, and nothing is left over") {
    const TemporaryFolder folder;
    const fs::path file = folder / "views.json";
    const LastViews last(folder / "state");
    kept(file, {"before", "{}"});
    last.keep("/dossier", "before");
    const std::string view = "{\"zoom\":\"" + std::string(20'000, 'x') + "\"}";
    const pid_t process = ::fork();
    if (process == 0) {
        constexpr rlimit full{1'000, 1'000};
        ::setrlimit(RLIMIT_FSIZE, &full);
        std::signal(SIGXFSZ, SIG_IGN); // as the program does
        last.keep("/dossier", view);
        try {
            kept(file, {"after", view});
        } catch (const KeptViewsError&) {
            ::_exit(3);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 3);
    CHECK(last.find("/dossier") == "before");
    REQUIRE(read_named_views(file).size() == 1);
    CHECK(read_named_views(file).front().name == "before");
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
        files += entry.is_regular_file() ? 1 : 0;
    }
    CHECK(files == 2);
}

TEST_CASE("named views lie beside their dossier") {
    const TemporaryFolder folder;
    CHECK(named_views_file(folder.path()) == folder / "views.json");
    CHECK(named_views_file(folder / "dossier.json") == folder / "views.json");
    CHECK(named_views_file(folder / "story.json") == folder / "story.views.json");
}

TEST_CASE("a folder that cannot be written to is told") {
    CHECK_THROWS_AS(kept("/proc/nowhere/views.json", {}), KeptViewsError);
}
