#pragma once

#include "events/search_index.h"
#include "events/search_lexicon.h"
#include "events/search_postings.h"

#include <cstddef>
#include <stop_token>

namespace chronomap {

/// What a search index keeps. What many entries share (names of places, people, acts, sides and categories) is kept once and
/// points to its entries. Names are numbered: places, actors, sources, acts, sides,
/// categories.
struct SearchWords {
    Lexicon lexicon;
    PostingLists entries_of_words; ///< whose own texts have the word; the flag tells that the title does
    PostingLists names_of_words;
    PostingLists entries_of_names;
    std::size_t entry_count = 0, place_count = 0, actor_count = 0, name_count = 0;
};

/// Throws SearchStopped soon after `stop` is requested.
SearchWords search_words_of(const Dossier& dossier, const ActWords& acts, const std::stop_token& stop);

} // namespace chronomap
