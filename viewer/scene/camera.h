#pragma once

#include "geodata/web_mercator.h"
#include "viewer/scene/geometry.h"

namespace chronomap {

/// Where the map looks: a centre on the Web Mercator square and a zoom (zoom 0: the world is 256 logical px wide).
/// Always finite; zoom in [min_zoom, max_zoom], centre y in [0, 1], centre x wrapped into [0, 1).
struct Camera {
    WorldPoint center{0.5, 0.5};
    double zoom = 2;

    friend bool operator==(const Camera&, const Camera&) = default;
};

inline constexpr double min_zoom = 0.0;
inline constexpr double max_zoom = 18.0;

/// The camera seen in a viewport: conversions between ground and screen.
class MapView {
public:
    MapView(const Camera& camera, const Rect& viewport);

    const Rect& viewport() const { return m_viewport; }
    double zoom() const { return m_zoom; }

    /// Screen position of a point of the ground; of its copies around the globe the one nearest to the centre.
    Point to_screen(WorldPoint p) const;
    Point to_screen(LonLat p) const { return to_screen(to_world(p)); }

    WorldPoint to_ground(Point p) const;

    /// The ground in view; x may leave [0, 1].
    WorldBox ground_box() const;

    /// Logical pixels for a length on the ground at a latitude.
    double pixels_for(double metres, double lat_deg) const;

private:
    WorldPoint m_center;
    double m_zoom;
    double m_scale;
    Rect m_viewport;
};

/// The nearest camera that keeps the invariants above.
Camera clamped(Camera camera, Size viewport);

/// Moves the ground by a distance on the screen.
Camera panned(const Camera& camera, double dx_px, double dy_px, Size viewport);

/// Zooms by `steps` (1 doubles the scale) so that the ground under `anchor` stays there; `anchor` is relative to the
/// viewport's centre.
Camera zoomed_about(const Camera& camera, double steps, Point anchor, Size viewport);

/// The camera that shows a box with `margin_px` of room on each side, no closer than `closest_zoom`.
Camera fitted(const WorldBox& box, Size viewport, double margin_px, double closest_zoom);

} // namespace chronomap
