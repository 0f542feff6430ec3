#include "viewer/ui/view_history.h"

#include <limits>

namespace chronomap {

namespace {

bool is_same_place(const ViewState& a, const ViewState& b) {
    return a.camera == b.camera && a.window == b.window && a.axis == b.axis && a.time_mode == b.time_mode &&
           a.clock == b.clock && a.shows_sure == b.shows_sure && a.shows_maybe == b.shows_maybe &&
           a.filter == b.filter && a.selected == b.selected && a.selected_event == b.selected_event &&
           a.panel.tab == b.panel.tab;
}

/// Takes what makes up a place.
void take_place(ViewState& view, const ViewState& from) {
    view.camera = from.camera;
    view.window = from.window;
    view.axis = from.axis;
    view.playhead = from.playhead;
    view.time_mode = from.time_mode;
    view.clock = from.clock;
    view.shows_sure = from.shows_sure;
    view.shows_maybe = from.shows_maybe;
    view.filter = from.filter;
    view.selected = from.selected;
    view.selected_event = from.selected_event;
    view.spot = from.spot;
    view.panel.tab = from.panel.tab;
}

/// Without the rest: what a search has found in a table of ten million events alone weighs a megabyte.
ViewState place_of(const ViewState& view) {
    ViewState place;
    take_place(place, view);
    return place;
}

} // namespace

void ViewHistory::note(const ViewState& view, double t_ms) {
    if (m_places.empty()) {
        m_places.push_back(place_of(view));
        m_changed_at_ms = -std::numeric_limits<double>::infinity();
        return;
    }
    if (view.is_playing || is_same_place(view, m_places[m_present])) {
        return;
    }
    const bool goes_on = t_ms - m_changed_at_ms < settle_ms && m_present > 0 && m_present + 1 == m_places.size();
    m_changed_at_ms = t_ms;
    if (goes_on) {
        m_places[m_present] = place_of(view);
        return;
    }
    m_places.resize(m_present + 1);
    m_places.push_back(place_of(view));
    if (m_places.size() > most_places) {
        m_places.erase(m_places.begin());
    }
    m_present = m_places.size() - 1;
}

std::optional<ViewState> ViewHistory::back(const ViewState& now) {
    return m_present == 0 ? std::nullopt : std::optional(moved_to(m_present - 1, now));
}

std::optional<ViewState> ViewHistory::forward(const ViewState& now) {
    return m_present + 1 >= m_places.size() ? std::nullopt : std::optional(moved_to(m_present + 1, now));
}

ViewState ViewHistory::moved_to(std::size_t place, ViewState now) {
    m_present = place;
    m_changed_at_ms = -std::numeric_limits<double>::infinity();
    take_place(now, m_places[place]);
    now.panel.reveals_selection = true;
    now.is_playing = false;
    return now;
}

} // namespace chronomap
