#pragma once

#include "viewer/scene/scene.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace chronomap {

/// How a place takes part in what is in view.
struct PlaceUse {
    Tally tally;              ///< events there and statements about it
    std::uint32_t around = 0; ///< how many entries in view have to do with it, those said there among them
    bool has_event = false;   ///< one of them is an event
    bool is_seat = false;     ///< somebody in view speaks from here
    bool is_selected = false; ///< the selected entry is here, or about it
    bool is_hovered = false;
    bool is_found = false; ///< its name answers the search

    /// Bit i: somebody of lane i speaks from here of another place. Bit 63 stands for all lanes from there on.
    std::uint64_t speaking_lanes = 0;

    bool is_lit() const { return is_selected || is_hovered || is_found; }
    bool is_used() const { return tally.shown() > 0; }
    bool is_in_view() const { return tally.in_view() > 0; }

    /// The best certainty of these; nothing when none is dated.
    std::optional<Certainty> best() const;
};

/// The way from where statements were made to a place that they are about.
struct Arc {
    EntryIndex entry = 0; ///< of several the one that pointing at them stands for
    PlaceIndex from = 0, about = 0;
    bool from_inferred = false, about_inferred = false; ///< of several: with all of them
    Certainty certainty = Certainty::certain;           ///< of several: the best
    int sibling = 0;                                    ///< 0, 1, 2 … among the arcs with the same two ends
    std::uint32_t count = 1;                            ///< statements, all of speakers of one lane
};

/// What the map tells at this moment: which places matter and who speaks of which.
struct MapStory {
    std::vector<PlaceUse> places; ///< by place
    /// Statements in view, and the selected one whatever its time. Many with the same two ends and a speaker of the same
    /// lane are one arc; and where there are more arcs than an eye can follow, the busiest only.
    std::vector<Arc> arcs;
    std::size_t routes_left_out = 0; ///< pairs of places whose arcs are none of these
};

MapStory tell_map_story(const Scene& scene);

/// What is in view of a route.
struct RouteCount {
    std::size_t route = 0; ///< in StoryIndex::routes
    std::size_t count = 0;
    std::uint64_t lanes = 0; ///< of those who speak, as in PlaceUse::speaking_lanes
};

/// The part of the story that does not depend on where one looks.
struct StoryCounts {
    std::vector<PlaceUse> places;   ///< by place; neither selected nor hovered nor found
    std::vector<RouteCount> routes; ///< those with anything in view
};

/// What of a scene decides the counts.
struct StoryQuestion {
    std::shared_ptr<const EntryAnswers> told;
    std::optional<EntryIndex> selected;

    friend bool operator==(const StoryQuestion&, const StoryQuestion&) = default;
};

/// The names of those in view who speak from a place of another one, each once.
std::vector<std::string> speakers_at(const Scene& scene, PlaceIndex place);

} // namespace chronomap
