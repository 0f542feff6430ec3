#include "viewer/scene/map_legend.h"

#include "viewer/scene/table_legend.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <string>

namespace chronomap {

namespace {

constexpr double sample_px = 26;
constexpr double legend_padding_px = 9;
const TextStyle legend_style{11, FontWeight::regular, 0};

// What of the story is on the map, as far as the legend speaks of it.
struct Shown {
    bool event_point = false, spoken_point = false, area = false, disc = false, line = false, seat = false;
    bool inferred_arc = false, maybe_arc = false, bundle = false;
    std::set<SideIndex> sides;
    bool others = false;
};

void show_arc(const MapFrame& map, const Arc& arc, Shown& shown) {
    shown.inferred_arc = shown.inferred_arc || arc.from_inferred || arc.about_inferred;
    shown.maybe_arc = shown.maybe_arc || arc.certainty == Certainty::possible;
    shown.bundle = shown.bundle || arc.count > 1;
    const std::optional<SideIndex> side = speaking_side(map.scene.dossier(), map.scene.dossier().entries[arc.entry]);
    if (side && *side < map.scene.theme.sides.size()) {
        shown.sides.insert(*side);
    } else {
        shown.others = true;
    }
}

void show_place(const MapFrame& map, PlaceIndex index, Shown& shown) {
    const PlaceUse& use = map.story.places[index];
    const PlaceShape& shape = map.scene.document.places[index];
    if (!use.is_used() || !shape.bounds.intersects(map.view.ground_box())) {
        shown.seat = shown.seat || (use.is_seat && map.view.ground_box().contains(shape.at));
        return;
    }
    switch (shape.kind) {
    case PlaceShape::Kind::point:
        (use.has_event ? shown.event_point : shown.spoken_point) = true;
        break;
    case PlaceShape::Kind::area:
        shown.area = true;
        break;
    case PlaceShape::Kind::disc:
        shown.disc = true;
        break;
    case PlaceShape::Kind::line:
        shown.line = shown.line || use.is_in_view() || use.is_selected;
        break;
    case PlaceShape::Kind::nowhere:
        break;
    }
}

Shown what_is_shown(const MapFrame& map) {
    Shown shown;
    // Before the places have found room, whatever may be drawn counts.
    const auto is_hidden = [&](PlaceIndex place) {
        return !map.drawings.empty() && map.drawings[place].form == PlaceDrawing::Form::hidden;
    };
    for (const Arc& arc : map.story.arcs) {
        if (!is_hidden(arc.from) && !is_hidden(arc.about)) {
            show_arc(map, arc, shown);
        }
    }
    for (PlaceIndex i = 0; i < map.story.places.size(); ++i) {
        show_place(map, i, shown);
    }
    return shown;
}

void add_side_rows(const MapFrame& map, const Shown& shown, std::vector<LegendRow>& rows) {
    const auto arc_sample = [](Color color) {
        return [color](DisplayList& list, Rect r) {
            const double y = r.center().y;
            list.add(LineCommand{{{r.x, y}, {r.right() - 6, y}}, color, 2, {}, false});
            list.add(ConvexCommand{{{r.right(), y}, {r.right() - 8, y - 4}, {r.right() - 8, y + 4}}, color});
        };
    };
    const std::string& language = map.scene.view.language;
    for (const SideIndex side : shown.sides) {
        rows.push_back(
            {arc_sample(map.scene.theme.sides[side]),
             map.scene.words.format("legend.speaks", {{"who", map.scene.dossier().sides[side].name.in(language)}})});
    }
    if (shown.others) {
        rows.push_back({arc_sample(map.scene.theme.others),
                        map.scene.words.format("legend.speaks", {{"who", map.scene.words.get("lane.others")}})});
    }
}

void add_arc_rows(const MapFrame& map, const Shown& shown, std::vector<LegendRow>& rows) {
    const Color ink = map.scene.theme.ink_soft;
    const auto line_sample = [](Color color, const std::vector<double>& dash) {
        return [color, dash](DisplayList& list, Rect r) {
            list.add(LineCommand{{{r.x, r.center().y}, {r.right(), r.center().y}}, color, 1.8, dash, false});
        };
    };
    if (shown.inferred_arc) {
        rows.push_back({line_sample(ink, {5, 4}), map.scene.words.get("legend.inferred")});
    }
    if (shown.maybe_arc) {
        rows.push_back({line_sample(ink.faded(0.45), {}), map.scene.words.get("legend.maybe")});
    }
    if (shown.bundle) {
        rows.push_back({[ink](DisplayList& list, Rect r) {
                            list.add(LineCommand{{{r.x, r.center().y}, {r.right(), r.center().y}}, ink, 4, {}, false});
                        },
                        map.scene.words.get("legend.bundle")});
    }
    if (map.story.routes_left_out > 0) {
        rows.push_back(
            {[ink](DisplayList& list, Rect r) {
                 for (const double dx : {-5.0, 0.0, 5.0}) {
                     list.add(CircleCommand{{r.center().x + dx, r.center().y}, 1.2, ink});
                 }
             },
             map.scene.words.format_count("legend.left_out", static_cast<std::int64_t>(map.story.routes_left_out))});
    }
}

void add_place_rows(const MapFrame& map, const Shown& shown, std::vector<LegendRow>& rows) {
    const Theme& theme = map.scene.theme;
    const auto add = [&](bool is_shown, const char* key, std::function<void(DisplayList&, Rect)> sample) {
        if (is_shown) {
            rows.push_back({std::move(sample), map.scene.words.get(key)});
        }
    };
    add(shown.event_point, "legend.event_point", [&theme](DisplayList& list, Rect r) {
        list.add(CircleCommand{r.center(), 4.5, theme.event, theme.event, 2});
    });
    add(shown.spoken_point, "legend.spoken_point", [&theme](DisplayList& list, Rect r) {
        list.add(CircleCommand{r.center(), 4.5, theme.label_halo, theme.event, 2});
        list.add(CircleCommand{r.center(), 1.5, theme.event});
    });
    add(shown.area, "legend.area", [&theme](DisplayList& list, Rect r) {
        list.add(
            RectCommand{{r.x + 4, r.y + 3, r.width - 8, r.height - 6}, theme.place_fill, theme.place_outline, 1.3});
    });
    add(shown.disc, "legend.disc", [&theme](DisplayList& list, Rect r) {
        list.add(SoftDiscCommand{r.center(), 9, theme.place_outline.faded(0.6)});
    });
    add(shown.line, "legend.line", [&theme](DisplayList& list, Rect r) {
        const std::vector<Point> points{{r.x, r.center().y}, {r.right(), r.center().y}};
        list.add(LineCommand{points, theme.event.faded(0.22), 6, {}, false});
        list.add(LineCommand{points, theme.event, 1.6, {}, false});
    });
    add(shown.seat, "legend.seat", [&theme](DisplayList& list, Rect r) {
        const Point c = r.center();
        list.add(RectCommand{{c.x - 4.5, c.y - 4.5, 9, 9}, theme.label_halo, theme.ink_soft, 1.6});
    });
}

} // namespace

FloatingPart legend_part(const MapFrame& map, double edge_x, double bottom) {
    const Shown shown = what_is_shown(map);
    std::vector<LegendRow> rows;
    add_side_rows(map, shown, rows);
    add_arc_rows(map, shown, rows);
    add_place_rows(map, shown, rows);
    add_table_rows(map, rows);
    FloatingPart part;
    if (rows.empty()) {
        return part;
    }
    double widest = 0;
    double rows_px = 0;
    for (const LegendRow& row : rows) {
        widest = std::max({widest, measure_text(row.text, legend_style).width, row.least_width_px - sample_px - 8});
        rows_px += row.height_px;
    }
    const bool mirrored = map.scene.words.is_rtl();
    const double width = std::ceil(widest) + sample_px + 8 + 2 * legend_padding_px;
    const double height = rows_px + 2 * legend_padding_px - 4;
    part.rect = {mirrored ? edge_x - width : edge_x, bottom - height, width, height};
    part.list.add(RectCommand{part.rect, map.scene.theme.panel.faded(0.9), map.scene.theme.panel_edge, 1, 5});
    double y = part.rect.y + legend_padding_px - 2;
    for (const LegendRow& row : rows) {
        const double sample_x =
            mirrored ? part.rect.right() - legend_padding_px - sample_px : part.rect.x + legend_padding_px;
        if (row.text.empty()) {
            row.draw_sample(part.list,
                            {part.rect.x + legend_padding_px, y, width - 2 * legend_padding_px, row.height_px});
            y += row.height_px;
            continue;
        }
        row.draw_sample(part.list, {sample_x, y, sample_px, row.height_px});
        const TextExtent extent = measure_text(row.text, legend_style);
        const double text_x = mirrored ? sample_x - 8 - extent.width : sample_x + sample_px + 8;
        part.list.add(
            TextCommand{{std::round(text_x), std::round(y + (row.height_px - extent.height()) / 2 + extent.ascent)},
                        row.text,
                        legend_style,
                        map.scene.theme.ink_soft});
        y += row.height_px;
    }
    return part;
}

} // namespace chronomap
