#pragma once

#include "viewer/scene/document.h"
#include "viewer/scene/view_state.h"
#include "viewer/ui/file_watch.h"
#include "viewer/ui/kept_views.h"
#include "viewer/ui/last_views.h"
#include "viewer/ui/view_file_list.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace chronomap {

/// What the window remembers of the dossier it shows: the last view, the named ones, and whether the file has changed.
class DossierKeeper {
public:
    using Clock = std::chrono::steady_clock;

    /// With `keeps_nothing` it writes nothing, and reads only the named views.
    DossierKeeper(std::filesystem::path dossier, bool keeps_nothing);

    const std::filesystem::path& dossier() const { return m_dossier; }

    /// From now on as with `keeps_nothing`.
    void keep_nothing() { m_state.reset(); }

    /// The view as it was when the dossier was last closed, else `opening`. `notice` tells what was wrong with it, or that
    /// nothing can be kept.
    ViewState restored(const Document& document, const ViewState& opening, std::string& notice) const;

    /// Keeps the view for the next time.
    void keep_last(const Document& document, const ViewState& view) const;

    /// The named views beside the dossier. Throws KeptViewsError. A file of them that is damaged is set aside, which is told
    /// in `notice`; with `keeps_nothing` it stays as it is and KeptViewsError is thrown.
    std::vector<NamedView> named(const Messages& words, std::string& notice) const;

    /// Adds one and returns them all. Throws KeptViewsError.
    std::vector<NamedView> keep_named(const std::string& name, const Document& document, const ViewState& view) const;

    /// Takes one away and returns the others. Throws KeptViewsError.
    std::vector<NamedView> forget_named(const std::string& name) const;

    /// Whether the dossier has changed on disk; asks the disk twice a second at most.
    bool has_changed(Clock::time_point now);

private:
    std::filesystem::path m_dossier;
    std::optional<std::filesystem::path> m_state; ///< where it keeps what it remembers; nothing: it keeps nothing
    FileWatch m_watch;
    Clock::time_point m_looked_at;
};

} // namespace chronomap
