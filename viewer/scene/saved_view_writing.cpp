#include "events/edtf.h"
#include "geodata/web_mercator.h"
#include "viewer/scene/event_id.h"
#include "viewer/scene/saved_view.h"
#include "viewer/scene/saved_view_names.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace chronomap {

namespace {

using Json = nlohmann::ordered_json;

double rounded(double value, double steps) {
    return std::round(value * steps) / steps;
}

std::string window_text(const TimeWindow& window, const TimeZone& zone) {
    return to_iso(window.begin, zone) + "/" + to_iso(window.end, zone);
}

Json text_source_id(const PanelState& panel, const Document& document) {
    const std::vector<Source>& sources = document.dossier->sources;
    return panel.text && *panel.text < sources.size() ? Json(sources[*panel.text].id) : Json(nullptr);
}

Json open_facet_names(const PanelState& panel) {
    Json names = Json::array();
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
        if (panel.is_open(static_cast<Facet>(facet))) {
            names.push_back(facet_names[facet]);
        }
    }
    return names;
}

} // namespace

std::string to_json(const ViewState& view, const Document& document) {
    const LonLat center = to_lon_lat(view.camera.center);
    const TimeZone& zone = document.zone;
    Json filter = Json::array();
    for (const FacetValue value : view.filter.chosen) {
        filter.push_back(document.finder->facets().id_of(value));
    }
    const PanelState& panel = view.panel;
    Json json{
        {"format", saved_view_format},
        {"center", {rounded(center.lon_deg, 1e7), rounded(center.lat_deg, 1e7)}},
        {"zoom", rounded(view.camera.zoom, 1e6)},
        {"time", window_text(view.window, zone)},
        {"playhead", to_iso(view.playhead, zone)},
        {"axis", window_text(view.axis, zone)},
        {"mode", saved_mode_names[static_cast<std::size_t>(view.time_mode)]},
        {"clock", name_of(view.clock)},
        {"sure", view.shows_sure},
        {"maybe", view.shows_maybe},
        {"filter", std::move(filter)},
        {"search", view.filter.search},
        {"select", view.selected ? Json(document.dossier->entries[*view.selected].id) : Json(nullptr)},
        {"language", view.language},
        {"theme", name_of(view.theme)},
        {"utc", view.zone_is_utc},
        {"time_runs_left", view.time_runs_left},
        {"panel",
         {{"shown", panel.is_shown},
          {"width", rounded(panel.width_px, 1)},
          {"tab", saved_tab_names[static_cast<std::size_t>(panel.tab)]},
          {"newest_first", panel.newest_first},
          {"tray", panel.tray_is_open},
          {"text", text_source_id(panel, document)},
          {"open_facets", open_facet_names(panel)}}},
    };
    if (!document.tables.empty()) {
        json["table_colors"] = saved_color_names[static_cast<std::size_t>(view.table_colors)];
        json["event"] = view.selected_event ? Json(id_of(document.tables, *view.selected_event)) : Json(nullptr);
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace chronomap
