#include "viewer/scene/badge.h"
#include "viewer/scene/map_frame.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chronomap {

namespace {

constexpr double place_chip_padding_px = 10;
constexpr double chip_height_px = 24;
constexpr double chip_text_px = 12.5;
constexpr double widest_chip_px = 290;
constexpr double edge_margin_px = 8;
constexpr double place_chip_gap_px = 5;
constexpr double farthest_chip_px = 320;
constexpr double farthest_from_edge_px = 180;         // farther in, a chip would be taken for the place itself
constexpr double least_map_height_for_speakers = 300; // on a lower one their chips would leave no room for places
constexpr double mark_radius_px = 7;
constexpr double least_area_reach_px = 40; // by which the name of a small area may stand off its middle

double label_size_px(const PlaceUse& use) {
    return use.is_used() ? 15 : 13;
}

std::string name_of(const MapFrame& map, PlaceIndex place) {
    return map.scene.dossier().places[place].name.in(map.scene.view.language);
}

std::string chip_text(const MapFrame& map, PlaceIndex place) {
    std::string name = name_of(map, place);
    if (map.open.height < least_map_height_for_speakers) {
        return name;
    }
    const std::vector<std::string> speakers = speakers_at(map.scene, place);
    std::string text = name;
    if (speakers.size() == 1) {
        text += " · " + speakers.front();
    } else if (speakers.size() > 1) {
        text += " · " + map.scene.words.format_count("chip.speakers", static_cast<std::int64_t>(speakers.size()));
    }
    return text;
}

/// Of a chip that tells of a place, with the numbers of its entries.
Size chip_size(const MapFrame& map, PlaceIndex place, PlaceDrawing& drawing) {
    drawing.style = {chip_text_px, FontWeight::regular, 0};
    drawing.text = elided(drawing.text, drawing.style, widest_chip_px - 2 * place_chip_padding_px);
    drawing.numbered = numbered_at(map.scene, place);
    return {measure_text(drawing.text, drawing.style).width + badges_width(map.scene, drawing.numbered) +
                2 * place_chip_padding_px,
            chip_height_px};
}

Rect around(Point middle, Size size) {
    return {std::round(middle.x - size.width / 2), std::round(middle.y - size.height / 2), size.width, size.height};
}

// Where the way from the middle of the view to a point outside it crosses a frame inset into the view.
Point edge_point(const Rect& frame, Point outside) {
    const Point middle = frame.center();
    const double dx = outside.x - middle.x;
    const double dy = outside.y - middle.y;
    const double reach_x = dx == 0 ? 1e9 : frame.width / 2 / std::abs(dx);
    const double reach_y = dy == 0 ? 1e9 : frame.height / 2 / std::abs(dy);
    const double reach = std::min({reach_x, reach_y, 1.0});
    return {middle.x + dx * reach, middle.y + dy * reach};
}

// A chip slides along the edge that it came to until it finds room; else it may leave the edge.
std::optional<Rect> room_at_edge(MapFrame& map, Size size, Point target, double farthest_px) {
    const Rect& view = map.open;
    const Rect frame{view.x + edge_margin_px + size.width / 2, view.y + edge_margin_px + size.height / 2,
                     std::max(1.0, view.width - 2 * edge_margin_px - size.width),
                     std::max(1.0, view.height - 2 * edge_margin_px - size.height)};
    const Point start = edge_point(frame, target);
    const bool on_side = start.x <= frame.x + 0.5 || start.x >= frame.right() - 0.5;
    std::vector<Rect> candidates;
    const double longest = on_side ? frame.height : frame.width;
    for (double step = 0; step <= longest; step += on_side ? 6 : 4) {
        for (const double way : {step, -step}) {
            const Point middle = on_side ? Point{start.x, start.y + way} : Point{start.x + way, start.y};
            candidates.push_back(around(middle, size));
        }
    }
    const std::optional<Rect> rect = map.placer.place(candidates);
    return rect || farthest_px == 0 ? rect : map.placer.place_near(around(start, size), farthest_px);
}

// Where the map is full the name has to do, and then a spot near the edge: without its chip the bows of a speaker are not drawn.
void place_edge_chip(MapFrame& map, PlaceIndex index, Point target) {
    PlaceDrawing& drawing = map.drawings[index];
    const auto try_text = [&](std::string text, double farthest_px) {
        drawing.text = std::move(text);
        return room_at_edge(map, chip_size(map, index, drawing), target, farthest_px);
    };
    std::optional<Rect> rect = try_text(chip_text(map, index), 0);
    if (!rect) {
        rect = try_text(name_of(map, index), farthest_from_edge_px);
    }
    if (rect) {
        drawing.form = PlaceDrawing::Form::edge_chip;
        drawing.label = *rect;
        drawing.at = rect->center();
        map.placer.block(rect->inset(-place_chip_gap_px));
    }
}

// Points of a line in view, some way apart, the nearest to the middle of the view first.
std::vector<Point> visible_points(const MapFrame& map, const MapFeature& outline) {
    constexpr double apart_px = 40;
    const Rect inner = map.open.inset(30);
    std::vector<Point> points;
    for (const std::vector<WorldPoint>& part : outline.parts) {
        for (const WorldPoint& ground : part) {
            const Point p = map.view.to_screen(ground);
            const bool is_near = !points.empty() && std::hypot(p.x - points.back().x, p.y - points.back().y) < apart_px;
            if (inner.contains(p) && !is_near) {
                points.push_back(p);
            }
        }
    }
    const Point middle = inner.center();
    const auto far = [&](Point q) { return std::hypot(q.x - middle.x, q.y - middle.y); };
    std::stable_sort(points.begin(), points.end(), [&](Point a, Point b) { return far(a) < far(b); });
    return points;
}

bool covers_an_area(const MapFrame& map, const Rect& rect) {
    for (PlaceIndex i = 0; i < map.story.places.size(); ++i) {
        const PlaceShape& shape = map.scene.document.places[i];
        if (!map.story.places[i].is_used() ||
            (shape.kind != PlaceShape::Kind::area && shape.kind != PlaceShape::Kind::disc)) {
            continue;
        }
        const Point low = map.view.to_screen(shape.bounds.min);
        const Point high = map.view.to_screen(shape.bounds.max);
        if (rect.intersects({low.x, low.y, high.x - low.x, high.y - low.y})) {
            return true;
        }
    }
    return false;
}

// Beside the line rather than on it, on either side, and off the areas of the story where there is such a spot.
void place_line_chip(MapFrame& map, PlaceIndex index) {
    PlaceDrawing& drawing = map.drawings[index];
    const PlaceShape& shape = map.scene.document.places[index];
    const std::vector<Point> points = visible_points(map, shape.outline_at(map.view.zoom()));
    if (points.empty()) {
        place_edge_chip(map, index, map.view.to_screen(shape.at));
        return;
    }
    drawing.text = name_of(map, index);
    const Size size = chip_size(map, index, drawing);
    const double away = size.width / 2 + 16;
    std::vector<Rect> clear;
    std::vector<Rect> others;
    for (const Point& p : points) {
        for (const double way : {-away, away}) {
            const Rect rect = around({p.x + way, p.y}, size);
            (covers_an_area(map, rect) ? others : clear).push_back(rect);
        }
    }
    clear.insert(clear.end(), others.begin(), others.end());
    std::optional<Rect> rect = map.placer.place(clear);
    if (!rect) {
        // Where the line is short and its surroundings are full, somewhere near is better than bows without an end.
        rect = map.placer.place_near(around(points.front(), size), farthest_chip_px);
    }
    if (rect) {
        drawing.form = PlaceDrawing::Form::line_chip;
        drawing.label = *rect;
        drawing.at = rect->center();
        map.placer.block(rect->inset(-place_chip_gap_px));
    }
}

// Right, left, above and below the mark, then the corners.
std::array<Rect, 8> around_mark(Point at, Size size, double away) {
    const double w = size.width;
    const double h = size.height;
    const double corner = away * 0.75;
    return {Rect{at.x + away, at.y - h / 2, w, h},
            Rect{at.x - away - w, at.y - h / 2, w, h},
            Rect{at.x - w / 2, at.y - away - h, w, h},
            Rect{at.x - w / 2, at.y + away, w, h},
            Rect{at.x + corner, at.y - corner - h, w, h},
            Rect{at.x + corner, at.y + corner, w, h},
            Rect{at.x - corner - w, at.y - corner - h, w, h},
            Rect{at.x - corner - w, at.y + corner, w, h}};
}

void place_mark_label(MapFrame& map, PlaceIndex index) {
    PlaceDrawing& drawing = map.drawings[index];
    const PlaceUse& use = map.story.places[index];
    const PlaceShape& shape = map.scene.document.places[index];
    drawing.text = name_of(map, index);
    const bool is_point = shape.kind == PlaceShape::Kind::point;
    drawing.style = {label_size_px(use), use.is_used() && is_point ? FontWeight::bold : FontWeight::regular, 0};
    if (!is_point) {
        drawing.style = {15, shape.kind == PlaceShape::Kind::area ? FontWeight::bold : FontWeight::regular, 1.0};
    }
    drawing.text = elided(drawing.text, drawing.style, 240);
    const TextExtent extent = measure_text(drawing.text, drawing.style);
    drawing.numbered = numbered_at(map.scene, index);
    const Size size{std::ceil(extent.width) + 4 + badges_width(map.scene, drawing.numbered),
                    std::ceil(extent.height())};
    std::optional<Rect> rect;
    if (is_point) {
        rect = map.placer.place(around_mark(drawing.at, size, mark_radius_px + 4));
    } else {
        // The name may stand anywhere in the area, but not far from one that is small at this zoom.
        const double reach = shape.bounds.width() * pixels_per_world_unit(map.view.zoom()) / 2;
        rect = map.placer.place_near(around(drawing.at, size), std::clamp(reach, least_area_reach_px, 90.0));
    }
    drawing.label = rect.value_or(Rect{});
}

// Who gets room first: the selected, then the places of the story, then the seats. Of the same importance points come
// first: their names have a few spots only, those of areas and lines can go farther.
std::vector<PlaceIndex> by_importance(const MapFrame& map) {
    std::vector<PlaceIndex> order;
    for (PlaceIndex i = 0; i < map.story.places.size(); ++i) {
        const PlaceUse& use = map.story.places[i];
        if ((use.is_used() || use.is_seat) && map.scene.document.places[i].kind != PlaceShape::Kind::nowhere) {
            order.push_back(i);
        }
    }
    const auto weight = [&](PlaceIndex i) {
        const PlaceUse& use = map.story.places[i];
        return std::array<bool, 5>{use.is_selected, use.is_hovered, use.is_used() && use.is_in_view(), use.is_used(),
                                   map.scene.document.places[i].kind == PlaceShape::Kind::point};
    };
    std::stable_sort(order.begin(), order.end(), [&](PlaceIndex a, PlaceIndex b) { return weight(a) > weight(b); });
    return order;
}

bool stands_in_view(const MapFrame& map, PlaceIndex index) {
    const PlaceShape& shape = map.scene.document.places[index];
    const Point at = map.view.to_screen(shape.at);
    const double reach = shape.kind == PlaceShape::Kind::point ? 0 : 20;
    return map.view.viewport().inset(6 - reach).contains(at);
}

} // namespace

