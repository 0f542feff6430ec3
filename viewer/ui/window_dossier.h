#pragma once

#include "viewer/ui/app_controller.h"
#include "viewer/ui/dossier_keeper.h"
#include "viewer/ui/open_dialog.h"
#include "viewer/ui/window.h"

#include <chrono>
#include <exception>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace chronomap {

/// The dossier of a window and the world around it: reads it, restores its last view, notices when it changes on disk,
/// lets the person choose another one, keeps views. Reading happens on a thread of its own; until it is done, and when it
/// fails, what was there stays.
class WindowDossier {
public:
    using Clock = std::chrono::steady_clock;

    /// With `keeps_nothing` no view is kept or restored, and changes on disk go unnoticed.
    WindowDossier(LoadContent load, bool keeps_nothing) : m_load(std::move(load)), m_keeps_nothing(keeps_nothing) {}

    /// Reads what the command line named, for a window of a size. Throws what the loading throws.
    std::unique_ptr<AppController> open(Size size, double scale, bool has_motion);

    /// Takes in what has happened since the last call; true when something that is seen has changed. Never waits.
    bool take_news(AppController& controller);

    /// Whether something is going on that take_news() should be asked about soon.
    bool is_busy() const { return m_coming.valid() || m_dialog || m_arriving; }

    /// Reads no more of what is being read; what has come stays.
    void stop_reading(AppController& controller);

    /// Reads an event file again with what is said of its columns. Until something has come of it, and when it fails, what
    /// was there stays.
    void read_columns(AppController& controller, const std::filesystem::path& file, const TableOptions& options);

    /// Where the dossier that is shown was read from.
    const std::filesystem::path& path() const { return m_keeper->dossier(); }

    /// Keeps what is seen under a name, and tells so.
    void keep_view(AppController& controller, const std::string& name);
    void forget_view(AppController& controller, const std::string& name);

    /// Shows all that the program keeps on this machine.
    static void list_kept(AppController& controller);

    /// Removes all of it, tells so, and keeps nothing from now on. What is being read is read anew, so that it is not kept either.
    void forget_kept(AppController& controller);

    /// Opens the desktop's dialog, or tells that there is none.
    void ask_for_file(AppController& controller);

    /// Keeps the last view.
    void close(const AppController& controller);

private:
    void read(WantedContent wanted, Size size);
    void read_again(Size size);
    void restart_reading(Size size);
    bool take_content(AppController& controller);
    bool take_choice(AppController& controller);
    bool take_arriving(AppController& controller);
    void show_more(AppController& controller, WindowContent content);
    void finish(AppController& controller);
    void fail(AppController& controller, const std::exception& error);
    void take_named_views(AppController& controller);

    LoadContent m_load;
    bool m_keeps_nothing;
    bool m_has_forgotten = false;                  ///< the caches of what was read too: what is read now is not kept
    std::optional<std::filesystem::path> m_chosen; ///< nothing: what the command line named
    std::optional<DossierKeeper> m_keeper;
    std::unique_ptr<OpenDialog> m_dialog;
    std::future<WindowContent> m_coming;
    WantedContent m_wanted;                    ///< as it was last asked for
    std::shared_ptr<ComingContent> m_arriving; ///< more of what is shown
    std::optional<ViewState> m_given_view; ///< as the document opened: whoever has not touched it sees all that comes
    std::map<std::filesystem::path, TableOptions> m_columns;       ///< what was said of event files in the window
    std::map<std::filesystem::path, TableOptions> m_columns_shown; ///< of these what is shown was read with
    std::string m_done;                                            ///< is told when all that is arriving has come
    Clock::time_point m_told_at;                                   ///< how far the reading has come
    bool m_is_asked_again = false;                                 ///< once more, while something is coming
    bool m_is_same_dossier = true; ///< what is coming is the dossier that is shown, changed
};

} // namespace chronomap
