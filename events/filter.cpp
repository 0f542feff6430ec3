#include "events/filter.h"

#include <algorithm>

namespace chronomap {

std::string_view name_of(Facet facet) {
    return facet_names[static_cast<std::size_t>(facet)];
}

std::optional<Facet> facet_from_name(std::string_view name) {
    const auto found = std::find(facet_names.begin(), facet_names.end(), name);
    return found == facet_names.end() ? std::nullopt : std::optional(static_cast<Facet>(found - facet_names.begin()));
}

bool Filter::has(FacetValue value) const {
    return std::binary_search(chosen.begin(), chosen.end(), value);
}

Filter with(Filter filter, FacetValue value) {
    const auto at = std::lower_bound(filter.chosen.begin(), filter.chosen.end(), value);
    if (at == filter.chosen.end() || *at != value)
        filter.chosen.insert(at, value);
    return filter;
}

Filter without(Filter filter, FacetValue value) {
    const auto [first, last] = std::equal_range(filter.chosen.begin(), filter.chosen.end(), value);
    filter.chosen.erase(first, last);
    return filter;
}

Filter toggled(Filter filter, FacetValue value) {
    return filter.has(value) ? without(std::move(filter), value) : with(std::move(filter), value);
}

} // namespace chronomap
