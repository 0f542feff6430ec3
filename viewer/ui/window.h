#pragma once

#include "events/table/table_roles.h"
#include "viewer/scene/document.h"
#include "viewer/scene/view_state.h"
#include "viewer/ui/display_probe.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace chronomap {

struct WindowOptions {
    Size size{1280, 720};         ///< logical px
    std::optional<double> scale;  ///< device px for a logical one; nothing: as the desktop asks for
    std::filesystem::path record; ///< where to keep the input events; empty: nowhere
    std::filesystem::path replay; ///< events to play, as fast as frames go, before quitting; empty: a person acts
    std::filesystem::path stats;  ///< where to write how long things took; empty: nowhere
    bool is_private = false;      ///< nothing is kept: no last view, no named ones
};

class ComingContent;

/// What a window asks for.
struct WantedContent {
    std::optional<std::filesystem::path> dossier = {}; ///< nothing: what the command line named
    std::map<std::filesystem::path, TableOptions> columns =
        {};                     ///< what is said of an event file instead of the command line
    bool is_again = false;      ///< it is shown already: better that than parts of it
    bool keeps_nothing = false; ///< on this machine
};

/// What the window shows.
struct WindowContent {
    std::shared_ptr<const Document> document; ///< null: nothing is there yet of what was asked for again
    ViewState view;
    std::filesystem::path dossier;         ///< where it was read from
    std::string problem;                   ///< the first thing that was wrong with it, as a sentence; else empty
    bool is_asked_for = false;             ///< somebody asked for this view: the last one is not restored
    std::shared_ptr<ComingContent> coming; ///< what is still being read; null when this is all
};

/// A document of which more is read while it is shown. May be asked from any thread; when it goes away the reading ends.
class ComingContent {
public:
    virtual ~ComingContent() = default;

    /// The newest state of the document, each once; nothing when there is no newer one. Throws what ended the reading.
    virtual std::optional<WindowContent> take() = 0;

    virtual ReadingState state() const = 0;

    /// Nothing will come any more.
    virtual bool is_over() const = 0;

    /// Ends it soon.
    virtual void stop() = 0;
};

/// Reads what is wanted for a window of a size in logical px. Throws std::exception with a sentence.
using LoadContent = std::function<WindowContent(const WantedContent& wanted, Size size)>;

/// A picture that was asked for in the window.
struct WantedPicture {
    std::shared_ptr<const Document> document;
    std::filesystem::path dossier; ///< where the document was read from
    ViewState view;
    ExportSettings settings;
    ExportSize size;
    std::filesystem::path file;
};

/// Writes one. Called on another thread; throws std::exception with a sentence.
using WritePicture = std::function<void(const WantedPicture&)>;

/// Shows a document until the person, or the recording, quits. `load` is called on another thread, first while the
/// window opens (the first picture is built there too), and again when the dossier changes on disk or another one is
/// opened: what cannot be read then is told, and the old picture stays. Sleeps while nothing changes. Throws NoDisplayError before `load` is called, RecordingError, what `load` throws, and std::runtime_error
/// when the statistics cannot be written.
void show_window(const WindowOptions& options, const LoadContent& load, const WritePicture& write);

} // namespace chronomap
