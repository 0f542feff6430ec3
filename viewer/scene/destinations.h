#pragma once

#include "geodata/lon_lat.h"
#include "viewer/scene/document.h"
#include "viewer/scene/view_state.h"

#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// Where a typed text may lead.
struct Destination {
    enum class Kind { time, coordinates, place, entry };
    Kind kind = Kind::time;
    TimeWindow time;       ///< of a time
    LonLat at;             ///< of coordinates
    std::size_t index = 0; ///< of a place or an entry

    friend bool operator==(const Destination&, const Destination&) = default;
};

/// What a text means, best first; or what is wrong with it and what would be right, in the interface's words.
struct Destinations {
    std::vector<Destination> found;
    std::string problem; ///< empty when something is found, and while there is no text
};

inline constexpr std::size_t most_destinations = 6;

/// Coordinates, a time in EDTF or a plain date, or names of places and words of entries.
Destinations destinations_of(std::string_view text, const Document& document, const ViewState& view);

} // namespace chronomap
