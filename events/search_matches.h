#pragma once

#include "events/dossier.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace chronomap {

struct FoundWord;

/// What a search found.
struct SearchMatches {
    std::vector<std::uint8_t> ranks; ///< by entry: 0 not found, else the greater the better; see SearchIndex
    std::size_t count = 0;           ///< how many entries are found
    std::vector<PlaceIndex> places;  ///< whose names answer to most of the query's words, where any do; sorted
    std::vector<ActorIndex> actors;  ///< the same
    bool similar = false;            ///< a word stands nowhere as it was typed, and was found by its sound

    std::vector<std::shared_ptr<const FoundWord>> words; ///< by word of the query, for the next search
};

} // namespace chronomap
