#pragma once

#include "viewer/scene/scene.h"

#include <string>
#include <utility>
#include <vector>

namespace chronomap {

/// What an event of a table is called: its title, else its category, else that it is an event. When its row can no
/// longer be read, why.
std::string event_title(const Scene& scene, TableEvent event);

/// "13 September 2022, 05:00", or that no time is given.
std::string event_time_words(const Scene& scene, TableEvent event);

/// The name of its category; empty when the table has none.
std::string event_category_words(const Scene& scene, TableEvent event);

/// Every column of its row that says something, by name. Cells are shown as they stand in the file, with what could
/// deceive the eye made visible.
std::vector<std::pair<std::string, std::string>> event_cells(const Scene& scene, TableEvent event);

} // namespace chronomap
