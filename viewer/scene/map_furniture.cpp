#include "viewer/scene/map_frame.h"

#include "events/table/loaded_table.h"
#include "viewer/scene/map_legend.h"
#include "viewer/scene/text_flow.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chronomap {

namespace {

constexpr double furniture_margin_px = 10;
constexpr double least_map_width_for_legend = 600;
constexpr double least_map_height_for_legend = 330;
constexpr double least_attribution_px = 200;
const TextStyle small_style{10.5, FontWeight::regular, 0};

// The largest of 1, 2, 5 × 10ⁿ metres that is at most `most_px` long.
double scale_bar_metres(double px_per_metre, double most_px) {
    const double most = most_px / px_per_metre;
    const double decade = std::pow(10, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0}) {
        if (step * decade <= most) {
            return step * decade;
        }
    }
    return decade;
}

std::string distance_words(const Scene& scene, double metres) {
    const bool in_km = metres >= 1000;
    const auto number = static_cast<long long>(std::llround(in_km ? metres / 1000 : metres));
    return scene.words.format(in_km ? "scale.km" : "scale.m",
                              {{"n", scene.words.localize_digits(std::to_string(number))}});
}

// A bar with its length above it; its outer end at `edge_x`, its foot at `bottom`.
FloatingPart scale_bar(const MapFrame& map, double edge_x, double bottom, bool grows_right) {
    const Rect& viewport = map.view.viewport();
    const double lat = to_lon_lat(map.view.to_ground(viewport.center())).lat_deg;
    const double px_per_metre = map.view.pixels_for(1, lat);
    const double metres = scale_bar_metres(px_per_metre, std::clamp(viewport.width * 0.12, 60.0, 130.0));
    const double width = std::round(metres * px_per_metre);
    const double left = grows_right ? edge_x : edge_x - width;
    const Theme& theme = map.scene.theme;
    FloatingPart part;
    const std::vector<Point> bar{
        {left, bottom - 6}, {left, bottom}, {left + width, bottom}, {left + width, bottom - 6}};
    part.list.add(LineCommand{bar, theme.label_halo.faded(0.8), 4, {}, false});
    part.list.add(LineCommand{bar, theme.ink_soft, 1.5, {}, false});
    const std::string text = distance_words(map.scene, metres);
    const TextExtent extent = measure_text(text, small_style);
    part.list.add(TextCommand{{std::round(left + (width - extent.width) / 2), bottom - 6},
                              text,
                              small_style,
                              theme.ink_soft,
                              theme.label_halo,
                              2});
    part.rect = {left, bottom - 20, width, 20};
    return part;
}

// What must be said about the borders in view: the note of the smallest box that holds the middle of the view.
const MapNote* note_in_view(const MapFrame& map) {
    WorldPoint middle = map.view.to_ground(map.view.viewport().center());
    middle.x -= std::floor(middle.x);
    const MapNote* best = nullptr;
    for (const MapNote& note : map.scene.document.base_map->notes()) {
        if (note.bounds.contains(middle) && (best == nullptr || note.bounds.width() < best->bounds.width())) {
            best = &note;
        }
    }
    return best;
}

// Between two credits. Names in Latin letters would else run on from the left in a line that reads from the right.
std::string separator(const Scene& scene) {
    return scene.words.is_rtl() ? "\u200F · \u200F" : " · ";
}

// A credit in Latin letters, its "©" on their left in such a line as well.
std::string latin(const Scene& scene, const std::string& credit) {
    return (scene.words.is_rtl() ? "\u200E" : "") + credit;
}

// The files that the events are from, and what was assumed of their times.
std::string table_names(const Scene& scene) {
    std::string names;
    for (const DocumentTable& table : scene.document.tables.all) {
        const LoadedTable& loaded = *table.loaded;
        names += (names.empty() ? "" : separator(scene)) + scene.words.format("credit.table", {{"name", loaded.name}});
        if (loaded.report.zone_is_assumed) {
            names += " (" + scene.words.format("credit.zone_assumed", {{"zone", loaded.report.zone}}) + ")";
        }
    }
    return names;
}

