#include "viewer/scene/event_picking.h"

#include "events/table/event_search.h"
#include "viewer/scene/camera.h"
#include "viewer/scene/scene_memo.h"

namespace chronomap {

namespace {

constexpr double reach_px = 5;

std::shared_ptr<const std::vector<TableNow>> now_of(const Document& document, const ViewState& view) {
    const TablesQuestion question{question_of(view), view.found};
    return document.memo->tables.answer(question, [&] { return tables_now(document.tables, question); });
}

} // namespace

std::optional<TableEvent> event_at(const Document& document, const ViewState& view, const Rect& map, Point at) {
    if (document.tables.empty()) {
        return std::nullopt;
    }
    const auto tables = now_of(document, view);
    const MapView seen(view.camera, map);
    const double reach = reach_px / pixels_per_world_unit(seen.zoom());
    for (std::size_t i = tables->size(); i-- > 0;) {
        const TableNow& now = (*tables)[i];
        if (!now.passes_any) {
            continue;
        }
        const DocumentTable& table = document.tables.all[i];
        if (const std::optional<EventNumber> event =
                nearest(table.events(), now.events, now.filter, seen.to_ground(at), reach)) {
            return table.first + *event;
        }
    }
    return std::nullopt;
}

std::vector<EventNumber> events_at_place_of(const DocumentTable& table, const TableNow& now, EventNumber event,
                                            std::size_t most) {
    const FixedPoint place = table.events().columns().places[event];
    if (place == no_place || !now.passes_any) {
        return {event};
    }
    const WorldPoint at = world_point(place);
    constexpr double half_step = 0.25 / 4294967296.0;
    const WorldBox box{{at.x - half_step, at.y - half_step}, {at.x + half_step, at.y + half_step}};
    return events_at(table.events(), now.events, now.filter, box, most).events;
}

bool is_shared_spot(const Document& document, const ViewState& view, TableEvent event) {
    const TablePosition position = document.tables.position_of(event);
    return events_at_place_of(document.tables.all[position.table], (*now_of(document, view))[position.table],
                              position.event, 2)
               .size() > 1;
}

} // namespace chronomap
