#pragma once

#include "events/table/table_roles.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace chronomap {

/// "23 412".
std::string grouped(std::uint64_t number);

/// What a role is called: "time", "place precision".
std::string_view name_of(ColumnRole role);

} // namespace chronomap
