#include "viewer/scene/badge.h"
#include "viewer/scene/map_frame.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double outside_opacity = 0.4;

Pick pick_of(PlaceIndex index) {
    return {PickKind::place, static_cast<std::uint32_t>(index)};
}

// The circle of true ground size within which the place lies, where it is large enough to be seen.
void draw_precision(DisplayList& list, const MapFrame& map, PlaceIndex index, double opacity) {
    const PlaceShape& shape = map.scene.document.places[index];
    const double radius = map.view.pixels_for(shape.radius_m, shape.lat_deg);
    if (radius > 6) {
        list.add(CircleCommand{map.drawings[index].at, radius, map.scene.theme.place_fill.faded(opacity),
                               map.scene.theme.place_outline.faded(0.35 * opacity), 1},
                 pick_of(index));
    }
}

bool is_used_point(const MapFrame& map, PlaceIndex index) {
    return map.drawings[index].form == PlaceDrawing::Form::mark &&
           map.scene.document.places[index].kind == PlaceShape::Kind::point && map.story.places[index].is_used();
}

/// Of its usual size: in a crowd dots are smaller, so that they do not cover each other.
double dot_scale(const MapFrame& map) {
    constexpr double few = 60, smallest = 0.55;
    double dots = 0;
    for (PlaceIndex i = 0; i < map.drawings.size(); ++i) {
        dots += is_used_point(map, i) ? 1 : 0;
    }
    return std::clamp(std::sqrt(few / std::max(dots, 1.0)), smallest, 1.0);
}

// A dot where something happened, an open ring where something is only spoken of; in a crowd with a rim that parts it from its
// neighbours.
void draw_used_point(DisplayList& list, const MapFrame& map, PlaceIndex index, double scale) {
    const Theme& theme = map.scene.theme;
    const PlaceUse& use = map.story.places[index];
    const Point at = map.drawings[index].at;
    const double opacity = use.is_in_view() || use.is_selected ? 1.0 : outside_opacity;
    draw_precision(list, map, index, opacity);
    if (use.is_lit()) {
        list.add(CircleCommand{at, 10, theme.selection.faded(use.is_selected ? 0.45 : 0.25), theme.selection, 2},
                 pick_of(index));
    }
    const bool is_sure = use.best() == Certainty::certain;
    const Color paper = theme.label_halo.faded(opacity);
    const Color ink = theme.event.faded(opacity);
    if (scale < 1) {
        list.add(CircleCommand{at, 5.5 * scale + 2, paper}, pick_of(index));
    }
    list.add(CircleCommand{at, 5.5 * scale, use.has_event && is_sure ? ink : paper, ink, 2.2 * scale}, pick_of(index));
    if (!use.has_event) {
        list.add(CircleCommand{at, 1.8 * scale, ink}, pick_of(index));
    }
}

void draw_seat(DisplayList& list, const MapFrame& map, PlaceIndex index) {
    const Point at = map.drawings[index].at;
    list.add(RectCommand{{at.x - 4.5, at.y - 4.5, 9, 9}, map.scene.theme.label_halo, map.scene.theme.ink_soft, 1.6},
             pick_of(index));
}

/// The text in the middle of its rectangle, or of what the numbers beside it leave.
void draw_name(DisplayList& list, const MapFrame& map, PlaceIndex index, Color color, double halo_px) {
    const PlaceDrawing& drawing = map.drawings[index];
    const TextExtent extent = measure_text("x", drawing.style);
    const double text_px = measure_text(drawing.text, drawing.style).width;
    const double badges_px = badges_width(map.scene, drawing.numbered);
    const Rect& rect = drawing.label;
    const double left = rect.x + (rect.width - text_px - badges_px) / 2;
    const bool mirrored = map.scene.words.is_rtl();
    list.add(
        TextCommand{{mirrored ? left + badges_px : left, rect.y + (rect.height - extent.height()) / 2 + extent.ascent},
                    drawing.text,
                    drawing.style,
                    color,
                    halo_px > 0 ? map.scene.theme.label_halo : Color{0, 0, 0, 0},
                    halo_px},
        pick_of(index));
    draw_badges(list, map.scene, drawing.numbered, {mirrored ? left : left + text_px, rect.y, badges_px, rect.height});
}

void draw_label(DisplayList& list, const MapFrame& map, PlaceIndex index) {
    const PlaceDrawing& drawing = map.drawings[index];
    if (drawing.label.is_empty()) {
        return;
    }
    const PlaceUse& use = map.story.places[index];
    const bool is_quiet = use.is_used() && !use.is_in_view() && !use.is_selected;
    const Color color = is_quiet ? map.scene.theme.ink_faint : map.scene.theme.place_label;
    draw_name(list, map, index, color, 2.5);
}

// The colour of the speakers of a seat; several sides in one place are nobody's colour.
Color chip_color(const MapFrame& map, PlaceIndex index) {
    const std::vector<Lane>& lanes = map.scene.document.lanes;
    std::optional<Color> color;
    for (std::size_t lane = 0; lane < std::min<std::size_t>(lanes.size(), 64); ++lane) {
        if ((map.story.places[index].speaking_lanes >> lane & 1U) != 0) {
            const Color own = lane_color(map.scene, lanes[lane]);
            color = !color || *color == own ? own : map.scene.theme.ink_soft;
        }
    }
    return color.value_or(map.scene.theme.ink_soft);
}

void draw_chip(DisplayList& list, const MapFrame& map, PlaceIndex index) {
    const PlaceDrawing& drawing = map.drawings[index];
    const PlaceUse& use = map.story.places[index];
    const Theme& theme = map.scene.theme;
    if (use.is_lit()) {
        list.add(
            RectCommand{
                drawing.label.inset(-2.5), theme.selection.faded(0.5), {0, 0, 0, 0}, 1, drawing.label.height / 2 + 2.5},
            pick_of(index));
    }
    list.add(RectCommand{drawing.label, theme.panel, chip_color(map, index), 1.4, drawing.label.height / 2},
             pick_of(index));
    draw_name(list, map, index, theme.ink, 0);
}

} // namespace

void draw_marks(DisplayList& list, const MapFrame& map) {
    const auto for_each = [&](auto draw) {
        for (PlaceIndex i = 0; i < map.drawings.size(); ++i) {
            draw(i, map.drawings[i]);
        }
    };
    const double scale = dot_scale(map);
    for_each([&](PlaceIndex i, const PlaceDrawing& drawing) {
        if (is_used_point(map, i)) {
            draw_used_point(list, map, i, scale);
        } else if (drawing.form == PlaceDrawing::Form::mark &&
                   map.scene.document.places[i].kind == PlaceShape::Kind::point) {
            draw_seat(list, map, i);
        }
    });
    for_each([&](PlaceIndex i, const PlaceDrawing& drawing) {
        if (drawing.form == PlaceDrawing::Form::mark) {
            draw_label(list, map, i);
        }
    });
    for_each([&](PlaceIndex i, const PlaceDrawing& drawing) {
        if (drawing.form == PlaceDrawing::Form::edge_chip || drawing.form == PlaceDrawing::Form::line_chip) {
            draw_chip(list, map, i);
        }
    });
}

} // namespace chronomap
