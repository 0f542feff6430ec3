#pragma once

#include "viewer/scene/document.h"
#include "viewer/scene/view_state.h"
#include "viewer/ui/display_probe.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace chronomap {

struct WindowOptions {
    Size size{1280, 720};         ///< logical px
    std::optional<double> scale;  ///< device px for a logical one; nothing: as the desktop asks for
    std::filesystem::path record; ///< where to keep the input events; empty: nowhere
    std::filesystem::path replay; ///< events to play, as fast as frames go, before quitting; empty: a person acts
    std::filesystem::path stats;  ///< where to write how long things took; empty: nowhere
};

/// What the window shows first.
struct WindowContent {
    std::shared_ptr<const Document> document;
    ViewState view;
};

/// Shows a document until the person, or the recording, quits. `load` is called once, on another thread, while the
/// window opens, with the window's size in logical px; the first picture is built there too. Sleeps while nothing
/// changes. Throws NoDisplayError before `load` is called, RecordingError, what `load` throws, and std::runtime_error
/// when the statistics cannot be written.
void show_window(const WindowOptions& options, const std::function<WindowContent(Size)>& load);

} // namespace chronomap
