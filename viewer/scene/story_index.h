#pragma once

#include "events/dossier.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace chronomap {

struct PlaceShape;
struct Lane;

/// Entries in groups: those of group i are items[starts[i]] up to items[starts[i + 1]].
template <typename Item>
struct Groups {
    std::vector<std::uint32_t> starts;
    std::vector<Item> items;

    std::span<const Item> of(std::size_t group) const {
        return std::span(items).subspan(starts[group], starts[group + 1] - starts[group]);
    }
};

/// What somebody said in one place about another.
struct Saying {
    std::uint32_t entry = 0;
    std::uint32_t speaker = no_speaker; ///< ActorIndex, or actors.size() + SourceIndex
    std::uint16_t lane = 0;             ///< of the speaker, in Document::lanes
    bool from_inferred = false, about_inferred = false;

    static constexpr std::uint32_t no_speaker = 0xffffffff;
};

/// From where to where statements go.
struct Route {
    std::uint32_t from = 0, about = 0; ///< PlaceIndex

    friend auto operator<=>(const Route&, const Route&) = default;
};

/// Which entries have to do with which place, and which refer to which: worked out once, so that a frame counts rather than searches.
struct StoryIndex {
    Groups<std::uint32_t> events;     ///< by place: the events there, in the dossier's order
    Groups<std::uint32_t> statements; ///< by place: the statements about it, in the dossier's order
    Groups<std::uint32_t> said_there; ///< by place: the statements made there
    /// By place: what it tells of when pointed at, that is the former two, and the statements made there about other
    /// places; sorted, each once.
    Groups<std::uint32_t> around;
    std::vector<Route> routes;         ///< sorted; between two places that can be drawn
    Groups<Saying> sayings;            ///< by route, in the dossier's order
    Groups<std::uint32_t> referred_by; ///< by entry: which entries refer to it
};

/// `shapes` is by place.
StoryIndex story_index(const Dossier& dossier, const std::vector<PlaceShape>& shapes, const std::vector<Lane>& lanes);

} // namespace chronomap
