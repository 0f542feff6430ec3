#include "events/table/loaded_table.h"

#include <algorithm>

namespace chronomap {

std::optional<std::size_t> LoadedTable::column_of(ColumnRole role) const {
    const auto choice =
        std::find_if(report.roles.begin(), report.roles.end(), [&](const RoleChoice& its) { return its.role == role; });
    return choice == report.roles.end() ? std::nullopt : std::optional(choice->column);
}

} // namespace chronomap
