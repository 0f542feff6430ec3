#include "viewer/scene/map_fan.h"

#include "viewer/scene/text_line.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace chronomap {

namespace {

constexpr double fan_dot_px = 5.5;
constexpr double spacing_px = 15;
constexpr double first_ring_px = 24;
constexpr double plate_margin_px = 11;
constexpr double widest_label_px = 300;
constexpr std::size_t most_dots = 60; // more cannot be told apart; the list has them all
constexpr std::size_t dots_in_row = 12;
const TextStyle fan_badge_style{9.5, FontWeight::bold, 0};
const TextStyle fan_label_style{12};

bool is_open(const MapFrame& map, PlaceIndex place) {
    const ViewState& view = map.scene.view;
    const std::span<const std::uint32_t> around = map.scene.document.story.around.of(place);
    const auto holds = [&](const std::optional<EntryIndex>& entry) {
        return entry && map.scene.answers[*entry] <= Answer::possible &&
               std::binary_search(around.begin(), around.end(), static_cast<std::uint32_t>(*entry));
    };
    return view.hovered_place == place || holds(view.hovered) || holds(view.selected);
}

/// A number in the middle of an area says nothing where there was no room for the area's name.
bool is_named_or_point(const MapFrame& map, PlaceIndex place) {
    return map.scene.document.places[place].kind == PlaceShape::Kind::point || !map.drawings[place].label.is_empty();
}

/// How many a place that is not open has to tell of.
struct PlaceBadge {
    PlaceIndex place = 0;
    std::size_t count = 0;
    std::string text;
    double text_px = 0;
    Rect rect;
};

PlaceBadge badge_of(const MapFrame& map, PlaceIndex place, std::size_t count) {
    const PlaceDrawing& drawing = map.drawings[place];
    std::string text = map.scene.words.number(static_cast<std::int64_t>(count));
    const double text_px = measure_text(text, fan_badge_style).width;
    const double width = std::max(14.0, std::ceil(text_px) + 7);
    const bool is_point = map.scene.document.places[place].kind == PlaceShape::Kind::point;
    const bool is_beside_label = drawing.is_chip() || (!is_point && !drawing.label.is_empty());
    const Point at = is_beside_label ? Point{drawing.label.right() - (drawing.is_chip() ? 6 : -2), drawing.label.y}
                                     : Point{drawing.at.x + 8, drawing.at.y - 8};
    return {place, count, std::move(text), text_px, {std::round(at.x - width / 2), std::round(at.y - 7), width, 14}};
}

/// In a crowd those of the most entries: numbers that lie on each other cannot be read.
std::vector<PlaceBadge> legible(std::vector<PlaceBadge> badges) {
    constexpr double overlap_px = 1;
    std::stable_sort(badges.begin(), badges.end(),
                     [](const PlaceBadge& a, const PlaceBadge& b) { return a.count > b.count; });
    std::vector<PlaceBadge> kept;
    for (PlaceBadge& badge : badges) {
        const Rect middle = badge.rect.inset(overlap_px);
        if (std::none_of(kept.begin(), kept.end(),
                         [&](const PlaceBadge& other) { return other.rect.intersects(middle); })) {
            kept.push_back(std::move(badge));
        }
    }
    std::sort(kept.begin(), kept.end(), [](const PlaceBadge& a, const PlaceBadge& b) { return a.place < b.place; });
    return kept;
}

void draw_badge(DisplayList& list, const Theme& theme, const PlaceBadge& badge) {
    const Pick pick{PickKind::place, static_cast<std::uint32_t>(badge.place)};
    const Rect& rect = badge.rect;
    list.add(RectCommand{rect, theme.ink, theme.label_halo, 1, 7}, pick);
    draw_line(list, badge.text, fan_badge_style, theme.panel, std::round(rect.center().x - badge.text_px / 2),
              rect.width, rect.center().y, TextSide::left, pick);
}

// Events are full dots, statements rings in the colour of who speaks.
void draw_dot(DisplayList& list, const MapFrame& map, EntryIndex index, Point at) {
    const Theme& theme = map.scene.theme;
    const Entry& entry = map.scene.dossier().entries[index];
    const Pick pick = pick_of_entry(index);
    const Color color = speaker_color(map.scene, entry);
    if (map.scene.view.selected == index || map.scene.view.hovered == index) {
        list.add(CircleCommand{at, fan_dot_px + 4, theme.selection.faded(0.5), theme.selection, 1.5}, pick);
    }
    const bool is_event = entry.kind == EntryKind::event;
    list.add(CircleCommand{at, fan_dot_px, is_event ? color : theme.panel, color, is_event ? 1.0 : 3.0}, pick);
}

void draw_dot_label(DisplayList& list, const MapFrame& map, EntryIndex index, Point at) {
    const Theme& theme = map.scene.theme;
    const std::string text =
        elided(headline(map.scene, map.scene.dossier().entries[index]), fan_label_style, widest_label_px);
    const double width = std::ceil(measure_text(text, fan_label_style).width) + 14;
    const Rect& room = map.scene.layout.map;
    const double x = at.x + 12 + width <= room.right() - 4 ? at.x + 12 : at.x - 12 - width;
    const Rect plate{std::round(std::max(x, room.x + 4)),
                     std::round(std::clamp(at.y - 11, room.y + 2, std::max(room.y + 2, room.bottom() - 24))), width,
                     22};
    list.add(RectCommand{plate, theme.card, theme.card_edge, 1, 5});
    draw_line(list, text, fan_label_style, theme.ink, plate.x + 7, plate.width - 13, plate.center().y, TextSide::left);
}

Rect hull_of(const std::vector<Point>& spots) {
    Rect hull{spots.front().x, spots.front().y, 0, 0};
    for (const Point& spot : spots) {
        hull = united(hull, {spot.x, spot.y, 0, 0});
    }
    return hull.inset(-plate_margin_px);
}

void draw_fan(DisplayList& list, const MapFrame& map, PlaceIndex place, const Rect& room) {
    const PlaceDrawing& drawing = map.drawings[place];
    const Theme& theme = map.scene.theme;
    const std::vector<EntryIndex> entries = entries_at(map, place, most_dots);
    const bool chip = drawing.is_chip();
    const std::vector<Point> spots =
        chip ? row_spots(drawing.label, room, entries.size()) : ring_spots(drawing.at, entries.size());
    const Pick pick{PickKind::place, static_cast<std::uint32_t>(place)};
    // The pointer stays with the place on its way to a dot.
    const Rect hull = chip ? united(hull_of(spots), drawing.label) : hull_of(spots);
    const double radius = chip ? 12 : std::min(hull.width, hull.height) / 2;
    list.add(RectCommand{chip ? hull_of(spots) : hull, theme.panel.faded(0.82), theme.panel_edge, 1, radius}, pick);
    if (!chip) {
        list.add(CircleCommand{drawing.at, 4, theme.event, theme.label_halo, 1.5}, pick);
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        draw_dot(list, map, entries[i], spots[i]);
    }
    const auto hovered =
        map.scene.view.hovered ? std::find(entries.begin(), entries.end(), *map.scene.view.hovered) : entries.end();
    if (hovered != entries.end()) {
        draw_dot_label(list, map, *hovered, spots[static_cast<std::size_t>(hovered - entries.begin())]);
    }
}

} // namespace

