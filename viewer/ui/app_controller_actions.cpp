// The part of the controller that keys, buttons and clicks share: what is done, however it was asked for.
#include "viewer/ui/app_controller.h"
#include "viewer/ui/map_controller.h"
#include "viewer/ui/panel_controller.h"
#include "viewer/ui/selection.h"
#include "viewer/ui/timeline_controller.h"

#include <algorithm>
#include <utility>

namespace chronomap {

namespace {

/// The interface's language after this one, by code, round and round.
std::string next_language(const Document& document, const std::string& language) {
    const auto next = document.words->upper_bound(language);
    return next == document.words->end() ? document.words->begin()->first : next->first;
}

/// The choice after this one, round and round up to `last`.
template <class Choice>
Choice after(Choice choice, Choice last) {
    return choice >= last ? Choice{} : static_cast<Choice>(static_cast<int>(choice) + 1);
}

} // namespace

void AppController::act(Action action) {
    // Whatever it does is to be seen; and the key of the page closes it again.
    const bool closes_keys = std::exchange(m_view.shows_keys, false);
    if (closes_keys && (action == Action::show_keys || action == Action::leave)) {
        return;
    }
    switch (group_of(action)) {
    case ActionGroup::entries:
        return act_on_entries(action);
    case ActionGroup::time:
        return act_on_time(action);
    case ActionGroup::map:
        return act_on_map(action);
    case ActionGroup::panel:
        return act_on_panel(action);
    case ActionGroup::tools:
        return act_on_tools(action);
    case ActionGroup::views:
        return act_on_views(action);
    case ActionGroup::program:
        return act_on_program(action);
    }
}

void AppController::act_on_entries(Action action) {
    switch (action) {
    case Action::previous_entry:
        step(-1);
        break;
    case Action::next_entry:
        step(1);
        break;
    case Action::clear_selection:
        m_view = without_selection(std::move(m_view));
        break;
    default:
        break;
    }
}

void AppController::act_on_time(Action action) {
    switch (action) {
    case Action::play:
        m_view = m_view.is_playing ? paused(std::move(m_view)) : m_player.start(*m_document, std::move(m_view));
        break;
    case Action::switch_zone:
        m_view.zone_is_utc = !m_view.zone_is_utc;
        break;
    case Action::switch_time_direction:
        m_view.time_runs_left = !m_view.time_runs_left;
        break;
    case Action::switch_play_mode:
        m_view.plays_by_clock = !m_view.plays_by_clock;
        break;
    case Action::toggle_sure:
        m_view.shows_sure = !m_view.shows_sure;
        break;
    case Action::toggle_maybe:
        m_view.shows_maybe = !m_view.shows_maybe;
        break;
    case Action::clock_story:
        m_view.clock = Clock::story;
        break;
    case Action::clock_happened:
        m_view.clock = Clock::happened;
        break;
    case Action::clock_known:
        m_view.clock = Clock::known;
        break;
    case Action::next_clock:
        m_view.clock = after(m_view.clock, Clock::known);
        break;
    case Action::mode_window:
        m_view.time_mode = TimeMode::window;
        break;
    case Action::mode_instant:
        m_view.time_mode = TimeMode::instant;
        break;
    case Action::mode_cumulative:
        m_view.time_mode = TimeMode::cumulative;
        break;
    case Action::next_mode:
        m_view.time_mode = after(m_view.time_mode, TimeMode::cumulative);
        break;
    default:
        break;
    }
}

void AppController::act_on_map(Action action) {
    const Rect& map = m_frame.layout.map;
    switch (action) {
    case Action::zoom_in:
        fly_to(zoomed_at(aimed_camera(), zoom_per_key, map.center(), map));
        break;
    case Action::zoom_out:
        fly_to(zoomed_at(aimed_camera(), -zoom_per_key, map.center(), map));
        break;
    case Action::fit_all:
        fly_to(opening_view(*m_document, m_size, FramePurpose::window, m_view.language).camera);
        break;
    case Action::fit_selection:
        if (m_view.selected) {
            fly_to(camera_fitting(*m_document, *m_view.selected, size_of(map)).value_or(m_view.camera));
        }
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
    default:
        break;
    }
}

void AppController::act_on_panel(Action action) {
    switch (action) {
    case Action::toggle_panel:
        m_view.panel.is_shown = !m_view.panel.is_shown;
        m_view.panel.reveals_selection = true;
        break;
    case Action::show_entries:
        show_tab(PanelTab::entries);
        break;
    case Action::show_figures:
        show_tab(PanelTab::figures);
        break;
    case Action::show_filters:
        show_tab(PanelTab::filters);
        break;
    case Action::show_text:
        if (m_view.panel.is_shown && m_view.panel.tab == PanelTab::text) {
            show_text_of(next_text(m_document->texts, m_view.panel.text));
        } else {
            show_tab(PanelTab::text);
        }
        break;
    case Action::reverse_list:
        m_view.panel.newest_first = !m_view.panel.newest_first;
        m_view.panel.scroll_px = 0;
        break;
    case Action::toggle_tray:
        m_view.panel.tray_is_open = !m_view.panel.tray_is_open;
        m_view.panel.scroll_px = 0;
        show_tab(PanelTab::entries);
        break;
    case Action::switch_table_colors:
        m_view.table_colors =
            m_view.table_colors == TableColors::density ? TableColors::category : TableColors::density;
        break;
    case Action::leave_spot:
        m_view.spot.reset();
        m_view.panel.reveals_selection = true;
        break;
    case Action::clear_filters:
        m_view = without_filters(std::move(m_view));
        break;
    default:
        break;
    }
}

void AppController::act_on_program(Action action) {
    switch (action) {
    case Action::open_palette:
        begin_input(InputKind::palette);
        break;
    case Action::show_keys:
        m_view.input.reset();
        m_view.shows_keys = true;
        break;
    case Action::focus_next:
        move_focus(1);
        break;
    case Action::focus_previous:
        move_focus(-1);
        break;
    case Action::press_focused:
        press_focused();
        break;
    case Action::leave:
        leave();
        break;
    case Action::switch_language:
        m_view.language = next_language(*m_document, m_view.language);
        break;
    case Action::switch_theme:
        m_view.theme = after(m_view.theme, ThemeName::contrast);
        break;
    case Action::forget_everything:
        m_effects.push_back(ListKept{});
        break;
    case Action::quit:
        m_quits = true;
        break;
    default:
        break;
    }
}

void AppController::leave() {
    if (m_view.input) {
        m_view.input.reset();
    } else if (m_view.measurement) {
        m_view.measurement.reset();
    } else if (m_view.is_presenting) {
        present(false);
    } else if (m_view.focus.is_seen) {
        m_view.focus.is_seen = false;
    } else if (m_view.pin) {
        m_view.pin.reset();
    } else {
        m_view = without_selection(std::move(m_view));
    }
}

void AppController::show_tab(PanelTab tab) {
    m_view.panel.scroll_px = m_view.panel.tab == tab ? m_view.panel.scroll_px : 0;
    m_view.panel.tab = tab;
    m_view.panel.is_shown = true;
    m_view.panel.reveals_selection = true;
    if (!m_view.focus.is_seen) {
        // The next Tab goes into the tab, not through all that stands above it.
        m_view.focus = {FrameRegion::panel, pick_of(Action::toggle_maybe), false};
    }
    if (m_view.selected) {
        m_view.panel.text =
            text_for(m_document->texts, m_document->dossier->entries[*m_view.selected], m_view.panel.text);
    }
}

void AppController::show_text_of(std::optional<SourceIndex> source) {
    if (shown_text(m_document->texts, source) != shown_text(m_document->texts, m_view.panel.text)) {
        m_view.panel.scroll_px = 0;
    }
    m_view.panel.text = source;
}

void AppController::scroll_panel(double by_px) {
    m_view.panel.scroll_px = std::clamp(m_view.panel.scroll_px + by_px, 0.0, m_frame.panel_scroll_most_px);
}

} // namespace chronomap
