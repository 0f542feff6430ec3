#include "viewer/ui/picture_saver.h"

#include "events/edtf.h"
#include "viewer/scene/export_dialog.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <system_error>
#include <utility>

namespace chronomap {

namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// XDG_PICTURES_DIR="$HOME/Pictures" of xdg-user-dirs; empty when it is not told.
fs::path desktop_pictures(const fs::path& home) {
    const std::string config = environment("XDG_CONFIG_HOME");
    std::ifstream file((config.empty() ? home / ".config" : fs::path(config)) / "user-dirs.dirs");
    const std::string key = "XDG_PICTURES_DIR=\"";
    for (std::string line; std::getline(file, line);) {
        if (line.rfind(key, 0) != 0 || line.back() != '"') {
            continue;
        }
        const std::string value = line.substr(key.size(), line.size() - key.size() - 1);
        const std::string from_home = "$HOME/";
        return value.rfind(from_home, 0) == 0 ? home / value.substr(from_home.size()) : fs::path(value);
    }
    return {};
}

bool is_folder(const fs::path& path) {
    std::error_code error;
    return !path.empty() && fs::is_directory(path, error);
}

bool is_taken(const fs::path& path) {
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

/// "~/x.png" as people write it.
fs::path with_home(const std::string& file) {
    const std::string home = environment("HOME");
    return !home.empty() && file.rfind("~/", 0) == 0 ? fs::path(home) / file.substr(2) : fs::path(file);
}

} // namespace

fs::path pictures_folder() {
    const fs::path home = environment("HOME");
    if (home.empty()) {
        return {};
    }
    for (const fs::path& folder : {desktop_pictures(home), home / "Pictures", home}) {
        if (is_folder(folder)) {
            return folder;
        }
    }
    return {};
}

fs::path picture_file(const fs::path& dossier, const Document& document, const ViewState& view) {
    const fs::path named = dossier.filename() == "dossier.json" ? dossier.parent_path() : dossier;
    std::string name = named.stem().empty() ? "chronomap" : named.stem().string();
    name += "-" + to_iso(view.window.begin, document.zone).substr(0, 10) + ".png";
    return pictures_folder() / name;
}

fs::path free_name(const fs::path& file) {
    fs::path free = file;
    for (int number = 2; is_taken(free); ++number) {
        free = file.parent_path() / (file.stem().string() + "-" + std::to_string(number) + file.extension().string());
    }
    return free;
}

void PictureSaver::save(AppController& controller, const fs::path& dossier, const SavePicture& asked) {
    if (m_coming.valid()) {
        return; // one at a time; the person asks again
    }
    fs::path file = with_home(asked.settings.file);
    if (asked.if_there == SavePicture::IfThere::another_name) {
        file = free_name(file);
    } else if (asked.if_there == SavePicture::IfThere::ask && is_taken(file)) {
        controller.picture_is_there();
        return;
    }
    const FrameLayout& layout = controller.frame().layout;
    const WantedPicture wanted{controller.shared_document(),
                               dossier,
                               view_to_export(controller.document(), controller.view(), asked.settings, layout),
                               asked.settings,
                               size_of(asked.settings, {layout.frame.width, layout.frame.height}),
                               file};
    m_file = file;
    m_coming = std::async(std::launch::async, [write = m_write, wanted] { write(wanted); });
}

bool PictureSaver::take_news(AppController& controller) {
    if (!m_coming.valid() || m_coming.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
        return false;
    }
    try {
        m_coming.get();
        controller.picture_is_saved(m_file.string());
    } catch (const std::exception& error) {
        controller.picture_failed(error.what());
    }
    return true;
}

} // namespace chronomap