void place_story_labels(MapFrame& map) {
    map.drawings.assign(map.story.places.size(), {});
    const std::vector<PlaceIndex> order = by_importance(map);
    for (const PlaceIndex i : order) {
        const PlaceShape& shape = map.scene.document.places[i];
        PlaceDrawing& drawing = map.drawings[i];
        drawing.at = map.view.to_screen(shape.at);
        if (shape.kind != PlaceShape::Kind::line && stands_in_view(map, i)) {
            drawing.form = PlaceDrawing::Form::mark;
            if (shape.kind == PlaceShape::Kind::point) {
                map.placer.block({drawing.at.x - mark_radius_px, drawing.at.y - mark_radius_px, 2 * mark_radius_px,
                                  2 * mark_radius_px});
            }
        }
    }
    for (const PlaceIndex i : order) {
        const PlaceUse& use = map.story.places[i];
        if (map.drawings[i].form == PlaceDrawing::Form::mark) {
            place_mark_label(map, i);
        } else if (map.scene.document.places[i].kind == PlaceShape::Kind::line) {
            if (use.is_in_view() || use.is_selected) {
                place_line_chip(map, i);
            }
        }
    }
    for (const PlaceIndex i : order) {
        const PlaceUse& use = map.story.places[i];
        const bool speaks_or_is_spoken_of = use.is_seat || use.is_selected;
        if (map.drawings[i].form == PlaceDrawing::Form::hidden && speaks_or_is_spoken_of &&
            map.scene.document.places[i].kind != PlaceShape::Kind::line) {
            place_edge_chip(map, i, map.drawings[i].at);
        }
    }
}

} // namespace chronomap
