#include "viewer/scene/map_frame.h"

#include "events/edtf.h"
#include "geodata/clip.h"
#include "viewer/scene/base_map_picture.h"

#include <cmath>
#include <map>
#include <optional>

namespace chronomap {

namespace {

// Less than the eye sees of lines as wide as these.
constexpr double line_tolerance_px = 0.5;
constexpr double glow_tolerance_px = 1.2;

PictureCommand seen(const MapFrame& map, std::shared_ptr<const Picture> picture, double opacity = 1) {
    return {std::move(picture), map.view.viewport(), map.view.to_ground({map.view.viewport().x, map.view.viewport().y}),
            map.view.zoom(), opacity};
}

// The parts of an outline's lines in view, in screen pixels.
std::vector<std::vector<Point>> lines_in_view(const MapFrame& map, const MapFeature& feature, double margin_px,
                                              double tolerance_px = line_tolerance_px) {
    std::vector<std::vector<Point>> lines;
    WorldBox box = map.view.ground_box().grown_by(margin_px / pixels_per_world_unit(map.view.zoom()));
    const double turns = std::floor(box.center().x);
    const double tolerance = tolerance_px / pixels_per_world_unit(map.view.zoom());
    box.min.x -= turns;
    box.max.x -= turns;
    for (const WorldPath& part : feature.parts) {
        for (const WorldPath& piece : clip_line(part, box)) {
            std::vector<Point> points;
            for (const WorldPoint& ground : simplify_line(piece, tolerance)) {
                points.push_back(map.view.to_screen(ground));
            }
            if (points.size() >= 2) {
                lines.push_back(std::move(points));
            }
        }
    }
    return lines;
}

bool is_in_time(const MapFrame& map, const std::string& dates) {
    if (dates.empty()) {
        return true;
    }
    try {
        const TimeExtent extent = parse_edtf(dates, TimeZone());
        return certainty_in(extent, time_in_view(map.scene.view)) != Certainty::outside;
    } catch (const TimeError&) {
        return false;
    }
}

// The name, which tells the dates, beside the middle of a line.
void draw_line_name(DisplayList& list, MapFrame& map, const std::string& text, Point middle) {
    const TextStyle style{10.5, FontWeight::regular, 0};
    const TextExtent extent = measure_text(text, style);
    const double width = std::ceil(extent.width) + 4;
    const std::optional<Rect> rect =
        map.placer.place_near({middle.x - width / 2, middle.y + 4, width, extent.height()}, 60);
    if (rect) {
        list.add(TextCommand{{std::round(rect->x + 2), std::round(rect->y + extent.ascent)},
                             text,
                             style,
                             map.scene.theme.ink_soft,
                             map.scene.theme.label_halo,
                             2});
    }
}

void draw_dated_lines(DisplayList& list, MapFrame& map) {
    // One name for all pieces of a line, at the longest in view.
    std::map<std::string, std::vector<Point>> longest;
    map.scene.document.base_map->visit(
        MapLayer::dated_line, map.view.zoom(), map.view.ground_box(), [&](const MapFeature& f) {
            if (!is_in_time(map, f.dates)) {
                return;
            }
            const auto own = f.names.find(map.scene.view.language);
            const auto name = own != f.names.end() ? own : f.names.find("en");
            for (std::vector<Point>& points : lines_in_view(map, f, 2)) {
                if (!f.dates.empty() && name != f.names.end() && points.size() > longest[name->second].size()) {
                    longest[name->second] = points;
                }
                list.add(LineCommand{std::move(points), map.scene.theme.dated_line, 1.2, {5, 4}, false});
            }
        });
    for (const auto& [name, points] : longest) {
        if (!points.empty()) {
            draw_line_name(list, map, name, points[points.size() / 2]);
        }
    }
}

double presence(const PlaceUse& use) {
    return use.is_in_view() || use.is_selected ? 1.0 : 0.4;
}

void draw_area(DisplayList& list, const MapFrame& map, PlaceIndex index) {
    const PlaceUse& use = map.story.places[index];
    const PlaceShape& shape = map.scene.document.places[index];
    const Theme& theme = map.scene.theme;
    const std::size_t level = shape.outline_level(map.view.zoom());
    const bool lit = use.is_selected || use.is_found;
    // Two looks only, so that a window keeps few tiles: quiet and lit. Fading is the painter's.
    std::string key = "area:" + std::to_string(index) + ":" + std::to_string(level) + (lit ? ":lit:" : ":quiet:") +
                      std::string(name_of(map.scene.view.theme));
    list.add(seen(map,
                  outline_picture(std::move(key), shape.outlines[level], lit ? theme.selection_fill : theme.place_fill,
                                  lit ? theme.selection : theme.place_outline, lit ? 2.2 : 1.3),
                  presence(use)),
             {PickKind::place, static_cast<std::uint32_t>(index)});
}

void draw_disc(DisplayList& list, const MapFrame& map, PlaceIndex index) {
    const PlaceUse& use = map.story.places[index];
    const PlaceShape& shape = map.scene.document.places[index];
    const Theme& theme = map.scene.theme;
    const Color color = use.is_selected || use.is_found ? theme.selection : theme.place_outline;
    const double radius = map.view.pixels_for(shape.radius_m, shape.lat_deg);
    list.add(SoftDiscCommand{map.view.to_screen(shape.at), radius, color.faded(0.24 * presence(use))},
             {PickKind::place, static_cast<std::uint32_t>(index)});
}

void draw_line_place(DisplayList& list, const MapFrame& map, PlaceIndex index) {
    const PlaceUse& use = map.story.places[index];
    const Theme& theme = map.scene.theme;
    if (!use.is_in_view() && !use.is_selected) {
        return;
    }
    const Color glow = use.is_lit() ? theme.selection.faded(0.75) : theme.event.faded(0.22);
    const MapFeature& outline = map.scene.document.places[index].outline_at(map.view.zoom());
    const Pick pick{PickKind::place, static_cast<std::uint32_t>(index)};
    for (std::vector<Point>& points : lines_in_view(map, outline, 8, glow_tolerance_px)) {
        list.add(LineCommand{std::move(points), glow, 6, {}, false}, pick);
    }
    for (std::vector<Point>& points : lines_in_view(map, outline, 8)) {
        list.add(LineCommand{std::move(points), theme.event, 1.6, {}, false});
    }
}

} // namespace

void draw_base_map(DisplayList& list, MapFrame& map) {
    list.add(seen(map, base_map_picture(map.scene.document.base_map, map.scene.view.theme)), {PickKind::map, 0});
    draw_dated_lines(list, map);
}

void draw_extended_places(DisplayList& list, const MapFrame& map) {
    const auto draw_kind = [&](PlaceShape::Kind kind, auto draw) {
        for (PlaceIndex i = 0; i < map.story.places.size(); ++i) {
            if (map.scene.document.places[i].kind == kind && map.story.places[i].is_used()) {
                draw(list, map, i);
            }
        }
    };
    draw_kind(PlaceShape::Kind::disc, draw_disc);
    draw_kind(PlaceShape::Kind::area, draw_area);
    draw_kind(PlaceShape::Kind::line, draw_line_place);
}

} // namespace chronomap
