#include "viewer/scene/camera.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

double finite_or(double value, double fallback) {
    return std::isfinite(value) ? value : fallback;
}

} // namespace

MapView::MapView(const Camera& camera, const Rect& viewport)
    : m_center(camera.center), m_zoom(camera.zoom), m_scale(pixels_per_world_unit(camera.zoom)), m_viewport(viewport) {}

Point MapView::to_screen(WorldPoint p) const {
    // The copy of the point that lies within half a world of the centre.
    const double dx = p.x - m_center.x;
    const double nearest = dx - std::round(dx);
    const Point middle = m_viewport.center();
    return {middle.x + nearest * m_scale, middle.y + (p.y - m_center.y) * m_scale};
}

WorldPoint MapView::to_ground(Point p) const {
    const Point middle = m_viewport.center();
    return {m_center.x + (p.x - middle.x) / m_scale, m_center.y + (p.y - middle.y) / m_scale};
}

WorldBox MapView::ground_box() const {
    return {to_ground({m_viewport.x, m_viewport.y}), to_ground({m_viewport.right(), m_viewport.bottom()})};
}

double MapView::pixels_for(double metres, double lat_deg) const {
    return metres / metres_per_world_unit(lat_deg) * m_scale;
}

Camera clamped(Camera camera, Size viewport) {
    // A view taller than the world would show its edges: the zoom at which the square just fills the height.
    const double filling = std::log2(std::max(1.0, viewport.height) / world_size_px);
    camera.zoom = std::clamp(finite_or(camera.zoom, min_zoom), std::max(min_zoom, filling), max_zoom);
    const double half_height = viewport.height / 2 / pixels_per_world_unit(camera.zoom);
    const double y = finite_or(camera.center.y, 0.5);
    camera.center.y = half_height >= 0.5 ? 0.5 : std::clamp(y, half_height, 1 - half_height);
    const double x = finite_or(camera.center.x, 0.5);
    camera.center.x = x - std::floor(x);
    return camera;
}

Camera panned(const Camera& camera, double dx_px, double dy_px, Size viewport) {
    const double scale = pixels_per_world_unit(camera.zoom);
    return clamped({{camera.center.x - dx_px / scale, camera.center.y - dy_px / scale}, camera.zoom}, viewport);
}

Camera zoomed_about(const Camera& camera, double steps, Point anchor, Size viewport) {
    const Camera target = clamped({camera.center, camera.zoom + finite_or(steps, 0)}, viewport);
    const double before = pixels_per_world_unit(camera.zoom);
    const double after = pixels_per_world_unit(target.zoom);
    const WorldPoint ground{camera.center.x + anchor.x / before, camera.center.y + anchor.y / before};
    return clamped({{ground.x - anchor.x / after, ground.y - anchor.y / after}, target.zoom}, viewport);
}

Camera fitted(const WorldBox& box, Size viewport, double margin_px, double closest_zoom) {
    if (box.is_empty()) {
        return clamped({}, viewport);
    }
    const double width = std::max(1.0, viewport.width - 2 * margin_px);
    const double height = std::max(1.0, viewport.height - 2 * margin_px);
    const double scale = std::min(width / std::max(box.width(), 1e-12), height / std::max(box.height(), 1e-12));
    return clamped({box.center(), std::min(closest_zoom, std::log2(scale / world_size_px))}, viewport);
}

} // namespace chronomap
