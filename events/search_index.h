#pragma once

#include "events/dossier.h"
#include "events/search_matches.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace chronomap {

/// Every word of a dossier, to be searched as one types. Immutable once built, and read by several threads at once;
/// building it takes seconds for a very large dossier and is for a worker thread. It needs the dossier no more then.
///
/// A query is a row of words; each of them must stand somewhere in an entry: in its title, summary, wordings, category
/// or act, in the wording of its claims, or in a name of its places, speaker, addressees and sources, in any language.
/// A word stands there when it is part of a word of the text, both as fold.h folds them or in Latin letters.
/// A word of the query that stands nowhere in the dossier is looked for by its sound.
///
/// Ranks: a word that begins a word of the text before one that is only a part of it; then one of the title before one
/// of a name, and that before one of the other texts. An entry ranks as its weakest word.
class SearchIndex {
public:
    explicit SearchIndex(const Dossier& dossier);
    ~SearchIndex();
    SearchIndex(SearchIndex&&) noexcept;
    SearchIndex& operator=(SearchIndex&&) noexcept;

    /// What the query finds; nothing when there is no word in it.
    std::optional<SearchMatches> find(std::string_view query) const;

private:
    struct Words;
    std::unique_ptr<const Words> m_words;
};

/// The found entries, best first and equal ones in the given order (such as in_time_order()'s); at most `limit`.
std::vector<EntryIndex> ranked(const SearchMatches& matches, const std::vector<EntryIndex>& order, std::size_t limit);

} // namespace chronomap
