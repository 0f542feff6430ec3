#include "viewer/ui/dossier_keeper.h"

#include "viewer/scene/saved_view.h"
#include "viewer/ui/user_folders.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr std::chrono::milliseconds between_looks{500};

std::filesystem::path file_of(const std::filesystem::path& dossier) {
    std::error_code error;
    return std::filesystem::is_directory(dossier, error) ? dossier / "dossier.json" : dossier;
}

std::optional<LastViews> last_views(bool keeps_nothing) {
    const std::optional<std::filesystem::path> folder = keeps_nothing ? std::nullopt : state_folder();
    return folder ? std::optional<LastViews>(*folder) : std::nullopt;
}

} // namespace

DossierKeeper::DossierKeeper(std::filesystem::path dossier, bool keeps_nothing)
    : m_dossier(std::move(dossier)), m_last_views(last_views(keeps_nothing)), m_watch({file_of(m_dossier)}),
      m_looked_at(Clock::now()) {}

ViewState DossierKeeper::restored(const Document& document, const ViewState& opening, std::string& notice) const {
    const std::optional<std::string> kept = m_last_views ? m_last_views->find(m_dossier) : std::nullopt;
    if (!kept) {
        return opening;
    }
    try {
        return view_from_json(*kept, document, opening).view;
    } catch (const SavedViewError&) {
        if (const auto aside = m_last_views->set_aside(m_dossier)) {
            notice = document.words_in(opening.language).format("notice.damaged_view", {{"file", aside->string()}});
        }
        return opening;
    }
}

void DossierKeeper::keep_last(const Document& document, const ViewState& view) const {
    if (m_last_views) {
        m_last_views->keep(m_dossier, to_json(view, document));
    }
}

std::vector<NamedView> DossierKeeper::named() const {
    return read_named_views(named_views_file(m_dossier));
}

std::vector<NamedView> DossierKeeper::keep_named(const std::string& name, const Document& document,
                                                 const ViewState& view) const {
    const std::filesystem::path file = named_views_file(m_dossier);
    std::vector<NamedView> views = with_view(read_named_views(file), {name, to_json(view, document)});
    write_named_views(file, views);
    return views;
}

std::vector<NamedView> DossierKeeper::forget_named(const std::string& name) const {
    const std::filesystem::path file = named_views_file(m_dossier);
    std::vector<NamedView> views = read_named_views(file);
    views.erase(std::remove_if(views.begin(), views.end(), [&](const NamedView& view) { return view.name == name; }),
                views.end());
    write_named_views(file, views);
    return views;
}

bool DossierKeeper::has_changed(Clock::time_point now) {
    if (now - m_looked_at < between_looks) {
        return false;
    }
    m_looked_at = now;
    return m_watch.has_changed();
}

} // namespace chronomap
