#include "events/table/loaded_table.h"

#include <algorithm>

namespace chronomap {

std::optional<std::size_t> LoadedTable::column_of(ColumnRole role) const {
    const auto found = std::find_if(report.roles.begin(), report.roles.end(), [&](const RoleChoice& choice) { return choice.role == role; });
    return found == report.roles.end() ? std::nullopt : std::optional(found->column);
}

} // namespace chronomap
