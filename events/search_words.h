#pragma once

#include "events/dossier.h"
#include "events/search_lexicon.h"
#include "events/search_postings.h"

#include <cstddef>

namespace chronomap {

/// What a search index keeps. What many entries share (names of places, people, acts and categories) is kept once and
/// points to its entries. Names are numbered: places, actors, sources, acts, categories.
struct SearchWords {
    Lexicon lexicon;
    PostingLists entries_of_words;  ///< whose own texts have the word; the flag tells that the title does
    PostingLists names_of_words;
    PostingLists entries_of_names;
    std::size_t entry_count = 0, place_count = 0, actor_count = 0, name_count = 0;
};

SearchWords search_words_of(const Dossier& dossier);

} // namespace chronomap
