#pragma once

#include <set>
#include <string>
#include <string_view>

namespace chronomap {

/// What the beginning of a JSON text holds, however it goes on: the paths of its members down to the third level, "*" for the elements of a list
/// ("events", "events/*", "events/*/date"). Empty when it does not begin as JSON does.
std::set<std::string> json_outline(std::string_view beginning);

} // namespace chronomap
