#include "viewer/ui/dossier_keeper.h"

#include "viewer/scene/saved_view.h"
#include "viewer/ui/user_folders.h"

#include <stdexcept>

namespace chronomap {

namespace {

constexpr std::chrono::milliseconds between_looks{500};

std::filesystem::path file_of(const std::filesystem::path& dossier) {
    std::error_code error;
    return std::filesystem::is_directory(dossier, error) ? dossier / "dossier.json" : dossier;
}

} // namespace

DossierKeeper::DossierKeeper(std::filesystem::path dossier, bool keeps_nothing)
    : m_dossier(std::move(dossier)), m_state(keeps_nothing ? std::nullopt : state_folder()),
      m_watch({file_of(m_dossier)}), m_looked_at(Clock::now()) {}

ViewState DossierKeeper::restored(const Document& document, const ViewState& opening, std::string& notice) const {
    if (!m_state) {
        return opening;
    }
    const LastViews last(*m_state);
    const Messages& words = document.words_in(opening.language);
    if (!last.can_keep()) {
        notice = words.format("notice.cannot_keep", {{"folder", m_state->string()}});
    }
    try {
        const std::optional<std::string> kept = last.find(m_dossier);
        return kept ? view_from_json(*kept, document, opening).view : opening;
    } catch (const std::runtime_error&) { // of the file or of what is in it
        if (const auto aside = last.set_aside(m_dossier)) {
            notice = words.format("notice.damaged_view", {{"file", aside->string()}});
        }
        return opening;
    }
}

void DossierKeeper::keep_last(const Document& document, const ViewState& view) const {
    if (m_state) {
        LastViews(*m_state).keep(m_dossier, to_json(view, document));
    }
}

std::vector<NamedView> DossierKeeper::named(const Messages& words, std::string& notice) const {
    const std::filesystem::path file = named_views_file(m_dossier);
    if (!m_state) {
        return read_named_views(file);
    }
    std::optional<std::filesystem::path> aside;
    std::vector<NamedView> views = trusted_named_views(file, aside);
    if (aside) {
        ViewFileList(*m_state).add(file);
        notice = words.format("notice.damaged_views", {{"file", aside->string()}});
    }
    return views;
}

std::vector<NamedView> DossierKeeper::keep_named(const std::string& name, const Document& document,
                                                 const ViewState& view) const {
    const std::filesystem::path file = named_views_file(m_dossier);
    if (m_state) {
        ViewFileList(*m_state).add(file);
    }
    return change_named_views(file, [&](std::vector<NamedView>& views) {
        put_view(views, {name, to_json(view, document)});
    });
}

std::vector<NamedView> DossierKeeper::forget_named(const std::string& name) const {
    return change_named_views(named_views_file(m_dossier),
                              [&](std::vector<NamedView>& views) { remove_view(views, name); });
}

bool DossierKeeper::has_changed(Clock::time_point now) {
    if (now - m_looked_at < between_looks) {
        return false;
    }
    m_looked_at = now;
    return m_watch.has_changed();
}

} // namespace chronomap
