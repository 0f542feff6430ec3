#include "viewer/scene/base_map_picture.h"

#include "geodata/clip.h"

#include <cmath>
#include <functional>
#include <utility>

namespace chronomap {

namespace {

// Room around the box for line widths and halos of antialiasing.
constexpr double bleed_px = 4;

// Points nearer to the one before than this are left out: the eye does not see them, Cairo pays for them.
constexpr double least_outline_step_px = 0.35;

// From ground to the pixels of one box, for one copy of the world.
struct Projector {
    WorldPoint origin;
    double scale;
    double shift;

    std::vector<Point> operator()(const WorldPath& path) const {
        std::vector<Point> points;
        points.reserve(path.size());
        for (std::size_t i = 0; i < path.size(); ++i) {
            const Point p{(path[i].x + shift - origin.x) * scale, (path[i].y - origin.y) * scale};
            const bool is_end = i + 1 == path.size();
            if (points.empty() || is_end ||
                std::abs(p.x - points.back().x) + std::abs(p.y - points.back().y) >= least_outline_step_px) {
                points.push_back(p);
            }
        }
        return points;
    }
};

void add_polygon(DisplayList& list, const MapFeature& feature, const WorldBox& box, const Projector& project,
                 Color fill) {
    PathCommand path{{}, fill};
    for (const WorldPath& ring : feature.parts) {
        std::vector<Point> points = project(clip_ring(ring, box));
        if (points.size() >= 3) {
            path.rings.push_back(std::move(points));
        }
    }
    if (!path.rings.empty()) {
        list.add(std::move(path));
    }
}

void add_lines(DisplayList& list, const MapFeature& feature, const WorldBox& box, const Projector& project,
               const LineCommand& look) {
    for (const WorldPath& part : feature.parts) {
        for (const WorldPath& piece : clip_line(part, box)) {
            LineCommand line = look;
            line.points = project(piece);
            if (line.points.size() >= 2) {
                list.add(std::move(line));
            }
        }
    }
}

// Calls for each copy of the world that the box meets, with the box moved into that copy and the way back.
void for_each_copy(const WorldBox& box, const std::function<void(const WorldBox&, double)>& visit) {
    for (double shift = std::floor(box.min.x); shift <= box.max.x; shift += 1) {
        visit({{box.min.x - shift, box.min.y}, {box.max.x - shift, box.max.y}}, shift);
    }
}

class BaseMapPicture final : public Picture {
public:
    BaseMapPicture(std::shared_ptr<const BaseMap> map, ThemeName theme)
        : m_map(std::move(map)), m_theme(theme_named(theme)), m_key("base:" + std::string(name_of(theme))) {}

    const std::string& key() const override { return m_key; }
    WorldBox bounds() const override { return {{-1, 0}, {2, 1}}; }

    DisplayList draw(const WorldBox& box, double zoom) const override {
        DisplayList list;
        const double scale = pixels_per_world_unit(zoom);
        list.add(RectCommand{{0, 0, box.width() * scale, box.height() * scale}, m_theme.sea});
        for_each_copy(box.grown_by(bleed_px / scale), [&](const WorldBox& copy, double shift) {
            draw_copy(list, copy, zoom, {box.min, scale, shift});
        });
        return list;
    }

private:
    void draw_copy(DisplayList& list, const WorldBox& box, double zoom, const Projector& project) const {
        fill(list, MapLayer::land, box, zoom, project, m_theme.land);
        fill(list, MapLayer::lake, box, zoom, project, m_theme.lake);
        stroke(list, MapLayer::river, box, zoom, project, {{}, m_theme.river, zoom < 6 ? 0.7 : 1.1, {}, false});
        if (zoom >= 5) {
            stroke(list, MapLayer::province_border, box, zoom, project, {{}, m_theme.province_border, 0.8, {}, false});
        }
        stroke(list, MapLayer::coast, box, zoom, project, {{}, m_theme.coast, 0.8, {}, false});
        const double border_px = zoom < 4 ? 0.6 : zoom < 6 ? 0.9 : 1.3;
        stroke(list, MapLayer::country_border, box, zoom, project, {{}, m_theme.country_border, border_px, {}, false});
    }

    void fill(DisplayList& list, MapLayer layer, const WorldBox& box, double zoom, const Projector& project,
              Color color) const {
        m_map->visit(layer, zoom, box, [&](const MapFeature& f) { add_polygon(list, f, box, project, color); });
    }

    void stroke(DisplayList& list, MapLayer layer, const WorldBox& box, double zoom, const Projector& project,
                const LineCommand& look) const {
        m_map->visit(layer, zoom, box, [&](const MapFeature& f) { add_lines(list, f, box, project, look); });
    }

    std::shared_ptr<const BaseMap> m_map;
    const Theme& m_theme;
    std::string m_key;
};

class OutlinePicture final : public Picture {
public:
    OutlinePicture(std::string key, std::shared_ptr<const MapFeature> outline, Color fill, Color edge, double edge_px)
        : m_key(std::move(key)), m_outline(std::move(outline)), m_fill(fill), m_edge(edge), m_edge_px(edge_px) {}

    const std::string& key() const override { return m_key; }
    WorldBox bounds() const override { return m_outline->bounds; }

    DisplayList draw(const WorldBox& box, double zoom) const override {
        DisplayList list;
        const double scale = pixels_per_world_unit(zoom);
        for_each_copy(box.grown_by((bleed_px + m_edge_px) / scale), [&](const WorldBox& copy, double shift) {
            const Projector project{box.min, scale, shift};
            add_polygon(list, *m_outline, copy, project, m_fill);
            for (const WorldPath& ring : m_outline->parts) {
                // As an open line that returns to its start, so that clipping does not draw along the box.
                MapFeature closed;
                closed.parts.push_back(ring);
                closed.parts.back().push_back(ring.front());
                add_lines(list, closed, copy, project, {{}, m_edge, m_edge_px, {}, false});
            }
        });
        return list;
    }

private:
    std::string m_key;
    std::shared_ptr<const MapFeature> m_outline;
    Color m_fill, m_edge;
    double m_edge_px;
};

} // namespace

std::shared_ptr<const Picture> base_map_picture(std::shared_ptr<const BaseMap> map, ThemeName theme) {
    return std::make_shared<const BaseMapPicture>(std::move(map), theme);
}

std::shared_ptr<const Picture> outline_picture(std::string key, std::shared_ptr<const MapFeature> outline, Color fill,
                                               Color edge, double edge_px) {
    return std::make_shared<const OutlinePicture>(std::move(key), std::move(outline), fill, edge, edge_px);
}

} // namespace chronomap
