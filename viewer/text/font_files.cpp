#include "viewer/text/font_files.h"

#include <algorithm>
#include <filesystem>

#ifndef CHRONOMAP_FONT_FOLDER
#define CHRONOMAP_FONT_FOLDER "/usr/share/fonts/truetype/dejavu"
#endif

namespace chronomap {

namespace fs = std::filesystem;

namespace {

constexpr const char* usual_folders[] = {
    CHRONOMAP_FONT_FOLDER,                  // Debian, Ubuntu
    "/usr/share/fonts/truetype/ttf-dejavu", // older Debian
    "/usr/share/fonts/dejavu-sans-fonts",   // Fedora
    "/usr/share/fonts/TTF",                 // Arch
    "/usr/share/fonts/ttf-dejavu",          // Alpine
    "/usr/share/fonts/dejavu",              // Gentoo, Alpine
    "/usr/local/share/fonts/dejavu",
};

bool is_file(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

std::vector<std::string> dejavu_in(const fs::path& folder) {
    std::vector<std::string> files;
    for (const char* name : {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf"}) {
        if (is_file(folder / name))
            files.push_back((folder / name).string());
        else if (files.empty())
            break;
    }
    return files;
}

std::vector<std::string> fonts_in(const fs::path& folder) {
    std::vector<std::string> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string extension = entry->path().extension().string();
        if ((extension == ".ttf" || extension == ".otf" || extension == ".ttc") && is_file(entry->path()))
            files.push_back(entry->path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

std::vector<std::string> own_font_files(const std::string& override_folder) {
    if (!override_folder.empty()) {
        std::vector<std::string> files = dejavu_in(override_folder);
        if (files.empty())
            files = fonts_in(override_folder);
        if (files.empty())
            throw FontError("no fonts (.ttf, .otf, .ttc) in " + override_folder + ", which CHRONOMAP_FONTS names");
        return files;
    }
    std::string looked_in;
    for (const char* folder : usual_folders) {
        if (std::vector<std::string> files = dejavu_in(folder); !files.empty())
            return files;
        looked_in += (looked_in.empty() ? "" : ", ") + std::string(folder);
    }
    throw FontError("the font DejaVu Sans was not found in " + looked_in +
                    "; install the package fonts-dejavu-core or name a folder with fonts in CHRONOMAP_FONTS");
}

} // namespace chronomap
