#pragma once

#include "events/table/loaded_table.h"

#include <string>
#include <vector>

namespace chronomap {

/// What the categories of a table are called, by their number: as they stand in the file, but where UCDP's codebook tells
/// what the numbers of a column mean, its words: "state-based conflict" for 1 of type_of_violence.
std::vector<std::string> category_names(const LoadedTable& table);

} // namespace chronomap
