#pragma once

#include "events/dossier.h"
#include "events/search_matches.h"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

struct SearchWords;

/// What a statement does in the words of the interface, by Act.
using ActWords = std::array<std::vector<std::string>, act_names.size()>;

/// The building of an index was called off.
struct SearchStopped {};

/// Every word of a dossier, to be searched as one types. Immutable once built, and read by several threads at once;
/// building it takes 2 s for 100 000 entries, so that a large dossier's is for a worker thread. It needs the dossier no
/// more then.
///
/// A query is a row of words; each of them must stand somewhere in an entry: in its title, summary, wordings, reasons,
/// category, act or claims, or in a name of its places, speaker, sides, addressees and sources, in any language. fold.h tells which
/// spellings are alike. A word stands there when a word of the text holds it, or, spelled in Latin letters, begins
/// with it; a single letter must begin a word. What stands nowhere in the dossier is looked for by its sound.
///
/// Ranks: what begins a word of the text before what is only a part of one; then one of the title before one of a name,
/// and that before one of the other texts. An entry ranks as the weakest word of the query does in it.
class SearchIndex {
public:
    /// Throws SearchStopped soon after `stop` is requested.
    explicit SearchIndex(const Dossier& dossier, const ActWords& acts = {}, const std::stop_token& stop = {});
    ~SearchIndex();
    SearchIndex(SearchIndex&&) noexcept;
    SearchIndex& operator=(SearchIndex&&) noexcept;

    /// What the query finds; nothing when there is no word in it. `former`, which may be null, is what this same index
    /// found before: as one types, only the last word has to be looked for.
    std::optional<SearchMatches> find(std::string_view query, const SearchMatches* former = nullptr) const;

private:
    std::unique_ptr<const SearchWords> m_words;
};

/// The found entries, best first and equal ones in the given order (such as in_time_order()'s); at most `limit`.
std::vector<EntryIndex> ranked(const SearchMatches& matches, const std::vector<EntryIndex>& order, std::size_t limit);

} // namespace chronomap
