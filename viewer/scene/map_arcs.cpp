#include "viewer/scene/map_frame.h"

#include "geodata/outline.h"
#include "viewer/scene/arc.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace chronomap {

namespace {

constexpr double mark_gap_px = 9;
constexpr double arc_chip_gap_px = 3;
constexpr double least_bend = 0.12;
constexpr double sibling_bend = 0.09; // between arcs with the same two ends
constexpr double widest_slot_px = 24; // between arcs that meet at a chip
constexpr double maybe_opacity = 0.6;
constexpr double single_px = 1.7;
constexpr double selected_px = 2.6;
constexpr double bundle_px = 0.35; // more for each doubling
constexpr double farthest_number_px = 20;

Shape inside_rect(const Rect& rect, double margin) {
    return [grown = rect.inset(-margin)](Point p) { return grown.contains(p); };
}

Shape inside_circle(Point center, double radius) {
    return [center, radius](Point p) { return std::hypot(p.x - center.x, p.y - center.y) <= radius; };
}

// Where an arc begins or ends at a place: it stops short of the mark or chip, at the edge of a disc, at the outline of an area.
Shape extent_on_screen(const MapFrame& map, PlaceIndex index) {
    const PlaceDrawing& drawing = map.drawings[index];
    const PlaceShape& shape = map.scene.document.places[index];
    if (drawing.form != PlaceDrawing::Form::mark) {
        return inside_rect(drawing.label, arc_chip_gap_px);
    }
    switch (shape.kind) {
    case PlaceShape::Kind::disc:
        return inside_circle(drawing.at,
                             std::max(mark_gap_px, 0.7 * map.view.pixels_for(shape.radius_m, shape.lat_deg)));
    case PlaceShape::Kind::area: {
        const MapFeature& outline = shape.outline_at(std::min(map.view.zoom(), 8.0));
        return [&map, &outline](Point p) {
            const WorldPoint ground = map.view.to_ground(p);
            return outline.bounds.contains(ground) && contains(outline.parts, ground);
        };
    }
    default:
        return inside_circle(drawing.at, mark_gap_px);
    }
}

// Bows lean to one side by the direction they run in, so that the map reads calmly; siblings bend more and more.
double bend_of(const Arc& arc, Point from, Point to) {
    const double bend = least_bend + sibling_bend * arc.sibling;
    return to.x >= from.x ? bend : -bend;
}

struct Stroke {
    Color color;
    double width_px;
};

// The inferred end of an arc is dashed; what the source states is solid.
void stroke_arc(DisplayList& list, const Arc& arc, const std::vector<Point>& curve, const Stroke& stroke, Pick pick) {
    const std::vector<double> dash{5, 4};
    if (arc.from_inferred == arc.about_inferred) {
        list.add(
            LineCommand{curve, stroke.color, stroke.width_px, arc.from_inferred ? dash : std::vector<double>{}, false},
            pick);
        return;
    }
    const std::vector<std::vector<Point>> halves = split_at(curve, {0.5});
    list.add(
        LineCommand{halves[0], stroke.color, stroke.width_px, arc.from_inferred ? dash : std::vector<double>{}, false},
        pick);
    list.add(
        LineCommand{halves[1], stroke.color, stroke.width_px, arc.about_inferred ? dash : std::vector<double>{}, false},
        pick);
}

double arc_opacity(const MapFrame& map, const Arc& arc) {
    const bool another_is_selected = map.scene.view.selected && map.scene.view.selected != arc.entry;
    const double by_time = arc.certainty == Certainty::certain ? 1.0 : maybe_opacity;
    return by_time * (another_is_selected ? 0.45 : 0.85);
}

/// Where an arc begins and ends before it is cut short at the places' edges.
struct ArcEnds {
    Point from, about;
};

bool is_drawn(const MapFrame& map, const Arc& arc) {
    return map.drawings[arc.from].form != PlaceDrawing::Form::hidden &&
           map.drawings[arc.about].form != PlaceDrawing::Form::hidden;
}

/// Arcs that meet at a chip are spread along it, in the order in which they come from left to right: side by side they
/// can be told apart, and they do not cross each other.
std::vector<ArcEnds> spread_ends(const MapFrame& map) {
    struct Meeting {
        double direction; // of the other end, as a cosine: -1 is left
        Point* end;
    };
    std::vector<ArcEnds> ends;
    for (const Arc& arc : map.story.arcs) {
        ends.push_back({map.drawings[arc.from].at, map.drawings[arc.about].at});
    }
    std::map<PlaceIndex, std::vector<Meeting>> chips;
    const auto meet = [&](PlaceIndex place, Point& end, Point other) {
        if (map.drawings[place].is_chip()) {
            const double distance = std::max(1.0, std::hypot(other.x - end.x, other.y - end.y));
            chips[place].push_back({(other.x - end.x) / distance, &end});
        }
    };
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const Arc& arc = map.story.arcs[i];
        if (is_drawn(map, arc)) {
            meet(arc.from, ends[i].from, map.drawings[arc.about].at);
            meet(arc.about, ends[i].about, map.drawings[arc.from].at);
        }
    }
    for (auto& [place, meetings] : chips) {
        std::stable_sort(meetings.begin(), meetings.end(),
                         [](const Meeting& a, const Meeting& b) { return a.direction < b.direction; });
        const Rect& chip = map.drawings[place].label;
        const double room = std::max(0.0, chip.width - chip.height);
        const double step = std::min(widest_slot_px, room / static_cast<double>(meetings.size()));
        for (std::size_t i = 0; i < meetings.size(); ++i) {
            const double slot = static_cast<double>(i) - static_cast<double>(meetings.size() - 1) / 2;
            meetings[i].end->x = chip.center().x + slot * step;
        }
    }
    return ends;
}

