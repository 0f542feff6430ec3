#include "viewer/scene/map_frame.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chronomap {

namespace {

struct LabelLook {
    TextStyle style;
    Color color;
};

LabelLook look_of(const MapFrame& map, const MapLabel& label) {
    const Theme& theme = map.scene.theme;
    const double zoom = map.view.zoom();
    switch (label.kind) {
    case MapLabelKind::country:
        return {{zoom < 4 ? 11.5 : 15, FontWeight::regular, zoom < 4 ? 1.5 : 4.0}, theme.country_label};
    case MapLabelKind::sea:
        return {{13, FontWeight::regular, 2.0}, theme.sea_label};
    case MapLabelKind::lake:
        return {{11.5, FontWeight::regular, 0.5}, theme.sea_label};
    case MapLabelKind::capital:
        return {{11.5, FontWeight::regular, 0}, theme.ink_soft};
    case MapLabelKind::region:
        return {{11.5, FontWeight::regular, 0.5}, theme.country_label};
    }
    return {};
}

const std::string& name_in(const MapLabel& label, const std::string& language) {
    const auto found = label.names.find(language);
    return found != label.names.end() ? found->second : label.names.at("en");
}

// What the story itself names is labelled by the story: the same name, or a capital at the same spot.
bool is_named_by_story(const MapFrame& map, const MapLabel& label, const std::string& text, Point at) {
    return std::any_of(map.drawings.begin(), map.drawings.end(), [&](const PlaceDrawing& drawing) {
        const bool is_mark = drawing.form == PlaceDrawing::Form::mark;
        const bool is_same_spot = std::hypot(drawing.at.x - at.x, drawing.at.y - at.y) < 14;
        return is_mark && (drawing.text == text || (label.kind == MapLabelKind::capital && is_same_spot));
    });
}

void draw_capital_dot(DisplayList& list, const MapFrame& map, Point at) {
    list.add(RectCommand{{std::round(at.x) - 2, std::round(at.y) - 2, 4, 4}, map.scene.theme.ink_soft});
}

void draw_base_label(DisplayList& list, MapFrame& map, const MapLabel& label) {
    const Point at = map.view.to_screen(label.at);
    const std::string& text = name_in(label, map.scene.view.language);
    if (!map.view.viewport().contains(at) || is_named_by_story(map, label, text, at)) {
        return;
    }
    const LabelLook look = look_of(map, label);
    const TextExtent extent = measure_text(text, look.style);
    const double w = std::ceil(extent.width) + 2;
    const double h = std::ceil(extent.height());
    const bool has_dot = label.kind == MapLabelKind::capital;
    const std::array<Rect, 4> beside{Rect{at.x + 6, at.y - h / 2, w, h}, Rect{at.x - 6 - w, at.y - h / 2, w, h},
                                     Rect{at.x - w / 2, at.y - h - 5, w, h}, Rect{at.x - w / 2, at.y + 5, w, h}};
    const std::optional<Rect> rect =
        has_dot ? map.placer.place(beside) : map.placer.place_near({at.x - w / 2, at.y - h / 2, w, h}, 40);
    if (!rect) {
        return;
    }
    if (has_dot) {
        draw_capital_dot(list, map, at);
    }
    list.add(TextCommand{{std::round(rect->x + 1), std::round(rect->y + extent.ascent)},
                         text,
                         look.style,
                         look.color,
                         map.scene.theme.label_halo.faded(0.8),
                         has_dot ? 1.5 : 1.0});
}

} // namespace

void draw_base_labels(DisplayList& list, MapFrame& map) {
    std::vector<const MapLabel*> labels;
    const double zoom = map.view.zoom();
    for (const MapLabel& label : map.scene.document.base_map->labels()) {
        if (zoom >= label.min_zoom && zoom <= label.max_zoom) {
            labels.push_back(&label);
        }
    }
    std::stable_sort(labels.begin(), labels.end(),
                     [](const MapLabel* a, const MapLabel* b) { return a->rank < b->rank; });
    for (const MapLabel* label : labels) {
        draw_base_label(list, map, *label);
    }
}

} // namespace chronomap
