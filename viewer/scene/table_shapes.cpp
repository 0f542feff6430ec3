#include "viewer/scene/table_shapes.h"

#include "events/table/event_ranges.h"
#include "events/table/event_test.h"
#include "events/table/loaded_table.h"
#include "viewer/scene/scene_memo.h"
#include "viewer/scene/table_colors.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr std::size_t most_points = 60'000; // of all lines; more cannot be followed, and would take longer than a frame
constexpr double least_shape_step_px = 1.5;
constexpr double far_px = 4'000;

/// Points that fall together are one; a part that is not near the view is none.
std::vector<Point> on_screen(const std::vector<WorldPoint>& part, const MapView& view) {
    const double px = pixels_per_world_unit(view.zoom());
    const WorldPoint start = part.front();
    const Point first = view.to_screen(start);
    std::vector<Point> points;
    Rect bounds{first.x, first.y, 0, 0};
    for (const WorldPoint& point : part) {
        const Point at{first.x + (point.x - start.x) * px, first.y + (point.y - start.y) * px};
        bounds = united(bounds, {at.x, at.y, 0, 0});
        if (points.empty() || std::hypot(at.x - points.back().x, at.y - points.back().y) >= least_shape_step_px) {
            points.push_back(at);
        }
    }
    const bool is_near =
        bounds.inset(-2).intersects(view.viewport()) && bounds.width < far_px && bounds.height < far_px;
    return is_near && points.size() > 1 ? points : std::vector<Point>{};
}

void draw_shape(DisplayList& list, const MapFrame& map, const TableShape& shape, TableEvent event, bool is_sure,
                Color color, std::size_t& room) {
    const ViewState& view = map.scene.view;
    const bool is_lit = view.selected_event == event || view.hovered_event == event;
    for (const std::vector<WorldPoint>& part : shape.parts) {
        if (part.empty()) {
            continue;
        }
        const std::vector<Point> points = on_screen(part, map.view);
        if (points.empty() || points.size() > room) {
            continue;
        }
        room -= points.size();
        const Pick pick{PickKind::table_event, event};
        if (is_lit) {
            list.add(LineCommand{points, map.scene.theme.selection.faded(0.5), 6, {}, shape.is_area}, pick);
        }
        list.add(LineCommand{points, color.faded(0.85), 1.8,
                             is_sure ? std::vector<double>{} : std::vector<double>{5, 4}, shape.is_area},
                 pick);
    }
}

} // namespace

std::vector<EventNumber> events_of_shapes(const LoadedTable& table) {
    std::vector<EventNumber> events(table.shapes.size());
    const auto before = [](const TableShape& shape, RowOffset offset) { return shape.offset < offset; };
    for (EventNumber event = 0; !events.empty() && event < table.events->size(); ++event) {
        const RowOffset offset = table.events->offset_of(event);
        const auto shape = std::lower_bound(table.shapes.begin(), table.shapes.end(), offset, before);
        if (shape != table.shapes.end() && shape->offset == offset) {
            events[static_cast<std::size_t>(shape - table.shapes.begin())] = event;
        }
    }
    return events;
}

void draw_event_shapes(DisplayList& list, const MapFrame& map) {
    std::size_t room = most_points;
    for (std::size_t i = 0; i < map.scene.document.tables.all.size(); ++i) {
        const DocumentTable& table = map.scene.document.tables.all[i];
        const TableNow& now = (*map.scene.tables)[i];
        const std::vector<EventNumber>& events = map.scene.document.memo->shape_events[i];
        if (!now.passes_any || events.empty()) {
            continue;
        }
        const EventColumnsView columns = table.events().columns();
        const EventTest test(columns, now.filter);
        const std::vector<Color> colors = category_colors(map.scene, table);
        for (std::size_t shape = 0; shape < events.size(); ++shape) {
            const EventNumber event = events[shape];
            const bool is_sure = contains(now.events.certain, event);
            if ((is_sure || contains(now.events.possible, event)) && test.passes(event)) {
                const Color color = colors[columns.categories.empty() ? 0 : columns.categories[event]];
                draw_shape(list, map, table.loaded->shapes[shape], table.first + event, is_sure, color, room);
            }
        }
    }
}

} // namespace chronomap
