#include "events/table/category_codes.h"

#include "events/table/column_names.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace chronomap {

namespace {

/// "UCDP GED Codebook", type_of_violence: 1 to 3.
constexpr std::array<std::string_view, 3> types_of_violence{"state-based conflict", "non-state conflict",
                                                            "one-sided violence"};

bool is_code(const std::string& category) {
    return category.empty() || (category.size() == 1 && category[0] >= '1' && category[0] <= '3');
}

} // namespace

std::vector<std::string> category_names(const LoadedTable& table) {
    std::vector<std::string> names = table.events->categories();
    const std::optional<std::size_t> column = table.column_of(ColumnRole::category);
    const bool is_ucdp =
        column && *column < table.columns.size() && column_name(table.columns[*column].name).joined == "typeofviolence";
    if (is_ucdp && std::all_of(names.begin(), names.end(), is_code)) {
        for (std::string& name : names) {
            if (!name.empty()) {
                name = types_of_violence[static_cast<std::size_t>(name[0] - '1')];
            }
        }
    }
    return names;
}

} // namespace chronomap
