#pragma once

#include "events/table/table_roles.h"

#include <string_view>
#include <vector>

namespace chronomap {

/// Names of the columns of one role, the most usual first: words without case, marks and signs between them, as
/// ColumnName::joined has them where they are ASCII; other scripts as they are written.
struct RoleNames {
    std::vector<std::string_view> names;
    std::vector<std::string_view> parts; ///< words that speak of the role within longer names
};

const RoleNames& names_of(ColumnRole role);

} // namespace chronomap
