#pragma once

#include "viewer/scene/document.h"
#include "viewer/scene/geometry.h"
#include "viewer/scene/tables_now.h"
#include "viewer/scene/view_state.h"

#include <optional>
#include <vector>

namespace chronomap {

/// The event of a table that is drawn nearest to a point of the map, within a few px; of tables the last one drawn.
std::optional<TableEvent> event_at(const Document& document, const ViewState& view, const Rect& map, Point at);

/// The events of the same table at the very place of an event, among those in the time in view, ascending; at most
/// `most`.
std::vector<EventNumber> events_at_place_of(const DocumentTable& table, const TableNow& now, EventNumber event,
                                            std::size_t most);

/// Whether there is more than one at an event's place.
bool is_shared_spot(const Document& document, const ViewState& view, TableEvent event);

} // namespace chronomap