// A bow for many is wider, but by far less than they are more.
double width_of(const Arc& arc) {
    return single_px + bundle_px * std::log2(static_cast<double>(arc.count));
}

// How many a bow stands for, near its middle, where there is room left.
void draw_number(DisplayList& list, MapFrame& map, const Arc& arc, Point middle, Pick pick) {
    const TextStyle style{11, FontWeight::bold, 0};
    const std::string text = map.scene.words.number(arc.count);
    const TextExtent extent = measure_text(text, style);
    const Rect wished{std::round(middle.x - extent.width / 2) - 2, std::round(middle.y - extent.height() / 2),
                      std::ceil(extent.width) + 4, std::ceil(extent.height())};
    if (const std::optional<Rect> rect = map.placer.place_near(wished, farthest_number_px)) {
        const Color color = speaker_color(map.scene, map.scene.dossier().entries[arc.entry]);
        list.add(
            TextCommand{{rect->x + 2, rect->y + extent.ascent}, text, style, color, map.scene.theme.label_halo, 2.5},
            pick);
    }
}

void draw_arc(DisplayList& list, MapFrame& map, const Arc& arc, const ArcEnds& ends) {
    const std::vector<Point> curve = between(bow(ends.from, ends.about, bend_of(arc, ends.from, ends.about)),
                                             extent_on_screen(map, arc.from), extent_on_screen(map, arc.about));
    if (curve.size() < 2) {
        return;
    }
    const Entry& entry = map.scene.dossier().entries[arc.entry];
    const bool is_selected = map.scene.view.selected == arc.entry;
    const bool is_hovered = map.scene.is_lit(arc.entry);
    const Color color = speaker_color(map.scene, entry).faded(is_selected || is_hovered ? 1.0 : arc_opacity(map, arc));
    const Pick pick = pick_of_entry(arc.entry);
    const std::vector<Point> shaft = shortened(curve, 5);
    const double width = is_selected ? selected_px : width_of(arc);
    const double more = std::max(0.0, width - selected_px);
    if (is_selected || is_hovered) {
        list.add(LineCommand{shaft, map.scene.theme.selection.faded(is_selected ? 0.6 : 0.35), 7 + more, {}, false},
                 pick);
    }
    stroke_arc(list, arc, shaft, {color, width}, pick);
    const std::vector<Point> head = arrow_head(curve, 9 + more, 8 + more);
    if (head.size() == 3) {
        list.add(ConvexCommand{head, color}, pick);
    }
    if (arc.count > 1) {
        draw_number(list, map, arc, shaft[shaft.size() / 2], pick);
    }
}

} // namespace

void draw_arcs(DisplayList& list, MapFrame& map) {
    const std::vector<ArcEnds> ends = spread_ends(map);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        if (is_drawn(map, map.story.arcs[i])) {
            draw_arc(list, map, map.story.arcs[i], ends[i]);
        }
    }
}

} // namespace chronomap
