#pragma once

#include "viewer/scene/display_list.h"
#include "viewer/scene/document_tables.h"

#include <cstddef>
#include <vector>

namespace chronomap {

struct MapFrame;

/// The events of a table at one and the same point of the map.
struct EventMark {
    TableEvent event = 0; ///< of several the first
    std::size_t table = 0;
    Point at;
    std::size_t count = 1;
    bool is_sure = false; ///< one of them is certainly in this time
    Color color;          ///< of the most frequent category
    double radius_m = 0;  ///< how far from here the first may have been; 0: exactly here, or nothing is said
    double lat_deg = 0;
    double share = 0; ///< of a lone event: its number between the smallest and the largest of the table, 0 to 1
};

/// So few points are drawn one by one.
inline constexpr std::size_t most_marks = 1500;

/// Of so few marks the circle of each is drawn within which the event lies; of more only of those pointed at.
inline constexpr std::size_t few_marks = 60;

/// Radius of a mark, logical px: by how many there are, or by the number of a lone event.
double radius_of(const EventMark& mark);

/// Discs, the large ones below, with how many there are where it fits.
void draw_event_marks(DisplayList& list, const MapFrame& map, std::vector<EventMark> marks);

} // namespace chronomap
