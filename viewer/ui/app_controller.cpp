#include "viewer/ui/app_controller.h"

#include "viewer/ui/map_controller.h"
#include "viewer/ui/timeline_controller.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace chronomap {

namespace {

constexpr double largest_side_px = 32'767;          // of windows of the X server
constexpr double largest_area_px = 2 * 7680 * 4320; // of what is counted by pixels
constexpr double rest_ms = 500;                     // of the pointer, before it is told what is under it

} // namespace

AppController::AppController(std::shared_ptr<const Document> document, ViewState view, Size size, double scale)
    : m_document(std::move(document)), m_view(std::move(view)), m_outer_size(size), m_outer_scale(scale), m_size(size),
      m_scale(scale), m_reach(reach_of(*m_document, m_view)) {
    m_view = with_times_in(std::move(m_view), m_reach);
    fit_to_size();
    for (std::optional<EntryIndex>* entry : {&m_view.selected, &m_view.hovered}) {
        if (*entry && **entry >= m_document->dossier->entries.size()) {
            entry->reset();
        }
    }
    for (std::optional<TableEvent>* event : {&m_view.selected_event, &m_view.hovered_event, &m_view.spot}) {
        if (*event && **event >= m_document->tables.size()) {
            event->reset();
        }
    }
    m_history.note(m_view, 0);
}

bool AppController::handle(const TimedEvent& event) {
    const ViewState view_before = m_view;
    const Size size_before = m_size;
    const double scale_before = m_scale;
    if (std::holds_alternative<KeyPressed>(event.event) || std::holds_alternative<PointerPressed>(event.event)) {
        m_view.notice.clear();
    }
    if (std::holds_alternative<PointerPressed>(event.event) || std::holds_alternative<WheelTurned>(event.event)) {
        m_flight.reset(); // a hand on the map stops it
    }
    std::visit(
        [this, &event](auto plain) {
            if constexpr (requires { plain.at; }) {
                plain.at = inner(plain.at);
            }
            on(plain, event.t_ms);
        },
        event.event);
    follow_pointer();
    if (!m_drag && !m_flight) {
        m_history.note(m_view, event.t_ms);
    }
    return !(m_view == view_before && m_size == size_before && m_scale == scale_before);
}

Frame AppController::set_frame(Frame frame) {
    std::swap(m_frame, frame);
    if (!m_frame.layout.panel.is_empty()) {
        m_view.panel.scroll_px = m_frame.panel_scroll_px;
    }
    m_view.panel.reveals_selection = false;
    m_view.panel.selection_y_px.reset();
    return frame;
}

void AppController::on(const Resized& event, double) {
    const auto sane = [](double length, double most) {
        return std::isfinite(length) ? std::clamp(length, 1.0, most) : 1.0;
    };
    const double width = sane(event.size.width, largest_side_px);
    m_outer_size = {width, sane(event.size.height, std::min(largest_side_px, largest_area_px / width))};
    if (std::isfinite(event.scale) && event.scale > 0) {
        m_outer_scale = event.scale;
    }
    fit_to_size();
}

void AppController::on(const TimePassed& event, double t_ms) {
    if (m_rest && t_ms - m_rest->since_ms >= rest_ms) {
        m_view.hint = std::exchange(m_rest, std::nullopt)->hint;
    }
    if (m_flight) {
        m_view.camera = clamped(m_flight->advance(event.ms), size_of(m_frame.layout.map));
        if (m_flight->is_over()) {
            m_flight.reset();
        }
    }
    const bool holds_playhead = m_drag && m_drag->kind == DragKind::playhead;
    if (!m_view.is_playing || holds_playhead) {
        return;
    }
    m_view = m_player.advance(*m_document, std::move(m_view), event.ms);
    if (!m_drag) {
        m_view.axis = axis_following(m_view.axis, m_view.playhead, m_reach);
    }
}

void AppController::on(const CloseRequested&, double) {
    m_quits = true;
}

} // namespace chronomap
