#include "support/catch.h"
#include "viewer/ui/open_dialog.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

using namespace chronomap;

namespace {

/// A folder that is the whole PATH while it lives, with a stand-in for the desktop's dialog.
struct DialogOnPath {
    std::filesystem::path folder;
    std::string path_before = std::getenv("PATH");

    explicit DialogOnPath(const std::string& script) {
        std::string name = (std::filesystem::temp_directory_path() / "chronomap-dialog-XXXXXX").string();
        folder = mkdtemp(name.data());
        if (!script.empty()) {
            std::ofstream(folder / "zenity") << "#!/bin/sh\n" << script << "\n";
            std::filesystem::permissions(folder / "zenity", std::filesystem::perms::owner_all);
        }
        setenv("PATH", folder.c_str(), 1);
    }
    ~DialogOnPath() {
        setenv("PATH", path_before.c_str(), 1);
        std::filesystem::remove_all(folder);
    }
};

std::optional<std::filesystem::path> answer_of(OpenDialog& dialog) {
    for (int i = 0; i < 500 && !dialog.is_over(); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return dialog.choice();
}

} // namespace

TEST_CASE("a chosen file comes back, spaces and all") {
    const DialogOnPath desktop("echo '/tmp/a story.json'");
    OpenDialog dialog("Open");
    CHECK(answer_of(dialog) == std::filesystem::path("/tmp/a story.json"));
}

TEST_CASE("a dialog that is closed chooses nothing") {
    const DialogOnPath desktop("echo /tmp/x; exit 1");
    OpenDialog dialog("Open");
    CHECK_FALSE(answer_of(dialog));
    CHECK(dialog.is_over());
}

TEST_CASE("without a dialog it is over at once") {
    const DialogOnPath desktop("");
    CHECK_FALSE(OpenDialog::is_there());
    OpenDialog dialog("Open");
    CHECK(dialog.is_over());
    CHECK_FALSE(dialog.choice());
}

TEST_CASE("the dialog has nowhere to keep what is chosen") {
    const DialogOnPath desktop("echo \"$XDG_DATA_HOME $GSETTINGS_BACKEND $PATH\"");
    OpenDialog dialog("Open");
    CHECK(answer_of(dialog) == std::filesystem::path("/dev/null memory " + desktop.folder.string()));
}

TEST_CASE("an open dialog is closed with the window") {
    const DialogOnPath desktop("while :; do :; done");
    OpenDialog dialog("Open");
    CHECK_FALSE(dialog.is_over());
}
