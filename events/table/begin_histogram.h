#pragma once

#include "events/table/category_prefix.h"

#include <vector>

namespace chronomap {

/// EventTable::histogram() of the events that the prefix lets through, all categories.
std::vector<float> begin_histogram(const TableParts& parts, const CategoryPrefix& prefix, TimeWindow window,
                                   std::size_t bins);

} // namespace chronomap
