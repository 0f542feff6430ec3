// The part of the controller with an analyst's hand tools: going to what is typed, copying, measuring.
#include "geodata/coordinates.h"
#include "viewer/scene/citation.h"
#include "viewer/scene/menu.h"
#include "viewer/ui/app_controller.h"
#include "viewer/ui/map_controller.h"
#include "viewer/ui/place_point.h"
#include "viewer/ui/reopen_command.h"
#include "viewer/ui/timeline_controller.h"

#include <algorithm>

namespace chronomap {

namespace {

/// Closer to a point that is gone to than this the map stays as it is.
constexpr double near_zoom = 9;

} // namespace

void AppController::act_on_tools(Action action) {
    switch (action) {
    case Action::search:
        begin_input(InputKind::search);
        break;
    case Action::clear_search:
        search_for("");
        if (m_view.types_in(InputKind::search)) {
            m_view.input->field = {};
        }
        break;
    case Action::go_to:
        begin_input(InputKind::go_to);
        break;
    case Action::measure:
        m_view.measurement = m_view.measurement ? std::nullopt : std::optional(Measurement{});
        m_view.notice = m_view.measurement ? words().get("notice.measure") : "";
        break;
    case Action::copy_citation:
        copy_of_selected([this](EntryIndex entry) { return citation_of(*m_document, m_view, entry); });
        break;
    case Action::copy_coordinates:
        copy_coordinates();
        break;
    case Action::copy_command:
        m_effects.push_back(CopyCommand{reopen_options(*m_document, m_view, m_outer_size)});
        m_view.notice = words().get("notice.command_copied");
        break;
    default:
        break;
    }
}

const Messages& AppController::words() const {
    return m_document->words_in(m_view.language);
}

void AppController::copy(std::string text) {
    m_view.notice = words().format("notice.copied", {{"text", text}});
    m_effects.push_back(CopyText{std::move(text)});
}

template <class TextOf>
void AppController::copy_of_selected(TextOf text_of) {
    if (m_view.selected) {
        copy(text_of(*m_view.selected));
    } else {
        m_view.notice = words().get("notice.select_first");
    }
}

void AppController::copy_coordinates() {
    if (m_view.selected) {
        const std::optional<PlacePoint> point = point_of(*m_document, *m_view.selected);
        if (!point) {
            m_view.notice = words().get("notice.no_point");
            return;
        }
        copy(coordinates_text(point->at, coordinate_decimals(point->precision_m)));
        return;
    }
    const MapView map(m_view.camera, m_frame.layout.map);
    const LonLat at = to_lon_lat(map.to_ground(point_on_map()));
    copy(coordinates_text(at, coordinate_decimals(1 / map.pixels_for(1, at.lat_deg))));
}

Point AppController::point_on_map() const {
    const Rect& map = m_frame.layout.map;
    return m_pointer && map.contains(*m_pointer) ? *m_pointer : map.center();
}

void AppController::measure_to(Point at) {
    m_view.measurement->points.push_back(to_lon_lat(MapView(m_view.camera, m_frame.layout.map).to_ground(at)));
    m_view.notice = words().get("notice.measure");
}

bool AppController::key_in_measurement(const KeyPressed& event) {
    if (!m_view.measurement || m_view.input || m_view.focus.is_seen || !(event.modifiers == Modifiers{})) {
        return false;
    }
    std::vector<LonLat>& points = m_view.measurement->points;
    if (event.key == "enter") {
        measure_to(point_on_map());
        return true;
    }
    if (event.key == "backspace" && !points.empty()) {
        points.pop_back();
        return true;
    }
    return false;
}

void AppController::follow_pointer() {
    if (!m_view.measurement) {
        return;
    }
    const Rect& map = m_frame.layout.map;
    const bool is_on_map = m_pointer && map.contains(*m_pointer);
    m_view.measurement->next =
        is_on_map ? std::optional(to_lon_lat(MapView(m_view.camera, map).to_ground(*m_pointer))) : std::nullopt;
}

void AppController::go_to(const Destination& destination) {
    const Size map = size_of(m_frame.layout.map);
    switch (destination.kind) {
    case Destination::Kind::time:
        go_to_time(destination.time);
        break;
    case Destination::Kind::coordinates:
        m_view.pin = destination.at;
        fly_to(clamped({to_world(destination.at), std::max(m_view.camera.zoom, near_zoom)}, map));
        break;
    case Destination::Kind::place: {
        const PlaceShape& shape = m_document->places[destination.index];
        const bool is_wide = shape.bounds.width() > 0;
        fly_to(is_wide ? fitted(shape.bounds, map, 60, max_zoom)
                       : clamped({shape.at, std::max(m_view.camera.zoom, near_zoom)}, map));
        m_view.hovered_place = destination.index;
        break;
    }
    case Destination::Kind::entry:
        select(destination.index);
        m_view = showing_entry(std::move(m_view), *m_document, destination.index, m_reach);
        if (const std::optional<Camera> camera = camera_fitting(*m_document, destination.index, map)) {
            fly_to(*camera);
        }
        break;
    }
}

void AppController::go_to_time(const TimeWindow& time) {
    const TimeWindow window = finite_window(time, m_reach);
    m_reach = reach_with(m_reach, window);
    m_view = with_window(paused(std::move(m_view)), window, m_reach);
    m_view = with_playhead(std::move(m_view), m_view.window.end);
    m_view.axis = kept_within(axis_around(m_view.window), m_reach, shortest_axis_ms);
}

} // namespace chronomap
