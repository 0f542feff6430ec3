#include "viewer/scene/map_frame.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double least_radius_px = 3.6;
constexpr double most_radius_px = 21;
constexpr double sized_radius_px = 12; // of a lone event with the largest number
constexpr double least_numbered_px = 8.5;
const TextStyle mark_number_style{9.5, FontWeight::bold};

/// The circle of true ground size within which an event lies; of many events only of those pointed at, since circles
/// over circles say nothing.
void draw_precision(DisplayList& list, const MapFrame& map, const EventMark& mark, bool are_few) {
    const ViewState& view = map.scene.view;
    const bool is_lit = view.selected_event == mark.event || view.hovered_event == mark.event;
    const double radius = mark.radius_m > 0 ? map.view.pixels_for(mark.radius_m, mark.lat_deg) : 0;
    if (radius > radius_of(mark) + 2 && (is_lit || are_few)) {
        list.add(CircleCommand{mark.at, radius, mark.color.faded(is_lit ? 0.12 : 0.05),
                               mark.color.faded(is_lit ? 0.8 : 0.35), 1});
    }
}

void draw_mark(DisplayList& list, const MapFrame& map, const EventMark& mark) {
    const ViewState& view = map.scene.view;
    const Theme& theme = map.scene.theme;
    const Pick pick{PickKind::table_event, mark.event};
    const double radius = radius_of(mark);
    const bool is_selected = view.selected_event == mark.event;
    if (is_selected || view.hovered_event == mark.event) {
        list.add(
            CircleCommand{mark.at, radius + 4, theme.selection.faded(is_selected ? 0.45 : 0.25), theme.selection, 2},
            pick);
    }
    // What only may be in this time is open.
    const Color fill = mark.is_sure ? mark.color.faded(mark.count > 1 ? 0.82 : 0.9) : theme.label_halo.faded(0.9);
    list.add(CircleCommand{mark.at, radius, fill, mark.is_sure ? theme.label_halo.faded(0.9) : mark.color,
                           mark.is_sure ? 1 : 1.8},
             pick);
}

/// Discs that lie in front of a number would leave half of it.
bool is_covered(const std::vector<EventMark>& marks, std::size_t index, const Rect& text) {
    return std::any_of(marks.begin() + static_cast<std::ptrdiff_t>(index) + 1, marks.end(), [&](const EventMark& mark) {
        const double radius = radius_of(mark);
        return text.intersects({mark.at.x - radius, mark.at.y - radius, 2 * radius, 2 * radius});
    });
}

void draw_number(DisplayList& list, const MapFrame& map, const std::vector<EventMark>& marks, std::size_t index) {
    const EventMark& mark = marks[index];
    const double radius = radius_of(mark);
    if (mark.count == 1 || radius < least_numbered_px || !mark.is_sure) {
        return;
    }
    const Pick pick{PickKind::table_event, mark.event};
    const std::string text = map.scene.words.number(static_cast<std::int64_t>(mark.count));
    const TextExtent extent = measure_text(text, mark_number_style);
    const Rect room{mark.at.x - extent.width / 2, mark.at.y - extent.height() / 2, extent.width, extent.height()};
    if (extent.width > 2 * radius - 1 || is_covered(marks, index, room)) {
        return;
    }
    list.add(TextCommand{{std::round(mark.at.x - extent.width / 2),
                          std::round(mark.at.y - extent.height() / 2 + extent.ascent)},
                         text,
                         mark_number_style,
                         map.scene.theme.on_bar},
             pick);
}

} // namespace

double radius_of(const EventMark& mark) {
    if (mark.count == 1) {
        return least_radius_px + (sized_radius_px - least_radius_px) * std::sqrt(mark.share);
    }
    // Slower than the area: one beside a thousand must still be seen.
    return std::min(most_radius_px, least_radius_px * std::pow(static_cast<double>(mark.count), 0.2));
}

void draw_event_marks(DisplayList& list, const MapFrame& map, std::vector<EventMark> marks) {
    std::stable_sort(marks.begin(), marks.end(),
                     [](const EventMark& a, const EventMark& b) { return radius_of(a) > radius_of(b); });
    for (const EventMark& mark : marks) {
        draw_precision(list, map, mark, marks.size() <= few_marks);
    }
    for (const EventMark& mark : marks) {
        draw_mark(list, map, mark);
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        draw_number(list, map, marks, i);
    }
}

} // namespace chronomap
