#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// What entries can be filtered by. `actor` is who speaks; `dating` how the entry's time is known.
enum class Facet { kind, act, category, side, actor, place, source, dating };

inline constexpr std::size_t facet_count = 8;

/// In the order of the enumerators; as on the command line: "place".
inline constexpr std::array<std::string_view, facet_count> facet_names{"kind",  "act",   "category", "side",
                                                                       "actor", "place", "source",   "dating"};

std::string_view name_of(Facet facet);
std::optional<Facet> facet_from_name(std::string_view name);

/// One value of a facet; what its number means is told by FacetTable.
struct FacetValue {
    Facet facet = Facet::kind;
    std::uint32_t value = 0;

    friend auto operator<=>(const FacetValue&, const FacetValue&) = default;
};

/// Which entries are looked at. Chosen values of one facet are alternatives; facets and the search narrow each other.
struct Filter {
    std::vector<FacetValue> chosen; ///< sorted, each once
    std::string search;             ///< as typed

    bool is_empty() const { return chosen.empty() && search.empty(); }
    bool has(FacetValue value) const;
    friend bool operator==(const Filter&, const Filter&) = default;
};

/// The filter with one value more, one less, or the one turned over. Nothing changes where it is so already.
Filter with(Filter filter, FacetValue value);
Filter without(Filter filter, FacetValue value);
Filter toggled(Filter filter, FacetValue value);

} // namespace chronomap