std::string attribution_text(const MapFrame& map) {
    std::string text;
    const std::string& language = map.scene.view.language;
    if (const MapNote* note = note_in_view(map)) {
        const auto found = note->text.find(language);
        text = found != note->text.end() ? found->second : note->text.at("en");
    }
    std::string credits = table_names(map.scene);
    for (const MapCredit& credit : map.scene.document.base_map->credits()) {
        if (!credit.attribution.empty() && credits.find(credit.attribution) == std::string::npos) {
            credits += (credits.empty() ? "" : separator(map.scene)) + latin(map.scene, credit.attribution);
        }
    }
    return text.empty() || credits.empty() ? text + credits : text + separator(map.scene) + credits;
}

FloatingPart attribution(const MapFrame& map, double edge_x, double bottom, bool grows_right, double widest) {
    FloatingPart part;
    const std::string text = attribution_text(map);
    if (text.empty()) {
        return part;
    }
    const Theme& theme = map.scene.theme;
    const std::vector<std::string> lines = wrapped(text, small_style, std::max(widest, least_attribution_px), 6);
    double width = 0;
    for (const std::string& line : lines) {
        width = std::max(width, std::ceil(measure_text(line, small_style).width));
    }
    const double step = 13;
    const double height = step * static_cast<double>(lines.size()) + 5;
    part.rect = {grows_right ? edge_x : edge_x - width - 12, bottom - height, width + 12, height};
    part.list.add(RectCommand{part.rect, theme.panel.faded(0.86), {0, 0, 0, 0}, 1, 3});
    TextFlow flow(part.list, {part.rect.x + 6, part.rect.y + 1, width + 1, height + step}, map.scene.words.is_rtl());
    flow.paragraph(text, small_style, theme.ink_soft, lines.size(), 13 / small_style.size_px);
    return part;
}

bool has_room_for_legend(const MapFrame& map) {
    return map.open.width >= least_map_width_for_legend && map.open.height >= least_map_height_for_legend;
}

} // namespace

MapFurniture place_map_furniture(MapFrame& map) {
    const Rect& open = map.open;
    const bool mirrored = map.scene.words.is_rtl();
    const double near_edge = mirrored ? open.right() - furniture_margin_px : open.x + furniture_margin_px;
    const double far_edge = mirrored ? open.x + furniture_margin_px : open.right() - furniture_margin_px;
    const double bottom = open.bottom() - furniture_margin_px;
    MapFurniture furniture;
    if (has_room_for_legend(map)) {
        furniture.legend = legend_part(map, near_edge, bottom).rect;
    }
    const double legend_width = furniture.legend.is_empty() ? 0 : furniture.legend.width + furniture_margin_px;
    furniture.credits =
        attribution(map, far_edge, bottom, mirrored, open.width - 2 * furniture_margin_px - legend_width - 12);
    const double bar_bottom = furniture.credits.rect.is_empty() ? bottom : furniture.credits.rect.y - 8;
    furniture.scale = scale_bar(map, far_edge, bar_bottom, mirrored);
    for (const Rect& rect : {furniture.legend, furniture.credits.rect, furniture.scale.rect}) {
        map.placer.block(rect.is_empty() ? rect : rect.inset(-4));
    }
    return furniture;
}

void draw_map_furniture(DisplayList& list, const MapFrame& map, MapFurniture furniture) {
    list.append(std::move(furniture.scale.list));
    list.append(std::move(furniture.credits.list));
    if (!furniture.legend.is_empty()) {
        const bool mirrored = map.scene.words.is_rtl();
        const double edge_x = mirrored ? furniture.legend.right() : furniture.legend.x;
        list.append(legend_part(map, edge_x, furniture.legend.bottom()).list);
    }
}

} // namespace chronomap
