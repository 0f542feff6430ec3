#include "geodata/coordinates.h"
#include "geodata/distance.h"
#include "viewer/scene/measure_words.h"
#include "viewer/scene/scene.h"

#include <cmath>

namespace chronomap {

namespace {

constexpr double measure_line_px = 2;
constexpr double measure_dot_px = 4;
constexpr double cross_arm_px = 9;
const TextStyle measure_label_style{12.5, FontWeight::bold, 0};

/// The way as the map shows it, without a jump where it crosses 180°.
std::vector<Point> on_screen(const std::vector<LonLat>& way, const MapView& view) {
    std::vector<Point> points;
    WorldPoint before = to_world(way.front());
    // The copy of the first point that is seen decides for all.
    const Point first = view.to_screen(before);
    const double px = pixels_per_world_unit(view.zoom());
    double x = first.x;
    for (const LonLat& at : way) {
        const WorldPoint world = to_world(at);
        x += std::remainder(world.x - before.x, 1.0) * px;
        points.push_back({x, first.y + (world.y - to_world(way.front()).y) * px});
        before = world;
    }
    return points;
}

void draw_way(DisplayList& list, const Theme& theme, const std::vector<Point>& points, bool is_open) {
    const std::vector<double> dash = is_open ? std::vector<double>{6, 4} : std::vector<double>{};
    list.add(LineCommand{points, theme.label_halo, measure_line_px + 3});
    list.add(LineCommand{points, theme.ink, measure_line_px, dash});
}

void draw_label(DisplayList& list, const Scene& scene, Point at, const std::string& text) {
    const TextExtent extent = measure_text(text, measure_label_style);
    const Rect& map = scene.layout.map;
    const double x = at.x + 10 + extent.width < map.right() ? at.x + 10 : at.x - 10 - extent.width;
    list.add(TextCommand{
        {std::round(x), std::round(at.y - 8)}, text, measure_label_style, scene.theme.ink, scene.theme.label_halo, 3});
}

void draw_measurement(DisplayList& list, const Scene& scene, const MapView& view, const Measurement& measurement) {
    std::vector<LonLat> points = measurement.points;
    if (measurement.next) {
        points.push_back(*measurement.next);
    }
    double metres = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        metres += geodesic_distance_m(points[i - 1], points[i]);
        const bool is_open = i == measurement.points.size();
        draw_way(list, scene.theme, on_screen(great_circle(points[i - 1], points[i]), view), is_open);
    }
    for (const LonLat& point : measurement.points) {
        list.add(CircleCommand{view.to_screen(point), measure_dot_px, scene.theme.label_halo, scene.theme.ink,
                               measure_line_px});
    }
    if (points.size() > 1) {
        draw_label(list, scene, view.to_screen(points.back()), distance_words(metres, scene.words));
    }
}

/// Where a point would be put that is chosen by keyboard.
void draw_cross(DisplayList& list, const Theme& theme, Point at) {
    for (const auto& [color, width] : {std::pair(theme.label_halo, 4.0), std::pair(theme.ink, 1.5)}) {
        list.add(LineCommand{{{at.x - cross_arm_px, at.y}, {at.x + cross_arm_px, at.y}}, color, width});
        list.add(LineCommand{{{at.x, at.y - cross_arm_px}, {at.x, at.y + cross_arm_px}}, color, width});
    }
}

} // namespace

void draw_map_tools(DisplayList& list, const Scene& scene) {
    const ViewState& view = scene.view;
    if (!view.measurement && !view.pin) {
        return;
    }
    const MapView map(view.camera, scene.layout.map);
    list.add(BeginClipCommand{scene.layout.map});
    if (view.pin) {
        const Point at = map.to_screen(*view.pin);
        draw_cross(list, scene.theme, at);
        draw_label(list, scene, at, coordinates_text(*view.pin, coordinate_decimals(0)));
    }
    if (view.measurement) {
        draw_measurement(list, scene, map, *view.measurement);
        if (!view.measurement->next) {
            draw_cross(list, scene.theme, scene.layout.map.center());
        }
    }
    list.add(EndClipCommand{});
}

} // namespace chronomap
