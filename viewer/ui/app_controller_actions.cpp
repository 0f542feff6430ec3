// The part of the controller that keys, buttons and clicks share: what is done, however it was asked for.
#include "viewer/ui/app_controller.h"
#include "viewer/ui/map_controller.h"
#include "viewer/ui/selection.h"
#include "viewer/ui/timeline_controller.h"

#include <utility>

namespace chronomap {

namespace {

/// The interface's language after this one, by code, round and round.
std::string next_language(const Document& document, const std::string& language) {
    const auto next = document.words->upper_bound(language);
    return next == document.words->end() ? document.words->begin()->first : next->first;
}

} // namespace

void AppController::act(Action action) {
    const Rect& map = m_frame.layout.map;
    switch (action) {
    case Action::play:
        m_view = m_view.is_playing ? paused(std::move(m_view)) : m_player.start(*m_document, std::move(m_view));
        break;
    case Action::previous_entry:
        step(-1);
        break;
    case Action::next_entry:
        step(1);
        break;
    case Action::zoom_in:
        m_view.camera = zoomed_at(m_view.camera, zoom_per_key, map.center(), map);
        break;
    case Action::zoom_out:
        m_view.camera = zoomed_at(m_view.camera, -zoom_per_key, map.center(), map);
        break;
    case Action::fit_all:
        m_view.camera = opening_view(*m_document, m_size, FramePurpose::window, m_view.language).camera;
        break;
    case Action::fit_selection:
        if (m_view.selected) {
            m_view.camera = camera_fitting(*m_document, *m_view.selected, size_of(map)).value_or(m_view.camera);
        }
        break;
    case Action::switch_language:
        m_view.language = next_language(*m_document, m_view.language);
        break;
    case Action::switch_theme:
        m_view.theme = m_view.theme == ThemeName::light ? ThemeName::dark : ThemeName::light;
        break;
    case Action::switch_zone:
        m_view.zone_is_utc = !m_view.zone_is_utc;
        break;
    case Action::switch_play_mode:
        m_view.plays_by_clock = !m_view.plays_by_clock;
        break;
    case Action::clear_selection:
        m_view.selected.reset();
        break;
    case Action::pan_left:
        m_view.camera = panned_by_keys(m_view.camera, -1, 0, map);
        break;
    case Action::pan_right:
        m_view.camera = panned_by_keys(m_view.camera, 1, 0, map);
        break;
    case Action::pan_up:
        m_view.camera = panned_by_keys(m_view.camera, 0, -1, map);
        break;
    case Action::pan_down:
        m_view.camera = panned_by_keys(m_view.camera, 0, 1, map);
        break;
    case Action::quit:
        m_quits = true;
        break;
    }
}

void AppController::step(int direction) {
    if (const std::optional<EntryIndex> entry = stepped(*m_document, m_view, direction)) {
        select(*entry);
        m_view = showing_entry(std::move(m_view), *m_document, *entry, m_reach);
    }
}

void AppController::select(EntryIndex entry) {
    if (entry < m_document->dossier->entries.size()) {
        m_view.selected = entry;
        // Who points at something wants to read it.
        m_view = paused(std::move(m_view));
    }
}

void AppController::click(Pick pick, Point at) {
    switch (pick.kind) {
    case PickKind::entry:
        select(pick.index);
        break;
    case PickKind::place:
        if (const std::optional<EntryIndex> entry = next_at_place(*m_document, m_view, pick.index)) {
            select(*entry);
        }
        break;
    case PickKind::button:
        if (pick.index <= static_cast<std::uint32_t>(Action::quit)) {
            act(static_cast<Action>(pick.index));
        }
        break;
    case PickKind::none:
    case PickKind::map:
        if (m_frame.layout.map.contains(at)) {
            m_view.selected.reset();
        }
        break;
    default:
        break;
    }
}

} // namespace chronomap
