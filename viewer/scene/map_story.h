#pragma once

#include "viewer/scene/scene.h"

#include <optional>
#include <vector>

namespace chronomap {

/// How a place takes part in what is in view.
struct PlaceUse {
    std::vector<EntryIndex> entries;        ///< events there and statements about it, undimmed ones first
    std::optional<Certainty> best;          ///< the best certainty of these; nothing when none is dated
    bool is_seat = false;                   ///< somebody in view speaks from here
    bool is_selected = false;               ///< the selected entry is here, or about it
    bool is_hovered = false;
    bool is_found = false;                  ///< its name answers the search

    bool is_lit() const { return is_selected || is_hovered || is_found; }

    bool is_used() const { return !entries.empty(); }
    bool is_in_view() const { return best && *best != Certainty::outside; }
};

/// One statement's way from where it was made to a place it is about.
struct Arc {
    EntryIndex entry = 0;
    PlaceIndex from = 0, about = 0;
    bool from_inferred = false, about_inferred = false;
    Certainty certainty = Certainty::certain;
    int sibling = 0;                        ///< 0, 1, 2 … among the arcs with the same two ends
};

/// What the map tells at this moment: which places matter and who speaks of which.
struct MapStory {
    std::vector<PlaceUse> places;           ///< by place
    std::vector<Arc> arcs;                  ///< statements in view, and the selected one whatever its time
};

MapStory tell_map_story(const Scene& scene);

} // namespace chronomap
