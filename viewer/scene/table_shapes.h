#pragma once

#include "viewer/scene/map_frame.h"

#include <vector>

namespace chronomap {

/// The events that a table's shapes belong to, by shape.
std::vector<EventNumber> events_of_shapes(const LoadedTable& table);

/// The lines and the outlines of areas of tables' events that are in the time in view, where there are few enough to be
/// told apart.
void draw_event_shapes(DisplayList& list, const MapFrame& map);

} // namespace chronomap
