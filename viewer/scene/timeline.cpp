#include "events/table/loaded_table.h"
#include "viewer/scene/mirror.h"
#include "viewer/scene/timeline_parts.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace chronomap {

Timeline::Timeline(const Scene& scene_)
    : scene(scene_), axis(scene.view.axis, scene.layout.lanes.x, scene.layout.lanes.right()),
      whole(scene.document.span, scene.layout.overview.x, scene.layout.overview.right()),
      shows_all(std::find(scene.shown.begin(), scene.shown.end(), 0) == scene.shown.end()) {}

std::string lane_name(const Scene& scene, const Lane& lane) {
    switch (lane.kind) {
    case Lane::Kind::events:
        return scene.words.get("lane.events");
    case Lane::Kind::side:
        return scene.dossier().sides[lane.index].name.in(scene.view.language);
    case Lane::Kind::table:
        return scene.document.tables.all[lane.index].loaded->name;
    case Lane::Kind::others:
        break;
    }
    return scene.words.get("lane.others");
}

double stack_height(std::uint32_t count, std::uint32_t most, double room_px) {
    constexpr double least_px = 2;
    return std::max(least_px, room_px * std::pow(static_cast<double>(count) / static_cast<double>(most), 0.7));
}

void count_timeline(const Scene& scene) {
    const Timeline timeline(scene);
    if (!scene.layout.overview.is_empty()) {
        overview_of_entries(timeline);
    }
    if (!scene.layout.ruler.is_empty()) {
        density_by_column(timeline);
    }
}

void draw_timeline(DisplayList& list, const Scene& scene) {
    const Rect& panel = scene.layout.timeline;
    if (panel.is_empty()) {
        return;
    }
    const Timeline timeline(scene);
    list.add(BeginClipCommand{panel});
    list.add(RectCommand{panel, scene.theme.panel});
    list.add(LineCommand{{{panel.x, panel.y + 0.5}, {panel.right(), panel.y + 0.5}}, scene.theme.panel_edge});
    draw_lane_lines(list, timeline);
    DisplayList overview, axis;
    draw_overview(overview, timeline);
    draw_window_band(axis, timeline);
    draw_density(axis, timeline);
    draw_ruler(axis, timeline);
    draw_lanes(axis, timeline);
    draw_window_edges(axis, timeline);
    if (scene.view.time_runs_left) {
        overview = mirrored(std::move(overview), scene.layout.overview);
        axis = mirrored(std::move(axis), scene.layout.lanes);
    }
    list.append(std::move(overview));
    list.append(std::move(axis));
    draw_controls(list, timeline);
    list.add(EndClipCommand{});
}

} // namespace chronomap
