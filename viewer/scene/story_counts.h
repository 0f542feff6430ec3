#pragma once

#include "viewer/scene/map_story.h"
#include "viewer/scene/tally.h"

#include <cstdint>
#include <vector>

namespace chronomap {

/// The counts of a story, and what they follow from.
struct CountedStory {
    StoryCounts counts;
    std::vector<Tally> events;             ///< by place: of the events there alone
    std::vector<std::uint32_t> said_there; ///< by place: how many statements in view are made there
};

/// A bit for a lane, as in PlaceUse::speaking_lanes.
std::uint64_t bit_of(std::uint16_t lane);

CountedStory count_story(const Document& document, const StoryQuestion& question);

/// The same from a story with the same selection: only what is answered otherwise than before is counted again.
CountedStory count_story_again(const Document& document, const StoryQuestion& question, const EntryAnswers& before,
                               CountedStory story);

} // namespace chronomap
