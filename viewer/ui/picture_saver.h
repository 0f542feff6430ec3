#pragma once

#include "viewer/ui/app_controller.h"
#include "viewer/ui/window.h"

#include <filesystem>
#include <future>
#include <optional>
#include <string>

namespace chronomap {

/// Where pictures go: the desktop's folder for them, else the home folder, else the working folder.
std::filesystem::path pictures_folder();

/// "border-clashes-2022-2022-09-13.png" in that folder: after the dossier and the first day in view.
std::filesystem::path picture_file(const std::filesystem::path& dossier, const Document& document,
                                   const ViewState& view);

/// The path, or with -2, -3 … before its ending where there is such a file already.
std::filesystem::path free_name(const std::filesystem::path& file);

/// Writes pictures on a thread of its own, one at a time.
class PictureSaver {
public:
    explicit PictureSaver(WritePicture write) : m_write(std::move(write)) {}

    /// Begins; tells the controller at once where it cannot.
    void save(AppController& controller, const std::filesystem::path& dossier, const SavePicture& asked);

    /// Tells the controller what has become of it; true when there was news. Never waits.
    bool take_news(AppController& controller);

    bool is_busy() const { return m_coming.valid(); }

private:
    WritePicture m_write;
    std::filesystem::path m_file;
    std::future<void> m_coming;
};

} // namespace chronomap