std::vector<EntryIndex> entries_at(const MapFrame& map, PlaceIndex place, std::size_t most) {
    std::vector<EntryIndex> entries;
    for (const std::uint32_t entry : map.scene.document.story.around.of(place)) {
        if (map.scene.answers[entry] <= Answer::possible) {
            entries.push_back(entry);
        }
    }
    const auto& extents = map.scene.document.extents_of(map.scene.view.clock);
    const auto end = entries.begin() + static_cast<std::ptrdiff_t>(std::min(most, entries.size()));
    std::partial_sort(entries.begin(), end, entries.end(), [&](EntryIndex a, EntryIndex b) {
        const Instant first = extents[a]->earliest();
        const Instant second = extents[b]->earliest();
        return first != second ? first < second : a < b;
    });
    entries.erase(end, entries.end());
    return entries;
}

std::vector<Point> ring_spots(Point middle, std::size_t count) {
    std::vector<Point> spots;
    for (double radius = first_ring_px; spots.size() < count; radius += spacing_px + 2) {
        const auto room = static_cast<std::size_t>(2 * std::numbers::pi * radius / spacing_px);
        const std::size_t here = std::min(room, count - spots.size());
        for (std::size_t i = 0; i < here; ++i) {
            // A few dots stand close together at the top instead of all around.
            const double step = 2 * std::numbers::pi / static_cast<double>(std::max(here, room / 2));
            const double angle = (static_cast<double>(i) - static_cast<double>(here - 1) / 2) * step;
            spots.push_back({middle.x + radius * std::sin(angle), middle.y - radius * std::cos(angle)});
        }
    }
    return spots;
}

std::vector<Point> row_spots(const Rect& chip, const Rect& room, std::size_t count) {
    const std::size_t rows = (count + dots_in_row - 1) / dots_in_row;
    const double height = static_cast<double>(rows) * spacing_px;
    const bool is_below = chip.bottom() + height + 2 * plate_margin_px <= room.bottom();
    const double top = is_below ? chip.bottom() + plate_margin_px : chip.y - plate_margin_px - height + spacing_px;
    const auto widest = static_cast<double>(std::min(count, dots_in_row)) * spacing_px;
    const double left = std::clamp(chip.center().x - widest / 2, room.x + plate_margin_px,
                                   std::max(room.x + plate_margin_px, room.right() - plate_margin_px - widest)) +
                        spacing_px / 2;
    std::vector<Point> spots;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t row = i / dots_in_row, column = i % dots_in_row;
        spots.push_back({left + static_cast<double>(column) * spacing_px, top + static_cast<double>(row) * spacing_px});
    }
    return spots;
}

void draw_fans(DisplayList& list, const MapFrame& map, const Rect& room) {
    if (map.scene.purpose != FramePurpose::window) {
        return;
    }
    std::vector<PlaceIndex> open;
    std::vector<PlaceBadge> badges;
    for (PlaceIndex place = 0; place < map.drawings.size(); ++place) {
        if (map.drawings[place].form == PlaceDrawing::Form::hidden) {
            continue;
        }
        const std::size_t there = map.story.places[place].around;
        if (there < 2) {
            continue;
        }
        if (is_open(map, place)) {
            open.push_back(place);
        } else if (is_named_or_point(map, place)) {
            badges.push_back(badge_of(map, place, there));
        }
    }
    for (const PlaceBadge& badge : legible(std::move(badges))) {
        draw_badge(list, map.scene.theme, badge);
    }
    for (const PlaceIndex place : open) {
        draw_fan(list, map, place, room);
    }
}

} // namespace chronomap
