#pragma once

#include "events/facets.h"
#include "viewer/scene/scene.h"

#include <memory>
#include <vector>

namespace chronomap {

/// The categories and sources of tables, to be filtered by like those of a dossier.
MoreFacetValues facet_values_of(const std::vector<std::shared_ptr<const LoadedTable>>& tables);

/// The counts of the entries with those of the tables' events: how many there would be in the time in view if a value
/// alone were chosen of its facet, while the other facets and the search hold as they are.
Findings with_tables(Findings findings, const Scene& scene);

} // namespace chronomap
