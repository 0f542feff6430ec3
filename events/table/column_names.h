#pragma once

#include "events/table/table_roles.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// A column's name as names are compared: its words without case, marks and signs between them.
struct ColumnName {
    std::vector<std::string> words;
    std::string joined; ///< the words without anything between them
};

ColumnName column_name(std::string_view name);

/// How usual a name is for a role, 0 being the most usual: of all columns the one with the least wins. Nothing for a name
/// that does not speak of the role. Names of the event files of many publishers, and words of several languages.
std::optional<std::size_t> name_rank(ColumnRole role, const ColumnName& name);

/// Ranks from here on belong to names of which only a part speaks of the role ("pickup longitude").
inline constexpr std::size_t rank_of_partial_names = 1000;

} // namespace chronomap
