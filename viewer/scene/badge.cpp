#include "viewer/scene/badge.h"

#include "viewer/scene/timeline_label.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace chronomap {

namespace {

constexpr double badge_height_px = 15;
constexpr double badge_gap_px = 3;
constexpr double text_gap_px = 3; // more than that to the text beside them
constexpr std::size_t most_badges = 5;
const TextStyle badge_style{10.5, FontWeight::bold};

double width_of(const std::string& text) {
    return std::max(badge_height_px, std::ceil(measure_text(text, badge_style).width) + 7);
}

void draw_plate(DisplayList& list, const Theme& theme, const std::string& text, Color color, Point middle) {
    const double width = width_of(text);
    list.add(RectCommand{{middle.x - width / 2, middle.y - badge_height_px / 2, width, badge_height_px},
                         color,
                         {0, 0, 0, 0},
                         1,
                         badge_height_px / 2});
    const TextExtent extent = measure_text(text, badge_style);
    list.add(TextCommand{{middle.x - extent.width / 2, middle.y - extent.height() / 2 + extent.ascent},
                         text,
                         badge_style,
                         readable_on(color, theme.on_bar, theme)});
}

std::string text_of(const Scene& scene, std::uint32_t number) {
    return scene.words.number(number);
}

/// "+3" for what has no badge of its own; empty when all have one.
std::string others_text(const Scene& scene, std::size_t count) {
    return count <= most_badges ? "" : "+" + scene.words.number(static_cast<std::int64_t>(count - most_badges));
}

} // namespace

double badge_width(const Scene& scene, EntryIndex entry) {
    return width_of(text_of(scene, scene.number_of(entry)));
}

void draw_badge(DisplayList& list, const Scene& scene, EntryIndex entry, Point middle) {
    draw_plate(list, scene.theme, text_of(scene, scene.number_of(entry)),
               speaker_color(scene, scene.dossier().entries[entry]), middle);
}

std::vector<EntryIndex> numbered_at(const Scene& scene, PlaceIndex place) {
    std::vector<EntryIndex> entries;
    if (scene.numbers.empty()) {
        return entries;
    }
    for (const std::uint32_t entry : scene.document.story.around.of(place)) {
        if (scene.number_of(entry) > 0) {
            entries.push_back(entry);
        }
    }
    std::sort(entries.begin(), entries.end(),
              [&](EntryIndex a, EntryIndex b) { return scene.number_of(a) < scene.number_of(b); });
    return entries;
}

double badges_width(const Scene& scene, const std::vector<EntryIndex>& entries) {
    double width = entries.empty() ? 0 : text_gap_px;
    for (std::size_t i = 0; i < std::min(entries.size(), most_badges); ++i) {
        width += badge_gap_px + badge_width(scene, entries[i]);
    }
    const std::string others = others_text(scene, entries.size());
    return others.empty() ? width : width + badge_gap_px + width_of(others);
}

void draw_badges(DisplayList& list, const Scene& scene, const std::vector<EntryIndex>& entries, const Rect& room) {
    const bool mirrored = scene.words.is_rtl();
    double taken = text_gap_px;
    const auto middle_of_next = [&](double width) {
        const double start = taken + badge_gap_px + width / 2;
        taken += badge_gap_px + width;
        return Point{mirrored ? room.right() - start : room.x + start, room.center().y};
    };
    for (std::size_t i = 0; i < std::min(entries.size(), most_badges); ++i) {
        draw_badge(list, scene, entries[i], middle_of_next(badge_width(scene, entries[i])));
    }
    if (const std::string others = others_text(scene, entries.size()); !others.empty()) {
        draw_plate(list, scene.theme, others, scene.theme.ink_soft, middle_of_next(width_of(others)));
    }
}

} // namespace chronomap
