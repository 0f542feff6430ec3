#pragma once

#include "events/table/row_meaning.h"
#include "events/table/row_source.h"
#include "events/table/table_roles.h"

#include <string>
#include <vector>

namespace chronomap {

/// What was found out of a source's columns.
struct RoleFinding {
    std::vector<RoleChoice> roles; ///< in the order of ColumnRole
    RowMeaning meaning;
    std::string time_basis, end_basis; ///< why these columns, without what their values are: "named so"
    std::vector<std::string> notes;    ///< what else the user must know, each one sentence
};

/// Finds out what columns are for, by their names and by the values of some rows. What the options name is taken as it
/// is. Throws TableError for a name that no column has, and when neither times nor places are found.
RoleFinding find_roles(const std::vector<SourceColumn>& columns, const std::vector<std::vector<std::string>>& rows,
                       const TableOptions& options);

} // namespace chronomap
