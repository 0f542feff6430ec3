#pragma once

#include "viewer/scene/map_frame.h"

#include <cstddef>
#include <cstdint>

namespace chronomap {

/// What of a place is in view, in time order: events there, statements about it and statements made there. At most so
/// many, the first of them.
std::vector<EntryIndex> entries_at(const MapFrame& map, PlaceIndex place, std::size_t most = SIZE_MAX);

/// Where the dots of `count` entries stand around a mark: on rings, clockwise from the top, each 15 px from the next.
std::vector<Point> ring_spots(Point middle, std::size_t count);

/// Where they stand beside a chip: in rows below it, or above where there is no room below.
std::vector<Point> row_spots(const Rect& chip, const Rect& room, std::size_t count);

/// A place with several entries tells how many; pointed at or selected it fans them out as dots, each of which can be
/// pointed at. The dot that is pointed at tells its headline. In front of everything else on the map; the dots of chips
/// keep to the room.
void draw_fans(DisplayList& list, const MapFrame& map, const Rect& room);

} // namespace chronomap
