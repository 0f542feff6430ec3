#pragma once

#include "events/dossier.h"
#include "events/filter.h"
#include "events/search_matches.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// The values of one facet, by entry. Of a facet of which an entry may have several (place, source), entry i has
/// values[starts[i]] up to values[starts[i + 1]], sorted, each once. Of the others it has values[i], where ids.size()
/// stands for none, and `starts` is empty.
struct FacetColumn {
    std::vector<std::uint32_t> starts;
    std::vector<std::uint32_t> values;
    std::vector<std::string> ids; ///< by value

    bool is_single() const { return starts.empty(); }
};

/// Values that something beside the dossier has, such as a table of events; those that the dossier has as well are the
/// same values.
struct MoreFacetValues {
    std::vector<std::string> categories, sources;
};

/// Which values of each facet the entries of a dossier have: built once, about 45 bytes an entry. It needs the dossier
/// no more once it is built.
///
/// Values are numbered from 0:
///   kind       0 event, 1 statement
///   act        as the enumeration Act; of statements
///   category   in the order of first appearance; entries without one have none
///   side       SideIndex of the speaker's side, then one for speakers without a side; of statements with a speaker
///   actor      ActorIndex of the speaker, then (from actors.size() on) SourceIndex of sources in their own voice
///   place      PlaceIndex; where, about and said_from, so an entry may have several
///   source     SourceIndex; what the entry cites, so it may have several
///   dating     0 stated; 1 inferred, when `when` or `said` is; 2 neither of them is known
/// An event has no act, no side and no actor, so it passes no filter by these.
class FacetTable {
public:
    /// `more` come after those of the dossier.
    explicit FacetTable(const Dossier& dossier, const MoreFacetValues& more = {});

    std::size_t entry_count() const { return m_entry_count; }
    std::size_t value_count(Facet facet) const { return column(facet).ids.size(); }
    const FacetColumn& column(Facet facet) const { return m_columns[static_cast<std::size_t>(facet)]; }

    bool has(EntryIndex entry, FacetValue value) const;

    /// The categories by number.
    const std::vector<std::string>& categories() const { return column(Facet::category).ids; }

    /// How a value is written on the command line and in saved views: its facet and its id in the dossier, as in
    /// "place=goris", "act=calls_for", "side=others", "dating=inferred". Where a dossier uses "others" for a side of its
    /// own, or one id for an actor and a source, the later value gets a "+" at the end.
    std::string id_of(FacetValue value) const;

    /// The value that is written so, or nothing.
    std::optional<FacetValue> value_from(std::string_view text) const;

    /// Why there is no value that is written so, and what was perhaps meant: a sentence without a full stop.
    std::string why_no_value(std::string_view text) const;

private:
    std::size_t m_entry_count;
    std::array<FacetColumn, facet_count> m_columns;
};

/// Which entries a filter leaves.
struct Passing {
    std::vector<std::uint8_t> passes; ///< by entry: 1 when filter and search let it pass
    std::size_t count = 0;            ///< how many pass
};

/// What a filter leaves, with what there is to choose further.
struct Findings : Passing {
    /// By facet and value: how many entries there would be if this value alone were chosen of its facet, while the other
    /// facets, the search and `also` hold as they are.
    std::array<std::vector<std::uint32_t>, facet_count> counts;

    std::uint32_t count_of(FacetValue value) const {
        return counts[static_cast<std::size_t>(value.facet)][value.value];
    }
};

/// `matches`: what the filter's search found; null when nothing is searched for. `also`: another mask by entry, such as
/// what is in the time in view; null for none; it narrows `counts` only. Values that the table does not know hold
/// nothing.
Findings find(const FacetTable& table, const SearchMatches* matches, const Filter& filter,
              const std::vector<std::uint8_t>* also);

/// The same without counting, in less than half of the time.
Passing find_passing(const FacetTable& table, const SearchMatches* matches, const Filter& filter);

} // namespace chronomap
